package org.qingyu.judgement.season;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What four weeks that are coming brought in earlier years.
 *
 * @param rank 1 for the town's most frequent category of these weeks
 * @param firstDay of the four weeks
 * @param lastYear events of last year's same four weeks
 * @param usual events of an average four weeks of the years compared
 * @param rise the same four weeks of all years over average ones
 * @param years compared, at most three
 * @param yearsRisen in how many of them the four weeks stood out
 * @param pValue chance of so many events in four weeks like any other; null where no year can be compared
 * @param season whether this is a season and no chance: only then is it told
 * @param lunar whether years were laid over each other by their Spring Festivals
 */
public record SeasonHint(
        String regionCode,
        String categoryCode,
        int rank,
        LocalDate firstDay,
        int lastYear,
        double usual,
        double rise,
        int years,
        int yearsRisen,
        @Nullable Double pValue,
        boolean season,
        boolean lunar) {

    private static final String[] NUMBERS = {"零", "一", "两", "三"};

    /** The last of the four weeks' days. */
    public LocalDate lastDay() {
        return firstDay.plusDays(SeasonHints.DAYS - 1L);
    }

    /** As it is told: 去年同期 14 起，约为平时的 2.1 倍；三年中三年如此. */
    public String sentence() {
        if (years == 0) {
            return "没有去年同期数据";
        }
        String before = "去年同期 " + lastYear + " 起";
        if (!season) {
            return before + "，平时四周约 " + oneDigit(usual) + " 起；没有可靠的季节规律";
        }
        return before + "，约为平时的 " + oneDigit(rise) + " 倍；" + NUMBERS[years] + "年中" + NUMBERS[yearsRisen] + "年如此";
    }

    private static String oneDigit(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
