package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.situation.UnitKey;

/** Runs of alarms of rule R1 in the units of a county, gaps under fourteen days bridged: what a budget counts. */
final class Episodes {

    /** One run of alarms. */
    record Episode(UnitKey unit, LocalDate first, LocalDate last) {}

    private Episodes() {}

    /**
     * The episodes of all chosen units.
     *
     * @param statistics R1's answers from {@code first} on, one a day
     * @param worst findings that are alarms
     */
    static List<Episode> of(
            Map<UnitKey, List<UnitDay>> statistics,
            LocalDate first,
            Predicate<UnitKey> chosen,
            Predicate<Finding> worst) {
        var episodes = new ArrayList<Episode>();
        statistics.forEach((unit, days) -> {
            if (chosen.test(unit)) {
                addEpisodes(episodes, unit, days, first, worst);
            }
        });
        return episodes;
    }

    private static void addEpisodes(
            List<Episode> episodes, UnitKey unit, List<UnitDay> days, LocalDate first, Predicate<Finding> alarm) {
        var alarms = new boolean[days.size()];
        for (int day = 0; day < alarms.length; day++) {
            alarms[day] = alarm.test(days.get(day).finding());
        }
        org.qingyu.judgement.backtest.Episode.of(0, alarms)
                .forEach(run ->
                        episodes.add(new Episode(unit, first.plusDays(run.first()), first.plusDays(run.last()))));
    }
}
