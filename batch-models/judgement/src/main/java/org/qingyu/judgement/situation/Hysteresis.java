package org.qingyu.judgement.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.rule.RuleSet;

/**
 * Lets a level rise at once and fall slowly: after two lower evaluations in a row, to the graver of the two, and from red
 * not before seven days (figures of the rule set). A GREY day ends whatever was held.
 */
final class Hysteresis {

    /** Why a level is not what the rules gave. */
    enum Held {
        NOT,
        /** Red has not lasted long enough. */
        RED_DAYS,
        /** The first lower evaluation. */
        FIRST_LOWER
    }

    /** The level after hysteresis. */
    record Settled(WarningLevel level, Held held) {}

    private Hysteresis() {}

    static Settled settle(
            RuleSet.Hysteresis rule, LocalDate day, WarningLevel evaluated, @Nullable EarlierLevel before) {
        if (before == null
                || evaluated == WarningLevel.GREY
                || before.level() == WarningLevel.GREY
                || Gravity.of(evaluated) >= Gravity.of(before.level())) {
            return new Settled(evaluated, Held.NOT);
        }
        if (before.level() == WarningLevel.RED && day.isBefore(before.since().plusDays(rule.redDays()))) {
            return new Settled(before.level(), Held.RED_DAYS);
        }
        if (rule.lowerEvaluations() < 2) {
            return new Settled(evaluated, Held.NOT);
        }
        boolean lowerBefore =
                before.evaluated() != WarningLevel.GREY && Gravity.of(before.evaluated()) < Gravity.of(before.level());
        return lowerBefore
                ? new Settled(Gravity.graver(evaluated, before.evaluated()), Held.NOT)
                : new Settled(before.level(), Held.FIRST_LOWER);
    }
}
