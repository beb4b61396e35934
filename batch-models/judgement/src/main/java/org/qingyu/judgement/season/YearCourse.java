package org.qingyu.judgement.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.judgement.forecast.CountyDays;

/** The course of the year of each category in a county: months against the year, from up to three whole years. */
public final class YearCourse {

    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 3;

    /** z of the Wilson–Hilferty transform above which months differ: one in a hundred without a season. */
    private static final double DIFFERENT = 2.326;

    private YearCourse() {}

    /** Months of every category, none where there is no whole year. */
    public static List<SeasonMonth> of(CountyDays days) {
        int years = Math.min(MOST_YEARS, days.days() / 365);
        if (years == 0) {
            return List.of();
        }
        LocalDate first = days.lastDay().plusDays(1).minusYears(years);
        Map<String, List<Integer>> categories = new LinkedHashMap<>();
        for (int cell = 0; cell < days.cells().size(); cell++) {
            categories
                    .computeIfAbsent(days.cells().get(cell).categoryCode(), missing -> new ArrayList<>())
                    .add(cell);
        }
        var months = new ArrayList<SeasonMonth>();
        categories.forEach((category, cells) -> months.addAll(ofCategory(days, category, cells, first, years)));
        return months;
    }

    private static List<SeasonMonth> ofCategory(
            CountyDays days, String category, List<Integer> cells, LocalDate first, int years) {
        double[] events = new double[MONTHS];
        double[] length = new double[MONTHS];
        double squares = 0;
        double before = 0;
        int weeks = 0;
        double week = 0;
        for (LocalDate day = first; !day.isAfter(days.lastDay()); day = day.plusDays(1)) {
            double count = 0;
            for (int cell : cells) {
                count += days.sum(cell, day, day);
            }
            events[day.getMonthValue() - 1] += count;
            length[day.getMonthValue() - 1]++;
            week += count;
            if ((day.toEpochDay() - first.toEpochDay()) % 7 == 6) {
                squares += weeks == 0 ? 0 : (week - before) * (week - before);
                before = week;
                week = 0;
                weeks++;
            }
        }
        double all = java.util.Arrays.stream(events).sum();
        double daily = all / java.util.Arrays.stream(length).sum();
        double scatter = all == 0 ? 1 : Math.max(1, squares / 2 / Math.max(1, weeks - 1) / (7 * daily));
        boolean season = years >= 2 && differ(events, length, daily, scatter);
        var months = new ArrayList<SeasonMonth>();
        for (int month = 0; month < MONTHS; month++) {
            double rate = length[month] == 0 ? 0 : events[month] / length[month];
            months.add(new SeasonMonth(category, month + 1, 30 * rate, daily == 0 ? 1 : rate / daily, years, season));
        }
        return months;
    }

    /** Pearson's statistic over the scatter, 11 degrees of freedom. */
    private static boolean differ(double[] events, double[] length, double daily, double scatter) {
        double statistic = 0;
        for (int month = 0; month < MONTHS; month++) {
            double expected = daily * length[month];
            statistic += expected == 0 ? 0 : (events[month] - expected) * (events[month] - expected) / expected;
        }
        double freedom = MONTHS - 1;
        double spread = 2 / (9 * freedom);
        return (Math.cbrt(statistic / scatter / freedom) - (1 - spread)) / Math.sqrt(spread) > DIFFERENT;
    }
}
