package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which source carries how much of a unit's expected count: its part of the unit's events in the year before the window. A
 * unit that has seen little borrows one event's worth from its category in the county, which borrows from all categories.
 */
final class SourceShares {

    private static final int DAYS = 365;

    private final UnitCounts counts;
    private final Coverage coverage;
    private final int windowDays;

    SourceShares(UnitCounts counts, Coverage coverage, int windowDays) {
        this.counts = counts;
        this.coverage = coverage;
        this.windowDays = windowDays;
    }

    /** @param healths of all sources that are required on the day */
    Completeness of(UnitKey unit, String countyCode, LocalDate day, List<FeedHealth> healths) {
        double[] share = sharesOf(unit, countyCode, day, healths);
        var gaps = new ArrayList<FeedGap>();
        double arrived = 0;
        for (int i = 0; i < share.length; i++) {
            FeedHealth health = healths.get(i);
            arrived += share[i] * coveredShare(health.source(), day);
            if (health.state().leavesAGap()) {
                gaps.add(new FeedGap(health, share[i]));
            }
        }
        gaps.sort(Comparator.comparingDouble(FeedGap::share).reversed());
        return new Completeness(share.length == 0 ? 0 : Math.min(1, arrived), gaps);
    }

    private double[] sharesOf(UnitKey unit, String countyCode, LocalDate day, List<FeedHealth> healths) {
        double[] all = smoothed(new UnitKey(countyCode, UnitKey.ALL), day, healths, evenly(healths.size()));
        double[] category = smoothed(new UnitKey(countyCode, unit.categoryCode()), day, healths, all);
        return smoothed(unit, day, healths, category);
    }

    private double[] smoothed(UnitKey unit, LocalDate day, List<FeedHealth> healths, double[] borrowed) {
        LocalDate to = day.minusDays(windowDays);
        var share = new double[borrowed.length];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = borrowed[i] + counts.of(unit, healths.get(i).source(), to.minusDays(DAYS - 1L), to);
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    private static double[] evenly(int sources) {
        var share = new double[sources];
        Arrays.fill(share, 1.0 / sources);
        return share;
    }

    /** Covered days of the window over its days since the source first delivered. */
    private double coveredShare(FeedSource source, LocalDate day) {
        int covered = 0;
        int wanted = 0;
        for (int back = 0; back < windowDays; back++) {
            LocalDate one = day.minusDays(back);
            if (coverage.lastCoveredBy(source, one) != null) {
                wanted++;
                covered += coverage.covers(source, one) ? 1 : 0;
            }
        }
        return wanted == 0 ? 1 : (double) covered / wanted;
    }
}
