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

    private static final int GAP = 14;

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
        int begin = -1;
        int last = -1;
        for (int day = 0; day < days.size(); day++) {
            if (alarm.test(days.get(day).finding())) {
                if (begin >= 0 && day - last >= GAP) {
                    episodes.add(new Episode(unit, first.plusDays(begin), first.plusDays(last)));
                    begin = day;
                }
                begin = begin < 0 ? day : begin;
                last = day;
            }
        }
        if (begin >= 0) {
            episodes.add(new Episode(unit, first.plusDays(begin), first.plusDays(last)));
        }
    }
}
