package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.FeedCoverage;

/**
 * Why there is no forecast. A feed that has not arrived, is too young or has holes is left out; a category that lived on such
 * feeds, or whose input is no longer what it was, is not forecast at all. The reason is said.
 */
public final class ForecastGates {

    /** What stops a forecast. */
    public enum Gate {
        COVERAGE,
        HISTORY,
        MISSING_SHARE,
        ZERO_SHARE,
        LEVEL
    }

    /**
     * One reason.
     *
     * @param category null where a feed or everything is stopped
     * @param feed null where it is not a matter of one feed
     */
    public record Refusal(
            Gate gate, @Nullable String category, @Nullable String feed, double found, double allowed, String reason) {}

    private static final int YEAR = 365;
    private static final int RECENT = 56;
    private static final int LAST_WEEKS = 28;
    private static final double MOST_MISSING = 0.25;
    private static final double MOST_LOST = 0.2;
    private static final double MOST_CHANGE = 5;
    private static final double ENOUGH_EVENTS = 20;
    private static final double MOST_MORE_ZEROS = 0.4;

    private final CountTable table;
    private final int day;
    private final Predicate<String> missing;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> stopped = new TreeSet<>();

    private ForecastGates(CountTable table, LocalDate asOf, Predicate<String> missing) {
        this.table = table;
        this.day = Math.min(table.days() - 1, table.indexOf(asOf));
        this.missing = missing;
    }

    /**
     * Judges the input of a forecast.
     *
     * @param missing whether a feed has not arrived for the day although it is due
     */
    public static ForecastGates judge(CountTable table, LocalDate asOf, Set<String> towns, Predicate<String> missing) {
        var gates = new ForecastGates(table, asOf, missing);
        gates.judgeFeeds();
        gates.judgeCategories(towns);
        return gates;
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Whether the feed's events count. */
    public boolean counts(String feed) {
        return !stopped.contains(feed);
    }

    /** Whether anything can be forecast at all. */
    public boolean allows() {
        return table.feeds().stream().anyMatch(feed -> counts(feed.feed()));
    }

    /** Whether the category has a forecast. */
    public boolean allows(String category) {
        return allows() && refusals.stream().noneMatch(refusal -> category.equals(refusal.category()));
    }

    private void judgeFeeds() {
        for (FeedCoverage feed : table.feeds()) {
            int history = feed.historyDays(day);
            double holes = holes(feed);
            if (history == 0) {
                stopped.add(feed.feed());
            } else if (missing.test(feed.feed())) {
                stop(feed, Gate.COVERAGE, lastCovered(feed), 0, "数据未到，最后覆盖到 " + table.dayAt(day - lastCovered(feed)));
            } else if (history < YEAR) {
                stop(feed, Gate.HISTORY, history, YEAR, "历史只有 " + history + " 天，不足一年");
            } else if (holes > MOST_MISSING) {
                stop(feed, Gate.MISSING_SHARE, holes, MOST_MISSING, "近八周有 " + Math.round(100 * holes) + "% 的日子没有数据");
            }
        }
        if (table.feeds().isEmpty()) {
            refusals.add(new Refusal(Gate.HISTORY, null, null, 0, YEAR, "没有任何来源的数据"));
        }
    }

    private void stop(FeedCoverage feed, Gate gate, double found, double allowed, String reason) {
        stopped.add(feed.feed());
        refusals.add(new Refusal(gate, null, feed.feed(), found, allowed, reason + "：该来源不计入预测"));
    }

    /** Days since the feed's last covered day. */
    private int lastCovered(FeedCoverage feed) {
        int back = 0;
        while (back < day && !feed.covers(day - back)) {
            back++;
        }
        return back;
    }

    private double holes(FeedCoverage feed) {
        int uncovered = 0;
        int from = Math.max(0, day - RECENT + 1);
        for (int one = from; one <= day; one++) {
            uncovered += feed.covers(one) ? 0 : 1;
        }
        return uncovered / (double) (day - from + 1);
    }

    private void judgeCategories(Set<String> towns) {
        var categories = new TreeMap<String, List<Integer>>();
        for (int series = 0; series < table.seriesCount(); series++) {
            categories
                    .computeIfAbsent(table.key(series).categoryCode(), unseen -> new ArrayList<>())
                    .add(series);
        }
        categories.forEach((category, all) -> {
            Refusal refusal = refusal(category, all, towns);
            if (refusal != null) {
                refusals.add(refusal);
            }
        });
    }

    private @Nullable Refusal refusal(String category, List<Integer> all, Set<String> towns) {
        double year = 0;
        double lost = 0;
        double before = 0;
        double recent = 0;
        for (int series : all) {
            double events = sum(series, day - YEAR + 1, day);
            year += events;
            if (counts(table.key(series).feed())) {
                double newest = sum(series, day - LAST_WEEKS + 1, day);
                recent += newest;
                before += events - newest;
            } else {
                lost += events;
            }
        }
        if (year > 0 && lost / year >= MOST_LOST) {
            return new Refusal(
                    Gate.COVERAGE,
                    category,
                    null,
                    lost / year,
                    MOST_LOST,
                    "近一年 " + Math.round(100 * lost / year) + "% 的事件来自不计入的来源");
        }
        double usual = before * LAST_WEEKS / (YEAR - LAST_WEEKS);
        double ratio = recent / Math.max(1e-9, usual);
        if (Math.max(recent, usual) >= ENOUGH_EVENTS && (ratio > MOST_CHANGE || ratio < 1 / MOST_CHANGE)) {
            return new Refusal(
                    Gate.LEVEL,
                    category,
                    null,
                    ratio,
                    MOST_CHANGE,
                    "近四周 " + Math.round(recent) + " 件，按近一年应约 " + Math.round(usual) + " 件：输入可能变了口径");
        }
        return zeros(category, all, towns, usual);
    }

    /** Many more empty town-weeks than the year's level explains. */
    private @Nullable Refusal zeros(String category, List<Integer> all, Set<String> towns, double usual) {
        var regions = new LinkedHashSet<>(towns);
        if (regions.isEmpty() || usual < ENOUGH_EVENTS) {
            return null;
        }
        double now = zeroShare(all, regions, 0, 4);
        double before = zeroShare(all, regions, 4, 52);
        return now - before <= MOST_MORE_ZEROS
                ? null
                : new Refusal(
                        Gate.ZERO_SHARE,
                        category,
                        null,
                        now - before,
                        MOST_MORE_ZEROS,
                        "近四周空白的镇·周占 " + Math.round(100 * now) + "%，近一年占 " + Math.round(100 * before) + "%");
    }

    private double zeroShare(List<Integer> all, Set<String> towns, int fromWeek, int toWeek) {
        int zeros = 0;
        int cells = 0;
        for (String town : towns) {
            for (int week = fromWeek; week < toWeek; week++) {
                int last = day - 7 * week;
                double events = 0;
                for (int series : all) {
                    if (table.key(series).regionCode().equals(town)
                            && counts(table.key(series).feed())) {
                        events += sum(series, last - 6, last);
                    }
                }
                zeros += events == 0 ? 1 : 0;
                cells++;
            }
        }
        return zeros / (double) cells;
    }

    private double sum(int series, int from, int to) {
        int[] counts = table.counts(series);
        double sum = 0;
        for (int one = Math.max(0, from); one <= to; one++) {
            sum += counts[one];
        }
        return sum;
    }
}
