package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qingyu.judgement.exceedance.CalendarFacts;

/**
 * Counts of weeks, a row a series, all of one length and ending on one day. A week is any seven days: a county's end on the
 * day the forecast is made after, so that the next week is the next seven days.
 */
public final class WeekPanel {

    /** What a series counts: a region and a category. */
    public record Cell(String regionCode, String categoryCode) {}

    private final List<Cell> cells;
    private final double[][] counts;
    private final LocalDate lastDay;
    private final CalendarFacts calendar;
    private final Map<String, List<String>> neighbours;

    /**
     * @param counts by series and week, oldest first; taken over, not copied
     * @param lastDay last day of the last week
     * @param neighbours codes of the regions next to a region; a region that is not named has none
     */
    public WeekPanel(
            List<Cell> cells,
            double[][] counts,
            LocalDate lastDay,
            CalendarFacts calendar,
            Map<String, List<String>> neighbours) {
        if (cells.size() != counts.length || counts.length == 0) {
            throw new IllegalArgumentException(
                    "Expected a row a series but found " + cells.size() + " series and " + counts.length + " rows");
        }
        this.cells = List.copyOf(cells);
        this.counts = counts;
        this.lastDay = lastDay;
        this.calendar = calendar;
        this.neighbours = Map.copyOf(neighbours);
    }

    public List<Cell> cells() {
        return cells;
    }

    public int size() {
        return counts.length;
    }

    public int weeks() {
        return counts[0].length;
    }

    /** The counts of a series by week. Read only. */
    public double[] counts(int series) {
        return counts[series];
    }

    /** The last day of a week, also of one after the panel's end. */
    public LocalDate lastDayOf(int week) {
        return lastDay.plusDays(7L * (week - (weeks() - 1)));
    }

    public CalendarFacts calendar() {
        return calendar;
    }

    Map<String, List<String>> neighbours() {
        return neighbours;
    }

    /** The panel as it was when its last weeks had not come yet. */
    public WeekPanel until(int weeks) {
        double[][] earlier = new double[counts.length][];
        for (int series = 0; series < counts.length; series++) {
            earlier[series] = Arrays.copyOf(counts[series], weeks);
        }
        return new WeekPanel(cells, earlier, lastDayOf(weeks - 1), calendar, neighbours);
    }

    /** Series by a part of their cell, in the order they come. */
    Map<String, List<Integer>> by(Function<Cell, String> part) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int series = 0; series < counts.length; series++) {
            groups.computeIfAbsent(part.apply(cells.get(series)), missing -> new ArrayList<>())
                    .add(series);
        }
        return groups;
    }

    /** Sum of some series by week. */
    double[] sum(List<Integer> members) {
        double[] sum = new double[weeks()];
        for (int series : members) {
            for (int week = 0; week < sum.length; week++) {
                sum[week] += counts[series][week];
            }
        }
        return sum;
    }
}
