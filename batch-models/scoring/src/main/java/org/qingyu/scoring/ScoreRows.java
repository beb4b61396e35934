package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.situation.Cluster;
import org.qingyu.judgement.situation.FeedHealth;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.table.ClusterTable;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ExceedanceTable;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** R1's numbers and the health of feeds as rows. */
final class ScoreRows {

    private static final int WINDOW_DAYS = 7;

    private final String run;

    ScoreRows(String run) {
        this.run = run;
    }

    /** One row for every unit and day that R1 could assess; {@code from} is the day of each list's first entry. */
    List<TableRow> exceedances(Map<UnitKey, List<UnitDay>> statistics, LocalDate from) {
        var rows = new ArrayList<TableRow>();
        statistics.forEach((unit, days) -> {
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i).finding() != Finding.NOT_ASSESSABLE) {
                    rows.add(exceedance(unit, from.plusDays(i), days.get(i)));
                }
            }
        });
        return rows;
    }

    private TableRow exceedance(UnitKey unit, LocalDate day, UnitDay numbers) {
        return ExceedanceTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, unit.regionCode())
                .set(UnitColumns.CATEGORY_CODE, unit.categoryCode())
                .set(UnitColumns.WINDOW_DAYS, (long) WINDOW_DAYS)
                .set(UnitColumns.OBSERVED, (long) numbers.observed())
                .set(UnitColumns.EXPECTED, numbers.expected())
                .set(ExceedanceTable.DISPERSION, numbers.dispersion())
                .set(UnitColumns.THRESHOLD, (double) numbers.yellowFrom())
                .set(UnitColumns.THRESHOLD_RED, (double) numbers.redFrom())
                .set(UnitColumns.SCORE, numbers.score())
                .set(UnitColumns.P_VALUE, numbers.pValue())
                .set(ExceedanceTable.HISTORY_DAYS, (long) numbers.baselineDays())
                .set(UnitColumns.RUN, run);
    }

    List<TableRow> clusters(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> ClusterTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, cluster.day())
                        .set(UnitColumns.REGION_CODE, cluster.carrier().regionCode())
                        .set(UnitColumns.CATEGORY_CODE, cluster.carrier().categoryCode())
                        .set(ClusterTable.PLACE_LEVEL, cluster.kind().code())
                        .set(ClusterTable.PLACES, placesOf(cluster))
                        .set(UnitColumns.WINDOW_DAYS, (long) cluster.windowDays())
                        .set(UnitColumns.OBSERVED, (long) cluster.observed())
                        .set(UnitColumns.EXPECTED, cluster.expected())
                        .set(ExceedanceTable.DISPERSION, cluster.dispersion())
                        .set(UnitColumns.P_VALUE, cluster.pValue())
                        .set(ClusterTable.P_ALLOWED, cluster.allowed())
                        .set(WarningIssuedTable.LEVEL, cluster.level().code())
                        .set(UnitColumns.RUN, run))
                .toList();
    }

    private static String placesOf(Cluster cluster) {
        return cluster.places().stream().map(Place::code).collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    List<TableRow> healths(List<FeedHealth> healths) {
        return healths.stream()
                .map(health -> FeedHealthTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, health.day())
                        .set(EventColumns.FEED, health.source().feed())
                        .set(EventColumns.SOURCE_SYSTEM, health.source().source())
                        .set(EventArrivalTable.EVERY, health.every())
                        .set(EventArrivalTable.COVERED_TO, health.coveredTo())
                        .set(FeedHealthTable.EXPECTED_EVENTS, health.expected())
                        .set(FeedHealthTable.RECEIVED_EVENTS, health.received())
                        .set(FeedHealthTable.HEALTH, health.state().code())
                        .set(UnitColumns.RUN, run))
                .toList();
    }
}
