package org.qingyu.judgement.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Daily event counts of one county: a row of {@code int} per (region, category, feed), and per feed the days it covers.
 *
 * <p>Days are indexes from {@link #firstDay()}. Rows are kept in the order of their keys, so that two tables with the same
 * content give the same sums whatever order they were filled in. The arrays are taken over, not copied: a builder's caller
 * must not write to them afterwards. Events of unknown place are a row whose region is the county itself.
 */
public final class CountTable {

    private final LocalDate firstDay;
    private final int days;
    private final List<SeriesKey> keys;
    private final int[][] counts;
    private final List<FeedCoverage> feeds;
    private final int[] feedOfSeries;

    private CountTable(
            LocalDate firstDay,
            int days,
            List<SeriesKey> keys,
            int[][] counts,
            List<FeedCoverage> feeds,
            int[] feedOf) {
        this.firstDay = firstDay;
        this.days = days;
        this.keys = List.copyOf(keys);
        this.counts = counts;
        this.feeds = List.copyOf(feeds);
        this.feedOfSeries = feedOf;
    }

    public static Builder builder(LocalDate firstDay, int days) {
        return new Builder(firstDay, days);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public int days() {
        return days;
    }

    public int seriesCount() {
        return counts.length;
    }

    public List<SeriesKey> keys() {
        return keys;
    }

    public SeriesKey key(int series) {
        return keys.get(series);
    }

    /** The counts of a series, one per day. Read only. */
    public int[] counts(int series) {
        return counts[series];
    }

    public List<FeedCoverage> feeds() {
        return feeds;
    }

    /** Index into {@link #feeds()}. */
    public int feedOf(int series) {
        return feedOfSeries[series];
    }

    public LocalDate dayAt(int index) {
        return firstDay.plusDays(index);
    }

    /** The index of a day, which may lie outside the table. */
    public int indexOf(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(firstDay, day);
    }

    /** Collects rows in any order. A series that was given twice is summed; a feed without coverage covers nothing. */
    public static final class Builder {

        private final LocalDate firstDay;
        private final int days;
        private final Map<SeriesKey, int[]> rows = new LinkedHashMap<>();
        private final Map<String, boolean[]> coverage = new LinkedHashMap<>();

        private Builder(LocalDate firstDay, int days) {
            if (days < 1) {
                throw new IllegalArgumentException("Expected at least one day but was given " + days);
            }
            this.firstDay = firstDay;
            this.days = days;
        }

        /** Declares the days a feed covers, on top of those it was given before. */
        public Builder covers(String feed, boolean[] covered) {
            requireLength(covered.length, feed);
            boolean[] known = coverage.putIfAbsent(feed, covered);
            if (known != null) {
                for (int day = 0; day < days; day++) {
                    known[day] |= covered[day];
                }
            }
            return this;
        }

        public Builder series(SeriesKey key, int[] counts) {
            requireLength(counts.length, key.toString());
            int[] known = rows.putIfAbsent(key, counts);
            if (known != null) {
                for (int day = 0; day < days; day++) {
                    known[day] += counts[day];
                }
            }
            coverage.computeIfAbsent(key.feed(), feed -> new boolean[days]);
            return this;
        }

        /** Adds events to one cell, for callers that stream rows of (region, category, feed, day, count). */
        public Builder add(SeriesKey key, int day, int events) {
            coverage.computeIfAbsent(key.feed(), feed -> new boolean[days]);
            rows.computeIfAbsent(key, ignored -> new int[days])[day] += events;
            return this;
        }

        private void requireLength(int length, String what) {
            if (length != days) {
                throw new IllegalArgumentException("Expected " + days + " days but found " + length + " for " + what);
            }
        }

        public CountTable build() {
            List<SeriesKey> keys = new ArrayList<>(rows.keySet());
            keys.sort(SeriesKey.ORDER);
            List<String> feedNames = coverage.keySet().stream().sorted().toList();
            List<FeedCoverage> feeds = new ArrayList<>();
            coverage.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> feeds.add(new FeedCoverage(entry.getKey(), entry.getValue())));
            int[][] counts = new int[keys.size()][];
            int[] feedOf = new int[keys.size()];
            for (int series = 0; series < counts.length; series++) {
                SeriesKey key = keys.get(series);
                counts[series] = Objects.requireNonNull(rows.get(key));
                feedOf[series] = feedNames.indexOf(key.feed());
            }
            return new CountTable(firstDay, days, keys, counts, feeds, feedOf);
        }
    }
}
