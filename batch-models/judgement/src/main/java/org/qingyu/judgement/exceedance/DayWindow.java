package org.qingyu.judgement.exceedance;

import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.FeedCoverage;

/** The seven days ending on one day: exposure per group, and the sums of one unit after another. */
final class DayWindow {

    private static final int DAYS = 7;
    private static final int YEAR = 365;

    private final CountTable table;
    private final SeriesGroups groups;
    private final double[] exposure;
    private final double[] fullExposure;
    private final double[] ordinary;
    private int day;

    private int observed;
    private double expected;
    private double full;
    private double usual;
    private double levelVariance;
    private double young;
    private int history;

    DayWindow(CountTable table, SeriesGroups groups) {
        this.table = table;
        this.groups = groups;
        this.exposure = new double[groups.groups];
        this.fullExposure = new double[groups.groups];
        this.ordinary = new double[groups.groups];
    }

    void moveTo(int newDay, Seasons seasons) {
        day = newDay;
        for (int group = 0; group < groups.groups; group++) {
            FeedCoverage feed = table.feeds().get(groups.feedOfGroup[group]);
            double[] season = seasons.of(group);
            double covered = 0;
            double whole = 0;
            for (int back = 0; back < DAYS && back <= day; back++) {
                whole += season[day - back];
                covered += feed.covers(day - back) ? season[day - back] : 0;
            }
            double year = 0;
            int count = 0;
            for (int back = 0; back < YEAR && back <= day; back++) {
                year += season[day - back];
                count++;
            }
            exposure[group] = covered;
            fullExposure[group] = whole;
            ordinary[group] = year / count * DAYS;
        }
    }

    /** Sums a unit's members; feeds with fewer than {@code assessable} days of history are left out. */
    void sum(Unit unit, Levels levels, int assessable, int calibrated) {
        observed = 0;
        expected = full = usual = levelVariance = young = 0;
        history = 0;
        for (int index = 0; index < unit.memberCount(); index++) {
            int series = unit.member(index);
            FeedCoverage feed = table.feeds().get(table.feedOf(series));
            int age = feed.historyDays(day);
            history = Math.max(history, age);
            if (age >= assessable) {
                int group = groups.groupOf[series];
                double mean = levels.level(series) * exposure[group];
                expected += mean;
                full += levels.level(series) * fullExposure[group];
                usual += levels.level(series) * ordinary[group];
                levelVariance += mean * mean * levels.relativeVariance(series);
                young += age < calibrated ? mean : 0;
                observed += count(series, feed);
            }
        }
    }

    private int count(int series, FeedCoverage feed) {
        int[] counts = table.counts(series);
        int sum = 0;
        for (int back = 0; back < DAYS && back <= day; back++) {
            sum += feed.covers(day - back) ? counts[day - back] : 0;
        }
        return sum;
    }

    int oldestFeed() {
        int oldest = 0;
        for (FeedCoverage feed : table.feeds()) {
            oldest = Math.max(oldest, feed.historyDays(day));
        }
        return oldest;
    }

    int observed() {
        return observed;
    }

    double expected() {
        return expected;
    }

    /** Expected of all seven days, covered or not. */
    double full() {
        return full;
    }

    double levelVariance() {
        return levelVariance;
    }

    /** Expected from feeds with less than a year of history. */
    double young() {
        return young;
    }

    /** Days of history of the oldest feed among the members. */
    int history() {
        return history;
    }

    /** This week's season over the past year's mean. */
    double season() {
        return usual > 0 ? full / usual : 1;
    }

    double completeness() {
        return full > 0 ? expected / full : 1;
    }
}
