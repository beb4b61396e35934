package org.qingyu.judgement.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.qingyu.code.WarningLevel;

/** How steady the levels of a replay are. */
final class Flicker {

    private static final double DAYS_A_YEAR = 365.2425;

    private Flicker() {}

    static List<Figures.OfFlicker> of(ReplayedUnits replayed, int[] units) {
        return List.of(
                of(replayed, units, "r1", WarningLevel.RED),
                of(replayed, units, "r1", WarningLevel.YELLOW),
                of(replayed, units, "issued", WarningLevel.RED),
                of(replayed, units, "issued", WarningLevel.YELLOW));
    }

    private static Figures.OfFlicker of(ReplayedUnits replayed, int[] units, String kind, WarningLevel level) {
        boolean issued = kind.equals("issued");
        var lengths = new ArrayList<Integer>();
        long changes = 0;
        for (int unit : units) {
            IntPredicate on = day -> at(replayed, unit, day, issued) == level;
            int run = 0;
            for (int day = 0; day <= replayed.days(); day++) {
                if (day < replayed.days() && on.test(day)) {
                    run++;
                } else if (run > 0) {
                    lengths.add(run);
                    run = 0;
                }
                if (day > 0
                        && day < replayed.days()
                        && at(replayed, unit, day, issued) != at(replayed, unit, day - 1, issued)) {
                    changes++;
                }
            }
        }
        int[] sorted = lengths.stream().mapToInt(Integer::intValue).sorted().toArray();
        long single = lengths.stream().filter(length -> length == 1).count();
        double unitYears = units.length * replayed.days() / DAYS_A_YEAR;
        return new Figures.OfFlicker(
                kind,
                level,
                sorted.length,
                sorted.length == 0 ? 0 : Measures.median(sorted),
                sorted.length == 0 ? 0 : (double) single / sorted.length,
                unitYears == 0 ? 0 : changes / unitYears);
    }

    private static WarningLevel at(ReplayedUnits replayed, int unit, int day, boolean issued) {
        return issued ? replayed.level(unit, day) : replayed.statistical(unit, day);
    }
}
