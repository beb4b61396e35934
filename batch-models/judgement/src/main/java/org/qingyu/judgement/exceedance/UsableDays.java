package org.qingyu.judgement.exceedance;

import java.util.Arrays;
import org.qingyu.judgement.series.CountTable;

/**
 * The days a baseline may learn from, per feed: covered, not in the future of the run, and not inside a silence that the
 * feed's own rate makes incredible (an outage nobody declared).
 */
final class UsableDays {

    /** A silence is incredible when this many events were expected in it: e⁻¹⁰ is one in twenty thousand. */
    private static final double SILENCE = 10;

    private final boolean[][] usable;

    /** @param until index of the first day that must not be looked at */
    UsableDays(CountTable table, int[][] feedTotals, int until) {
        int feeds = table.feeds().size();
        usable = new boolean[feeds][table.days()];
        for (int feed = 0; feed < feeds; feed++) {
            long events = 0;
            int covered = 0;
            for (int day = 0; day < until; day++) {
                if (table.feeds().get(feed).covers(day)) {
                    usable[feed][day] = true;
                    covered++;
                    events += feedTotals[feed][day];
                }
            }
            if (covered > 0 && events > 0) {
                dropSilences(usable[feed], feedTotals[feed], until, (double) covered / events * SILENCE);
            }
        }
    }

    private static void dropSilences(boolean[] usable, int[] totals, int until, double longest) {
        int begin = 0;
        int silent = 0;
        for (int day = 0; day <= until; day++) {
            boolean quiet = day < until && (!usable[day] || totals[day] == 0);
            if (quiet) {
                silent += usable[day] ? 1 : 0;
                continue;
            }
            if (silent > longest) {
                Arrays.fill(usable, begin, day, false);
            }
            begin = day + 1;
            silent = 0;
        }
    }

    boolean[] of(int feed) {
        return usable[feed];
    }

    static int[][] totals(CountTable table) {
        int[][] totals = new int[table.feeds().size()][table.days()];
        for (int series = 0; series < table.seriesCount(); series++) {
            int[] into = totals[table.feedOf(series)];
            int[] counts = table.counts(series);
            for (int day = 0; day < counts.length; day++) {
                into[day] += counts[day];
            }
        }
        return totals;
    }
}
