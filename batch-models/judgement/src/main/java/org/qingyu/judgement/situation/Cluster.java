package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.List;
import org.qingyu.code.WarningLevel;

/**
 * Places beside each other in which one category rises together (R4).
 *
 * @param carrier the unit whose level it gives: the town that holds all its villages, else the county
 * @param kind of its places: towns or villages
 * @param places the strongest first
 * @param level YELLOW or RED
 * @param allowed the largest p-value that would have had the level
 */
public record Cluster(
        LocalDate day,
        UnitKey carrier,
        Place.Kind kind,
        List<Place> places,
        int windowDays,
        int observed,
        double expected,
        double dispersion,
        double pValue,
        double allowed,
        WarningLevel level) {

    public Cluster {
        places = List.copyOf(places);
    }
}
