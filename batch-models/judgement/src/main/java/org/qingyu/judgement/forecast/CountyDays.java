package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.WeekPanel.Cell;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.FeedCoverage;
import org.qingyu.judgement.series.SeriesKey;

/**
 * Events a day of every town and category of a county, feeds together, up to one day. A day that a feed does not cover stands
 * in with the mean of the feed's covered days of the eight weeks before it: silence is not calm.
 */
public final class CountyDays {

    private static final int STAND_IN_DAYS = 56;

    private final LocalDate firstDay;
    private final List<Cell> cells;
    private final double[][] counts;

    private CountyDays(LocalDate firstDay, List<Cell> cells, double[][] counts) {
        this.firstDay = firstDay;
        this.cells = List.copyOf(cells);
        this.counts = counts;
    }

    /**
     * The days up to {@code lastDay}.
     *
     * @param regions the towns; a county without any is its own
     * @param feeds which feeds count
     */
    public static CountyDays of(
            CountTable table,
            Collection<String> regions,
            Collection<String> categories,
            Predicate<String> feeds,
            LocalDate lastDay) {
        int days = Math.min(table.days(), table.indexOf(lastDay) + 1);
        if (days < 1) {
            throw new IllegalArgumentException("Expected a day from " + table.firstDay() + " on but was " + lastDay);
        }
        Map<Cell, double[]> rows = new LinkedHashMap<>();
        regions.stream()
                .sorted()
                .forEach(region -> categories.stream()
                        .sorted()
                        .forEach(category -> rows.put(new Cell(region, category), new double[days])));
        for (int series = 0; series < table.seriesCount(); series++) {
            SeriesKey key = table.key(series);
            double[] row = rows.get(new Cell(key.regionCode(), key.categoryCode()));
            if (row != null && feeds.test(key.feed())) {
                add(row, table.counts(series), table.feeds().get(table.feedOf(series)));
            }
        }
        return new CountyDays(
                table.firstDay(), new ArrayList<>(rows.keySet()), rows.values().toArray(double[][]::new));
    }

    private static void add(double[] row, int[] counts, FeedCoverage feed) {
        double recent = 0;
        double[] used = new double[row.length];
        for (int day = 0; day < row.length; day++) {
            boolean covered = feed.covers(day) || day < feed.firstCovered();
            used[day] = covered ? counts[day] : recent / Math.min(STAND_IN_DAYS, Math.max(1, day));
            recent += used[day] - (day >= STAND_IN_DAYS ? used[day - STAND_IN_DAYS] : 0);
            row[day] += used[day];
        }
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return firstDay.plusDays(days() - 1L);
    }

    public int days() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    public List<Cell> cells() {
        return cells;
    }

    /** Events of a cell on the days from {@code first} to {@code last}, as far as they are known. */
    public double sum(int cell, LocalDate first, LocalDate last) {
        int from = Math.max(0, (int) (first.toEpochDay() - firstDay.toEpochDay()));
        int to = Math.min(days() - 1, (int) (last.toEpochDay() - firstDay.toEpochDay()));
        double sum = 0;
        for (int day = from; day <= to; day++) {
            sum += counts[cell][day];
        }
        return sum;
    }

    /** Only the cells that meet a condition. */
    public CountyDays only(Predicate<Cell> wanted) {
        var kept = new ArrayList<Cell>();
        var rows = new ArrayList<double[]>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (wanted.test(cells.get(cell))) {
                kept.add(cells.get(cell));
                rows.add(counts[cell]);
            }
        }
        return new CountyDays(firstDay, kept, rows.toArray(double[][]::new));
    }

    /** Weeks that end on the weekday of the last day; what is left over at the beginning is no whole week. */
    public WeekPanel weeks(CalendarFacts calendar, Map<String, List<String>> neighbours) {
        int weeks = days() / 7;
        int begin = days() - 7 * weeks;
        double[][] sums = new double[counts.length][weeks];
        for (int cell = 0; cell < counts.length; cell++) {
            for (int day = begin; day < days(); day++) {
                sums[cell][(day - begin) / 7] += counts[cell][day];
            }
            Arrays.setAll(sums[cell], rounded(sums[cell]));
        }
        return new WeekPanel(cells, sums, lastDay(), calendar, neighbours);
    }

    /** A week with a day that stands in is a whole number again. */
    private static IntToDoubleFunction rounded(double[] sums) {
        return week -> Math.rint(sums[week]);
    }
}
