package org.qingyu.judgement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

/**
 * What a week says about another one some weeks later: a row per series and origin, made of weeks up to the origin only.
 *
 * <p>Counts enter as logarithms, a little added so that none is −∞. A feature of a group (the category in the county, the
 * town's other categories, the neighbours) is its mean per series, so that counties of any size are alike.
 */
public final class Features {

    private static final double OF_COUNT = 0.2;
    private static final double OF_MEAN = 0.03;
    private static final int[] OWN_MEANS = {4, 8, 26, 52};
    private static final int[] GROUP_MEANS = {4, 26, 52};
    private static final int SEASONS = 3;
    private static final int HALF_WINDOW = 1;
    private static final double SHRINK = 8;

    private final WeekPanel panel;
    private final int horizon;
    private final List<String> names = new ArrayList<>();
    private final List<double[][]> columns = new ArrayList<>();

    private Features(WeekPanel panel, int horizon) {
        this.panel = panel;
        this.horizon = horizon;
    }

    /** Features for forecasts {@code horizon} weeks ahead. */
    public static Features of(WeekPanel panel, int horizon) {
        var features = new Features(panel, horizon);
        features.addOwn();
        features.addGroup("county", panel.by(Cell::categoryCode));
        features.addSeasons();
        features.addOthers();
        features.addNeighbours();
        features.addCalendar();
        return features;
    }

    WeekPanel panel() {
        return panel;
    }

    int horizon() {
        return horizon;
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public int width() {
        return names.size();
    }

    /** The row of a series and an origin, into {@code row} from {@code at} on. */
    public void fill(int series, int origin, double[] row, int at) {
        for (int column = 0; column < names.size(); column++) {
            row[at + column] = columns.get(column)[series][origin];
        }
    }

    private void add(String name, double[][] values) {
        names.add(name);
        columns.add(values);
    }

    private double[][] each(Function<double[], double[]> figure, double add) {
        double[][] values = new double[panel.size()][];
        for (int series = 0; series < values.length; series++) {
            values[series] = logs(figure.apply(panel.counts(series)), add);
        }
        return values;
    }

    private void addOwn() {
        add("lag1", each(counts -> counts, OF_COUNT));
        add("lag2", each(counts -> later(counts, 1), OF_COUNT));
        add("lag3", each(counts -> later(counts, 2), OF_COUNT));
        for (int weeks : OWN_MEANS) {
            add("mean" + weeks, each(counts -> Rolling.mean(counts, weeks), OF_MEAN));
        }
        add("level", each(counts -> Rolling.mean(counts, counts.length), OF_MEAN));
    }

    /** The same figures of the group's mean series. */
    private void addGroup(String name, Map<String, List<Integer>> groups) {
        int figures = 4 + GROUP_MEANS.length;
        double[][][] values = new double[figures][panel.size()][];
        for (List<Integer> members : groups.values()) {
            double[] mean = scaled(panel.sum(members), 1.0 / members.size());
            var own = new ArrayList<double[]>();
            own.add(logs(mean, OF_MEAN));
            own.add(logs(later(mean, 1), OF_MEAN));
            own.add(logs(later(mean, 2), OF_MEAN));
            for (int weeks : GROUP_MEANS) {
                own.add(logs(Rolling.mean(mean, weeks), OF_MEAN));
            }
            own.add(logs(Rolling.mean(mean, mean.length), OF_MEAN));
            for (int figure = 0; figure < figures; figure++) {
                for (int series : members) {
                    values[figure][series] = own.get(figure);
                }
            }
        }
        add(name + "_lag1", values[0]);
        add(name + "_lag2", values[1]);
        add(name + "_lag3", values[2]);
        for (int i = 0; i < GROUP_MEANS.length; i++) {
            add(name + "_mean" + GROUP_MEANS[i], values[3 + i]);
        }
        add(name + "_level", values[figures - 1]);
    }

    /** How the coming week stood out in earlier years, of the category in the county and of the series itself. */
    private void addSeasons() {
        int[][] same = sameWeeks();
        double[][] own = new double[panel.size()][];
        double[][] group = new double[panel.size()][];
        for (List<Integer> members : panel.by(Cell::categoryCode).values()) {
            double[] season = season(panel.sum(members), same);
            for (int series : members) {
                group[series] = season;
            }
        }
        for (int series = 0; series < panel.size(); series++) {
            own[series] = season(panel.counts(series), same);
        }
        add("season_county", group);
        add("season_own", own);
    }

    private int[][] sameWeeks() {
        var seasons = new SameSeason(panel.calendar());
        int[][] same = new int[panel.weeks()][SEASONS];
        for (int origin = 0; origin < same.length; origin++) {
            var middle = panel.lastDayOf(origin + horizon).minusDays(3);
            var earlier = seasons.earlier(middle, SEASONS);
            for (int year = 0; year < SEASONS; year++) {
                long days = middle.toEpochDay() - earlier.get(year).toEpochDay();
                same[origin][year] = origin + horizon - (int) Math.round(days / 7.0);
            }
        }
        return same;
    }

    /** log of the weeks around the same week of earlier years over what their number of ordinary weeks brings. */
    private static double[] season(double[] counts, int[][] same) {
        double[] level = Rolling.mean(counts, counts.length);
        double[] season = new double[counts.length];
        for (int origin = 0; origin < counts.length; origin++) {
            double events = 0;
            double expected = 0;
            for (int middle : same[origin]) {
                for (int week = middle - HALF_WINDOW; week <= middle + HALF_WINDOW; week++) {
                    if (week >= 0 && week <= origin) {
                        events += counts[week];
                        expected += level[origin];
                    }
                }
            }
            season[origin] = Math.log((events + SHRINK) / (expected + SHRINK));
        }
        return season;
    }

    /** Whether the town's other categories are above their own level. */
    private void addOthers() {
        Map<String, List<Integer>> towns = panel.by(Cell::regionCode);
        double[][] values = new double[panel.size()][];
        for (List<Integer> members : towns.values()) {
            double[] all = panel.sum(members);
            for (int series : members) {
                double[] others = all.clone();
                for (int week = 0; week < others.length; week++) {
                    others[week] -= panel.counts(series)[week];
                }
                values[series] = above(others);
            }
        }
        add("others_mean4", values);
    }

    /** Whether the category is above its level in the towns next to this one. */
    private void addNeighbours() {
        Map<String, List<Integer>> byRegion = panel.by(Cell::regionCode);
        double[][] values = new double[panel.size()][];
        for (int series = 0; series < panel.size(); series++) {
            Cell cell = panel.cells().get(series);
            var near = new ArrayList<Integer>();
            for (String code : panel.neighbours().getOrDefault(cell.regionCode(), List.of())) {
                for (int other : byRegion.getOrDefault(code, List.of())) {
                    if (panel.cells().get(other).categoryCode().equals(cell.categoryCode())) {
                        near.add(other);
                    }
                }
            }
            values[series] = above(panel.sum(near));
        }
        add("neighbours_mean4", values);
    }

    /** log of the last four weeks over the long run, drawn towards 0 where there are few events. */
    private static double[] above(double[] counts) {
        double[] recent = Rolling.mean(counts, 4);
        double[] level = Rolling.mean(counts, counts.length);
        double[] above = new double[counts.length];
        for (int week = 0; week < above.length; week++) {
            above[week] = Math.log((4 * recent[week] + SHRINK) / (4 * level[week] + SHRINK));
        }
        return above;
    }

    private void addCalendar() {
        var terms = new WeekTerms(panel.calendar());
        double[][] byTerm = new double[WeekTerms.NAMES.size()][panel.weeks()];
        for (int origin = 0; origin < panel.weeks(); origin++) {
            double[] row = terms.of(panel.lastDayOf(origin + horizon));
            for (int term = 0; term < row.length; term++) {
                byTerm[term][origin] = row[term];
            }
        }
        for (int term = 0; term < byTerm.length; term++) {
            double[][] values = new double[panel.size()][];
            Arrays.fill(values, byTerm[term]);
            add(WeekTerms.NAMES.get(term), values);
        }
    }

    private static double[] logs(double[] values, double add) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(values[i] + add);
        }
        return logs;
    }

    /** The values of {@code weeks} earlier; the first again where there are none. */
    private static double[] later(double[] values, int weeks) {
        double[] later = new double[values.length];
        for (int i = 0; i < later.length; i++) {
            later[i] = values[Math.max(0, i - weeks)];
        }
        return later;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }
}
