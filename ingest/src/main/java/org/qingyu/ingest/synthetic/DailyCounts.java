package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * How many events a reader of the files should count, for every town × category × feed × day: cancelled ones, nuisance
 * calls and second reports of a matter left out, planted surges included.
 */
public final class DailyCounts {

    private final LocalDate firstDay;
    private final int days;
    private final List<String> towns;
    private final List<String> categories;
    private final List<String> feeds;
    private final int[] counts;

    DailyCounts(LocalDate firstDay, int days, List<String> towns, List<String> categories, List<String> feeds) {
        this.firstDay = firstDay;
        this.days = days;
        this.towns = List.copyOf(towns);
        this.categories = List.copyOf(categories);
        this.feeds = List.copyOf(feeds);
        this.counts = new int[Math.multiplyExact((towns.size() + 1) * categories.size() * feeds.size(), days)];
    }

    void add(Incident incident) {
        int town = incident.placement().showsTown() ? incident.town() : towns.size();
        int day = (int) ChronoUnit.DAYS.between(firstDay, incident.day());
        counts[start(town, incident.category(), incident.feed()) + day]++;
    }

    private int start(int town, int category, int feed) {
        return ((town * categories.size() + category) * feeds.size() + feed) * days;
    }

    /** The first day of every series. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The length of every series. */
    public int days() {
        return days;
    }

    /** Codes of the towns. */
    public List<String> towns() {
        return towns;
    }

    /** Codes of the categories that occur. */
    public List<String> categories() {
        return categories;
    }

    /** Codes of the feeds. */
    public List<String> feeds() {
        return feeds;
    }

    /** One count a day of one feed. */
    public int[] series(String town, String category, String feed) {
        return copy(indexOf(towns, town), indexOf(categories, category), indexOf(feeds, feed));
    }

    /** One count a day, all feeds together. */
    public int[] series(String town, String category) {
        return sum(indexOf(towns, town), indexOf(categories, category));
    }

    /** One count a day of the events whose record shows no town, all feeds together; they count for the county only. */
    public int[] withoutTown(String category) {
        return sum(towns.size(), indexOf(categories, category));
    }

    /** One count a day of one feed's events whose record shows no town. */
    public int[] withoutTown(String category, String feed) {
        return copy(towns.size(), indexOf(categories, category), indexOf(feeds, feed));
    }

    /** All events counted. */
    public long total() {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    private int[] sum(int town, int category) {
        var sum = new int[days];
        for (int feed = 0; feed < feeds.size(); feed++) {
            int start = start(town, category, feed);
            for (int day = 0; day < days; day++) {
                sum[day] += counts[start + day];
            }
        }
        return sum;
    }

    private int[] copy(int town, int category, int feed) {
        int start = start(town, category, feed);
        return Arrays.copyOfRange(counts, start, start + days);
    }

    private static int indexOf(List<String> codes, String code) {
        int index = codes.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("expected one of " + codes + " but found " + code);
        }
        return index;
    }
}
