package org.qingyu.notices.county;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Events a day of every place, category and feed, from a first to a last day. Fill it, then ask. */
public final class DailyCounts {

    private record Series(String region, String category, String feed) {}

    private final LocalDate from;
    private final int days;
    private final Map<Series, long[]> sums = new HashMap<>();
    private final Map<String, Map<String, Map<String, long[]>>> running = new HashMap<>();

    /** An empty set of counts for the days from the first to the last, both included. */
    public DailyCounts(LocalDate first, LocalDate last) {
        this.from = first;
        this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        if (days < 1) {
            throw new IllegalArgumentException(
                    "Last day must not lie before the first but was " + last + " < " + first);
        }
    }

    /** Adds events of a day; days outside the range and rows of all categories together are passed over. */
    public void add(LocalDate day, String region, String category, String feed, long events) {
        long at = day.toEpochDay() - from.toEpochDay();
        if (at < 0 || at >= days || category.equals(Unit.ALL)) {
            return;
        }
        running.clear();
        sums.computeIfAbsent(new Series(region, category, feed), key -> new long[days])[(int) at] += events;
    }

    public LocalDate first() {
        return from;
    }

    /** The feeds that brought anything. */
    public Set<String> feeds() {
        var feeds = new TreeSet<String>();
        sums.keySet().forEach(series -> feeds.add(series.feed()));
        return feeds;
    }

    /** Events of one place, category (or {@link Unit#ALL}) and feed on the days from the first to the last. */
    public long sum(String region, String category, String feed, LocalDate first, LocalDate last) {
        long[] totals = totals(region, category).getOrDefault(feed, new long[0]);
        return totals.length == 0 ? 0 : upTo(totals, last) - upTo(totals, first.minusDays(1));
    }

    /** Events of one place and category over all feeds. */
    public long sum(String region, String category, LocalDate first, LocalDate last) {
        return totals(region, category).values().stream()
                .mapToLong(totals -> upTo(totals, last) - upTo(totals, first.minusDays(1)))
                .sum();
    }

    /** The categories of these that have events in the period, in the order given. */
    public List<Category> present(Collection<Category> categories, String region, LocalDate first, LocalDate last) {
        return categories.stream()
                .filter(category -> sum(region, category.code(), first, last) > 0)
                .sorted(Comparator.comparing(Category::code))
                .toList();
    }

    private long upTo(long[] totals, LocalDate day) {
        long at = Math.min(day.toEpochDay() - from.toEpochDay(), days - 1L);
        return at < 0 ? 0 : totals[(int) at];
    }

    /** Running totals by feed, made on first use. */
    private Map<String, long[]> totals(String region, String category) {
        if (running.isEmpty()) {
            sums.forEach((series, counts) -> {
                merge(series.region(), series.category(), series.feed(), counts);
                merge(series.region(), Unit.ALL, series.feed(), counts);
            });
        }
        return running.getOrDefault(region, Map.of()).getOrDefault(category, Map.of());
    }

    private void merge(String region, String category, String feed, long[] counts) {
        long[] totals = running.computeIfAbsent(region, key -> new HashMap<>())
                .computeIfAbsent(category, key -> new HashMap<>())
                .computeIfAbsent(feed, key -> new long[days]);
        long total = 0;
        for (int i = 0; i < days; i++) {
            total += counts[i];
            totals[i] += total;
        }
    }
}
