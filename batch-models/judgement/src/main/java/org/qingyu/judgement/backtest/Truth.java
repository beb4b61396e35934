package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.exceedance.Unit;

/** The surges that a replay should have seen, in days of the replay. */
final class Truth {

    /** An alarm so many days after a surge's last day still belongs to it: its events are in the window of seven days. */
    static final int AFTERGLOW = 7;

    private static final int LONGER_AFTERGLOW = 14;

    private final ReplayedUnits replayed;
    private final List<Surge> surges;

    /** Surges that begin in the replay, of towns it has. */
    Truth(ReplayedUnits replayed, List<Surge> surges) {
        this.replayed = replayed;
        this.surges = surges.stream()
                .filter(surge -> !surge.firstDay().isBefore(replayed.from())
                        && !surge.firstDay().isAfter(replayed.to())
                        && replayed.units().stream().anyMatch(unit -> isOf(surge, unit)))
                .toList();
    }

    List<Surge> surges() {
        return surges;
    }

    static boolean isOf(Surge surge, Unit unit) {
        return surge.region().equals(unit.regionCode()) && surge.category().equals(unit.categoryCode());
    }

    int dayOf(LocalDate day) {
        return (int) (day.toEpochDay() - replayed.from().toEpochDay());
    }

    /** Days of a unit on which a surge is under way or just over. */
    boolean[] touched(int unit) {
        var touched = new boolean[replayed.days()];
        for (Surge surge : surges) {
            if (isOf(surge, replayed.units().get(unit))) {
                int last = Math.min(touched.length - 1, dayOf(surge.lastDay()) + LONGER_AFTERGLOW);
                for (int day = dayOf(surge.firstDay()); day <= last; day++) {
                    touched[day] = true;
                }
            }
        }
        return touched;
    }

    /** The surge in which an episode begins, or up to two weeks after which; null for a false episode. */
    @Nullable
    Surge surgeOf(Episode episode) {
        Unit unit = replayed.units().get(episode.unit());
        for (Surge surge : surges) {
            if (isOf(surge, unit)
                    && episode.first() + 2 >= dayOf(surge.firstDay())
                    && episode.first() <= dayOf(surge.lastDay()) + LONGER_AFTERGLOW) {
                return surge;
            }
        }
        return null;
    }

    /** Days from a surge's first to the first alarm of its unit; −1 where it was missed. */
    int delay(Surge surge, Method method) {
        int first = dayOf(surge.firstDay());
        int last = Math.min(replayed.days() - 1, dayOf(surge.lastDay()) + AFTERGLOW);
        for (int index = 0; index < method.units().length; index++) {
            if (isOf(surge, replayed.units().get(method.units()[index]))) {
                for (int day = first; day <= last; day++) {
                    if (method.alarms()[index][day]) {
                        return day - first;
                    }
                }
            }
        }
        return -1;
    }
}
