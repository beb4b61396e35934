package org.qingyu.notices.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/**
 * One level as it was issued.
 *
 * @param previous the level of the day before, null on the first day
 * @param since first day of the unbroken run of this level
 * @param rules the rules that gave it
 * @param reason why, in Chinese
 */
public record IssuedLevel(
        LocalDate day,
        Unit unit,
        WarningLevel level,
        @Nullable WarningLevel previous,
        LocalDate since,
        List<String> rules,
        Window window,
        double completeness,
        String reason,
        Issue issue) {

    public IssuedLevel {
        rules = List.copyOf(rules);
    }

    /** The counts behind it; expected and threshold are null where nothing was fitted. */
    public record Window(
            long days,
            long observed,
            @Nullable Double expected,
            @Nullable Double threshold) {}

    /** Which run said it, when, and by which rules. */
    public record Issue(long revision, Instant issuedAt, String ruleSet, String run, String regionVersion) {}

    /** How grave it is: larger is graver. */
    public int urgency() {
        return level.severity();
    }

    /** Whether the count of events had no part in the level. */
    public boolean isWithoutCount() {
        return !rules.isEmpty() && !rules.contains("R1");
    }

    /** Whether it is red or yellow. */
    public boolean isColoured() {
        return level == WarningLevel.RED || level == WarningLevel.YELLOW;
    }

    /** Whether a grave event, rather than a count, gave the level. */
    public boolean isBySeverity() {
        return rules.contains("R2");
    }
}
