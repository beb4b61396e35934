package org.qingyu.judgement.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/**
 * The level of one unit on one day, with everything that is said about it. Numbers are rounded to four decimals: what is
 * stored, shown and compared is the same.
 *
 * @param evaluated what the rules gave that day, before hysteresis
 * @param previousLevel level of the day before as issued, null where none was
 * @param since first day of the unbroken run of this level
 * @param rules that gave the level, joined by {@code ;}, null for GREEN
 * @param reason in Chinese
 * @param evidence a JSON object
 */
public record UnitLevel(
        LocalDate day,
        Place place,
        String categoryCode,
        String categoryName,
        WarningLevel level,
        WarningLevel evaluated,
        @Nullable WarningLevel previousLevel,
        LocalDate since,
        @Nullable String rules,
        int windowDays,
        long observed,
        @Nullable Double expected,
        @Nullable Double threshold,
        @Nullable Double score,
        @Nullable Double pValue,
        double completeness,
        String reason,
        String evidence) {

    public UnitKey unit() {
        return new UnitKey(place.code(), categoryCode);
    }

    EarlierLevel asEarlier() {
        return new EarlierLevel(level, since, evaluated);
    }
}
