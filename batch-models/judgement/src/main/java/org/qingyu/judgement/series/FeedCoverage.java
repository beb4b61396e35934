package org.qingyu.judgement.series;

/** The days a feed speaks for. A covered day without events is a true zero; an uncovered day says nothing. */
public final class FeedCoverage {

    /** The first covered day of a feed that covers none. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final String feed;
    private final boolean[] covered;
    private final int firstCovered;

    FeedCoverage(String feed, boolean[] covered) {
        this.feed = feed;
        this.covered = covered;
        this.firstCovered = firstTrue(covered);
    }

    private static int firstTrue(boolean[] days) {
        for (int day = 0; day < days.length; day++) {
            if (days[day]) {
                return day;
            }
        }
        return NEVER;
    }

    public String feed() {
        return feed;
    }

    public boolean covers(int day) {
        return covered[day];
    }

    /** Index of the first covered day, or {@link #NEVER}. */
    public int firstCovered() {
        return firstCovered;
    }

    /** Days of history the feed has at the end of {@code day}, from its first covered day; 0 before it. */
    public int historyDays(int day) {
        return day < firstCovered ? 0 : day - firstCovered + 1;
    }
}
