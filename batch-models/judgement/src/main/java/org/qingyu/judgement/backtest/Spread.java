package org.qingyu.judgement.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.situation.Cluster;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SpreadBudget;
import org.qingyu.judgement.situation.UnitKey;

/** Counts the clusters of a replay beside their budget. */
final class Spread {

    private static final double DAYS_A_YEAR = 365.2425;

    private Spread() {}

    static List<Figures.OfSpread> of(ReplayedUnits replayed, SpreadBudget budget) {
        var rows = new ArrayList<Figures.OfSpread>();
        for (Place.Kind kind : List.of(Place.Kind.VILLAGE, Place.Kind.TOWN)) {
            rows.add(of(replayed, kind, WarningLevel.RED, budget.red()));
            rows.add(of(replayed, kind, WarningLevel.YELLOW, budget.yellow()));
        }
        return rows;
    }

    /** @param level the least level that counts */
    private static Figures.OfSpread of(ReplayedUnits replayed, Place.Kind kind, WarningLevel level, double budget) {
        Map<UnitKey, boolean[]> days = new HashMap<>();
        for (Cluster cluster : replayed.clusters()) {
            boolean counts = level == WarningLevel.YELLOW || cluster.level() == WarningLevel.RED;
            if (cluster.kind() == kind && counts) {
                int day = (int) (cluster.day().toEpochDay() - replayed.from().toEpochDay());
                days.computeIfAbsent(cluster.carrier(), missing -> new boolean[replayed.days()])[day] = true;
            }
        }
        int clusters = days.values().stream()
                .mapToInt(own -> Episode.of(0, own).size())
                .sum();
        return new Figures.OfSpread(kind.code(), level, clusters, clusters * DAYS_A_YEAR / replayed.days(), budget);
    }
}
