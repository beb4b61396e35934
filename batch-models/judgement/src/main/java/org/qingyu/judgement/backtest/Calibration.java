package org.qingyu.judgement.backtest;

import java.util.ArrayList;
import java.util.List;

/** How honest R1's numbers were: probabilities and expected counts as stated beside what came, surges left out. */
final class Calibration {

    private static final double[] P_VALUES = {
        0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001
    };
    private static final int WEEK = 7;

    private final ReplayedUnits replayed;
    private final Truth truth;
    private final int[] townUnits;

    Calibration(ReplayedUnits replayed, Truth truth, int[] townUnits) {
        this.replayed = replayed;
        this.truth = truth;
        this.townUnits = townUnits;
    }

    /** Share of unit-days at or under each probability, by how much a unit usually sees. */
    List<Figures.OfCalibration> probabilities() {
        var hits = new long[CountLevel.ALL.size() + 1][P_VALUES.length];
        var base = new long[CountLevel.ALL.size() + 1];
        for (int unit : townUnits) {
            boolean[] touched = truth.touched(unit);
            int level = CountLevel.indexOf(replayed.meanExpected(unit));
            for (int day = 0; day < replayed.days(); day++) {
                if (replayed.isAssessed(unit, day) && !touched[day]) {
                    count(hits, base, level, replayed.pValue(unit, day));
                }
            }
        }
        var rows = new ArrayList<Figures.OfCalibration>();
        for (int level = 0; level < base.length; level++) {
            String name =
                    level == base.length - 1 ? "ALL" : CountLevel.ALL.get(level).name();
            for (int index = 0; index < P_VALUES.length && base[level] > 0; index++) {
                rows.add(new Figures.OfCalibration(
                        name, P_VALUES[index], (double) hits[level][index] / base[level], base[level]));
            }
        }
        return rows;
    }

    private static void count(long[][] hits, long[] base, int level, double p) {
        int all = base.length - 1;
        base[level]++;
        base[all]++;
        for (int index = 0; index < P_VALUES.length; index++) {
            if (p <= P_VALUES[index]) {
                hits[level][index]++;
                hits[all][index]++;
            }
        }
    }

    /** Every seventh day, so that no event is counted twice. */
    List<Figures.OfExpectation> expectations() {
        var expected = new double[CountLevel.ALL.size()];
        var observed = new double[expected.length];
        var units = new int[expected.length];
        for (int unit : townUnits) {
            int level = CountLevel.indexOf(replayed.meanExpected(unit));
            boolean[] touched = truth.touched(unit);
            units[level]++;
            for (int day = replayed.days() - 1; day >= 0; day -= WEEK) {
                if (replayed.isAssessed(unit, day) && !touched[day]) {
                    expected[level] += replayed.expected(unit, day);
                    observed[level] += replayed.observed(unit, day);
                }
            }
        }
        var rows = new ArrayList<Figures.OfExpectation>();
        for (int at = 0; at < units.length; at++) {
            if (units[at] > 0) {
                rows.add(new Figures.OfExpectation(
                        CountLevel.ALL.get(at).name(), units[at], expected[at], observed[at]));
            }
        }
        return rows;
    }
}
