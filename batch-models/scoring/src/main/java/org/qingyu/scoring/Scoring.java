package org.qingyu.scoring;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.qingyu.home.HomeConfig;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.rule.SeverityRule;
import org.qingyu.judgement.situation.Cluster;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.FeedHealth;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.judgement.situation.UnitLevel;
import org.qingyu.known.Deliveries;
import org.qingyu.known.FeedNames;
import org.qingyu.known.WorkingDays;
import org.qingyu.lake.Lake;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/**
 * From current events to levels, nothing written.
 *
 * <pre>
 * current ─┬─ counts by day, place, category, source ─┐
 *          └─ grave events of the last days ──────────┼─ each county: exceedance, situation ─ levels
 * arrivals ── covered days of each source ────────────┤
 * issued levels of the day before ────────────────────┘
 * </pre>
 */
final class Scoring {

    /** What was asked for. */
    record Days(LocalDate from, LocalDate to) {

        long count() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    /** The answer, and what it was made of. */
    record Levels(
            List<UnitLevel> levels,
            List<Cluster> clusters,
            List<FeedHealth> healths,
            Map<UnitKey, List<UnitDay>> statistics) {}

    private final Lake lake;
    private final HomeConfig config;

    Scoring(Lake lake, HomeConfig config) {
        this.lake = lake;
        this.config = config;
    }

    ZoneId zone() {
        return config.zone();
    }

    /**
     * Judges all counties.
     *
     * @param current events as of the frozen inputs
     * @param counts of those events
     * @param dayDone called after each day of each county
     */
    Levels judge(Frozen frozen, Dataset<Row> current, List<EventCount> counts, Days days, Consumer<LocalDate> dayDone)
            throws SQLException {
        int back = frozen.rules().windows().severityDays();
        List<SeverityFact> facts = CurrentTable.severities(
                current,
                days.from().minusDays(back - 1L),
                days.to(),
                new SeverityRule(frozen.rules().severity()));
        var known = new CountySituation.Known(
                frozen.rules(),
                coverage(frozen.knownLoad()),
                counts,
                facts,
                IssuedLevels.read(lake, days.from().minusDays(1), days.to(), frozen.issuedBy()),
                frozen.regions().neighbours(),
                WorkingDays.facts(),
                WorkingDays::isHoliday,
                FeedNames.of(config));
        var levels = new ArrayList<UnitLevel>();
        var clusters = new ArrayList<Cluster>();
        var healths = new ArrayList<FeedHealth>();
        var statistics = new HashMap<UnitKey, List<UnitDay>>();
        for (Map.Entry<Place, List<Place>> county : frozen.regions().counties().entrySet()) {
            CountySituation.Judged judged = new CountySituation(known, county.getKey(), county.getValue())
                    .judge(days.from(), days.to(), dayDone);
            levels.addAll(judged.result().levels());
            clusters.addAll(judged.result().clusters());
            healths.addAll(judged.result().healths());
            statistics.putAll(judged.statistics());
        }
        levels.sort(Comparator.comparing(UnitLevel::day));
        return new Levels(levels, clusters, summed(healths), statistics);
    }

    /** The days each source had spoken for by a load. */
    Coverage coverage(long knownLoad) {
        List<TableRow> arrivals = lake.list(lake.scan(EventArrivalTable.TABLE)
                .where(Expressions.lessThanOrEqual(EventColumns.LOAD_ID.name(), knownLoad)));
        return Coverage.of(arrivals.stream()
                .map(Deliveries::of)
                .flatMap(Stream::ofNullable)
                .toList());
    }

    /** A source that several counties share is one source. */
    private static List<FeedHealth> summed(List<FeedHealth> healths) {
        record Key(LocalDate day, FeedSource source) {}
        var byKey = new LinkedHashMap<Key, FeedHealth>();
        for (FeedHealth health : healths) {
            byKey.merge(
                    new Key(health.day(), health.source()),
                    health,
                    (one, other) -> new FeedHealth(
                            one.day(),
                            one.source(),
                            one.every(),
                            one.coveredTo(),
                            one.expected() == null || other.expected() == null
                                    ? null
                                    : (Double) (one.expected() + other.expected()),
                            one.received() + other.received(),
                            one.state()));
        }
        return List.copyOf(byKey.values());
    }
}
