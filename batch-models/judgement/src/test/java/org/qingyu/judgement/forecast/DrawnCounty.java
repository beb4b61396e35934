package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.judgement.exceedance.AnnouncedDays;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** Daily counts with a yearly course, one feed, and a level a town and category. */
final class DrawnCounty {

    static final LocalDate FIRST = LocalDate.parse("2023-05-01");
    static final CalendarFacts CALENDAR = new AnnouncedDays(WorkingCalendar.announced());
    static final List<String> TOWNS = List.of("t1", "t2", "t3", "t4");
    static final List<String> CATEGORIES = List.of("D01", "D02", "D03");

    private DrawnCounty() {}

    /** Counts of {@code days} days; from {@code changed} on they are other ones. */
    static CountTable drawn(int days, int changed, long seed) {
        CountTable.Builder builder = CountTable.builder(FIRST, days);
        var before = new SplittableRandom(seed);
        var after = new SplittableRandom(seed + 1);
        var keys = new ArrayList<SeriesKey>();
        TOWNS.forEach(town -> CATEGORIES.forEach(category -> keys.add(new SeriesKey(town, category, "JINGQING"))));
        int[][] counts = new int[keys.size()][days];
        for (int day = 0; day < days; day++) {
            for (int series = 0; series < counts.length; series++) {
                double level = 0.15 * (1 + series % 5) * (1 + 0.6 * Math.cos(2 * Math.PI * day / 365.25));
                counts[series][day] = poisson(day < changed ? before : after, day < changed ? level : 9 * level);
            }
        }
        for (int series = 0; series < counts.length; series++) {
            builder.series(keys.get(series), counts[series]);
        }
        boolean[] covered = new boolean[days];
        Arrays.fill(covered, true);
        return builder.covers("JINGQING", covered).build();
    }

    static CountyDays days(CountTable table, LocalDate last) {
        return CountyDays.of(table, TOWNS, CATEGORIES, feed -> true, last);
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
