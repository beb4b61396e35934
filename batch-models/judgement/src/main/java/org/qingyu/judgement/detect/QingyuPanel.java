package org.qingyu.judgement.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.qingyu.judgement.exceedance.NegativeBinomial;
import org.qingyu.judgement.exceedance.PooledExpectation;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/**
 * {@code qingyu} for daily series of places ({@code --meta}): expectations are those of R1 (one season per category, levels
 * shrunk over places: {@link PooledExpectation}); every series is judged alone and, in a second tier, with its neighbours.
 *
 * <pre>
 * z      (y − μ) / √(φμ + μ²·doubt + ½), at least 0, of the last 5, 7, 10, 14, 21 and 28 days
 * alone  √(2 ln mean e^(z²/2)) over the windows: a surge is of one length, nobody knows which
 * zone   the same of the sums over a place and its 2 to 5 nearest; the member that stands out most alone carries it
 * score  the largest of alone and the zones carried
 * </pre>
 *
 * Why z and no p-value: at a shared budget the scale of the score decides who may spend it, and in whole counts of quiet
 * places p-values leave most of the budget unspent. An event in many places is one alarm, not one per place: the zone's
 * score goes to its carrier only. {@code expected} and {@code upper} are of seven days.
 */
final class QingyuPanel {

    /** Days of the windows; a week and a fortnight give expectations and p-values. */
    private static final int[] WINDOWS = {5, 7, 10, 14, 21, 28};

    private static final int WEEK = 1;
    private static final int FORTNIGHT = 3;
    private static final int LONGEST = WINDOWS[WINDOWS.length - 1];
    private static final double FLOOR = 0.5;

    /** How many tests the two windows and the zones a series may carry count for; from simulated quiet years. */
    private static final double ALONE_TESTS = 2.4;

    private static final double ZONE_TESTS = 8.0;

    private final CountTable counts;
    private final PooledExpectation expectation;
    private final Neighbours neighbours;
    private final int[] rowOf;
    private final int[][] cells;
    private final int from;
    private final int begin;
    private final double alpha;

    private final double[][] mean;
    private final double[][] variance;
    private final int[][] sum;

    private QingyuPanel(WideTable table, List<Place> places, Detection.Request request) {
        this.from = request.from();
        this.alpha = request.alpha();
        this.rowOf = new int[table.size()];
        this.counts = countTable(table, places, request.days());
        this.begin = Math.max(0, from - LONGEST);
        this.expectation = PooledExpectation.of(counts, request.days().calendarOrNone(), begin, counts.days() - 1);
        this.neighbours = new Neighbours(places);
        this.cells = cells();
        this.mean = new double[WINDOWS.length][counts.seriesCount()];
        this.variance = new double[WINDOWS.length][counts.seriesCount()];
        this.sum = new int[WINDOWS.length][counts.seriesCount()];
    }

    static SeriesScores[] judge(WideTable table, List<Place> places, Detection.Request request) {
        QingyuPanel panel = new QingyuPanel(table, places, request);
        SeriesScores[] byRow = new SeriesScores[panel.counts.seriesCount()];
        Arrays.setAll(byRow, row -> new SeriesScores(request.from(), table.steps()));
        for (int step = request.from(); step <= table.steps(); step++) {
            panel.judge(step, byRow);
        }
        return IntStream.range(0, table.size())
                .mapToObj(series -> byRow[panel.rowOf[series]])
                .toArray(SeriesScores[]::new);
    }

    /** One feed for all; a place and category that comes twice gets a feed of its own the second time. */
    private CountTable countTable(WideTable table, List<Place> places, StepDays days) {
        CountTable.Builder builder = CountTable.builder(days.firstOrAny(), table.steps());
        Map<SeriesKey, Integer> seen = new HashMap<>();
        SeriesKey[] keys = new SeriesKey[table.size()];
        for (int series = 0; series < table.size(); series++) {
            Place place = places.get(series);
            SeriesKey first = new SeriesKey(place.region(), place.category(), "0");
            int times = seen.merge(first, 1, Integer::sum) - 1;
            keys[series] = new SeriesKey(place.region(), place.category(), String.valueOf(times));
            builder.series(keys[series], table.counts(series));
            boolean[] all = new boolean[table.steps()];
            Arrays.fill(all, true);
            builder.covers(keys[series].feed(), all);
        }
        CountTable built = builder.build();
        Map<SeriesKey, Integer> rows = new HashMap<>();
        for (int row = 0; row < built.seriesCount(); row++) {
            rows.put(built.key(row), row);
        }
        for (int series = 0; series < table.size(); series++) {
            rowOf[series] = rows.getOrDefault(keys[series], 0);
        }
        return built;
    }

    /** Rows by category and place: −1 where a place has no series of the category. */
    private int[][] cells() {
        Map<String, int[]> byCategory = new TreeMap<>();
        for (int row = 0; row < counts.seriesCount(); row++) {
            SeriesKey key = counts.key(row);
            int[] cell = byCategory.computeIfAbsent(key.categoryCode() + '\0' + key.feed(), category -> {
                int[] empty = new int[neighbours.size()];
                Arrays.fill(empty, -1);
                return empty;
            });
            cell[neighbours.indexOf(key.regionCode())] = row;
        }
        return new ArrayList<>(byCategory.values()).toArray(int[][]::new);
    }

    private void judge(int step, SeriesScores[] into) {
        int day = step - 1;
        for (int row = 0; row < into.length; row++) {
            for (int window = 0; window < WINDOWS.length; window++) {
                gather(row, day, window);
            }
        }
        double[] score = new double[into.length];
        double[] p = new double[into.length];
        Arrays.fill(p, 1);
        for (int row = 0; row < into.length; row++) {
            double evidence = 0;
            for (int window = 0; window < WINDOWS.length; window++) {
                evidence += evidence(z(sum[window][row], mean[window][row], variance[window][row]));
            }
            score[row] = score(evidence);
            for (int window = WEEK; window <= FORTNIGHT; window += FORTNIGHT - WEEK) {
                double dispersion = mean[window][row] > 0 ? Math.max(1, variance[window][row] / mean[window][row]) : 1;
                double tail = NegativeBinomial.midP(sum[window][row], mean[window][row], dispersion);
                p[row] = Math.min(p[row], ALONE_TESTS * tail);
            }
        }
        double[] alone = score.clone();
        for (int[] cell : cells) {
            for (int centre = 0; centre < cell.length; centre++) {
                zones(cell, neighbours.of(centre), alone, score, p);
            }
        }
        for (int row = 0; row < into.length; row++) {
            double week = mean[WEEK][row];
            if (day + 1 - WINDOWS[WEEK] < 0 || week <= 0) {
                into[row].put(step, false, 0, week, Double.NaN, 1);
                continue;
            }
            double dispersion = Math.max(1, variance[WEEK][row] / week);
            int upper = NegativeBinomial.upperQuantile(alpha / ALONE_TESTS, week, dispersion);
            into[row].put(step, p[row] < alpha, score[row], week, upper, p[row]);
        }
    }

    private void gather(int row, int day, int window) {
        int[] series = counts.counts(row);
        int events = 0;
        double expected = 0;
        for (int at = day; at > day - WINDOWS[window] && at >= begin; at--) {
            events += series[at];
            expected += expectation.mean(row, at);
        }
        sum[window][row] = events;
        mean[window][row] = expected;
        variance[window][row] =
                expectation.dispersion(row, day) * expected + expected * expected * expectation.doubt(row, day);
    }

    private static double z(double events, double expected, double variance) {
        return Math.max(0, (events - expected) / Math.sqrt(variance + FLOOR));
    }

    /** The likelihood ratio of a surge whose size is not known, up to a factor; bounded, so that sums of it are finite. */
    private static double evidence(double z) {
        return Math.exp(Math.min(z * z / 2, 600));
    }

    /** Back to the scale of z: what a single window as telling as the mean of all would show. */
    private static double score(double evidence) {
        return Math.sqrt(2 * Math.max(0, Math.log(evidence / WINDOWS.length)));
    }

    /** The growing zones of a place: the member that stands out most alone carries what they show. */
    private void zones(int[] cell, int[] nearest, double[] alone, double[] score, double[] p) {
        double[] events = new double[WINDOWS.length];
        double[] expected = new double[WINDOWS.length];
        double[] spread = new double[WINDOWS.length];
        int members = 0;
        int carrier = -1;
        for (int place : nearest) {
            int row = cell[place];
            if (row < 0) {
                continue;
            }
            members++;
            for (int window = 0; window < WINDOWS.length; window++) {
                events[window] += sum[window][row];
                expected[window] += mean[window][row];
                spread[window] += variance[window][row];
            }
            carrier = carrier < 0 || alone[row] > alone[carrier] ? row : carrier;
            if (members >= Neighbours.SMALLEST_ZONE && expected[WEEK] > 0) {
                double evidence = 0;
                for (int window = 0; window < WINDOWS.length; window++) {
                    evidence += evidence(z(events[window], expected[window], spread[window]));
                }
                score[carrier] = Math.max(score[carrier], score(evidence));
                carry(carrier, WEEK, events, expected, spread, p);
                carry(carrier, FORTNIGHT, events, expected, spread, p);
            }
        }
    }

    private static void carry(
            int carrier, int window, double[] events, double[] expected, double[] spread, double[] p) {
        if (z(events[window], expected[window], spread[window]) > 1) {
            double dispersion = Math.max(1, spread[window] / expected[window]);
            double tail = NegativeBinomial.midP((int) events[window], expected[window], dispersion);
            p[carrier] = Math.min(p[carrier], ZONE_TESTS * tail);
        }
    }
}
