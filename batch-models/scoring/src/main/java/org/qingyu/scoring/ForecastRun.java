package org.qingyu.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.CountyForecast;
import org.qingyu.judgement.forecast.ForecastGates;
import org.qingyu.judgement.forecast.PoissonFit;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.season.SeasonHints;
import org.qingyu.judgement.season.YearCourse;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Place;
import org.qingyu.known.WorkingDays;
import org.qingyu.lake.Lake;
import org.qingyu.operation.RunLog;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionRows;
import org.qingyu.table.ForecastGateTable;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.RunLogTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.SeasonMonthTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/**
 * Forecasts and seasons of one day.
 *
 * <pre>
 * run begins ─ counts ─ each county ─ gates ─┬─ weeks, regression, mixing ─ forecasts, model kept
 *                                            └─ seasons ─ hints, course of the year
 * </pre>
 *
 * A day's rows are replaced whole, so a run for a day may be repeated.
 */
final class ForecastRun {

    /** A season that was told is not told again within so many days. */
    private static final int SEASON_DAYS = 60;

    private static final int YEARS = 10;

    /** How many rows were written. */
    record Outcome(String run, int forecasts, int hints, int refused) {}

    private final Workshop workshop;
    private final Lake lake;
    private final Frozen frozen;
    private final Clock clock;

    ForecastRun(Workshop workshop, Frozen frozen, Clock clock) {
        this.workshop = workshop;
        this.lake = workshop.lake();
        this.frozen = frozen;
        this.clock = clock;
    }

    /** Forecasts from the end of {@code day}; events registered later are not looked at. */
    Outcome forecast(List<EventCount> counts, LocalDate day) throws SQLException, IOException {
        var log = new RunLog(workshop.database());
        String run = log.begin(clock.instant(), day, day, frozen.inputs());
        workshop.keepRules(frozen.rules(), clock.instant());
        Coverage coverage = new Scoring(lake, workshop.config()).coverage(frozen.knownLoad());
        var forecasts = new ArrayList<TableRow>();
        var gates = new ArrayList<TableRow>();
        var hints = new ArrayList<TableRow>();
        var months = new ArrayList<TableRow>();
        Map<String, LocalDate> told = toldBefore(day);
        PoissonFit fitter = new MllibFit(workshop.spark(), RidgeFit.USUAL.precision());
        for (Map.Entry<Place, List<Place>> county : frozen.regions().counties().entrySet()) {
            String code = county.getKey().code();
            Set<String> towns = towns(county.getValue());
            CountTable table = table(counts, coverage, code, towns, day);
            ForecastGates judged = ForecastGates.judge(table, day, towns, isMissing(coverage, day));
            var rows = new ForecastRows(day, code, run);
            gates.addAll(rows.gates(judged.refusals()));
            Set<String> regions = towns.isEmpty() ? Set.of(code) : towns;
            Collection<String> categories = CategoryCatalogue.standard().codes();
            CountyDays days = CountyDays.of(table, regions, categories, judged::counts, day);
            if (judged.allows()) {
                CountyDays allowed = days.only(cell -> judged.allows(cell.categoryCode()));
                CountyForecast.Outcome outcome =
                        CountyForecast.of(allowed, code, WorkingDays.facts(), neighbours(towns), fitter);
                String model = new ModelStore(workshop.root()).keep(outcome.model(), run, frozen.inputs(), lake);
                forecasts.addAll(rows.forecasts(outcome.lines(), model));
                hints.addAll(rows.hints(SeasonHints.of(allowed, WorkingDays.facts(), day), told));
                months.addAll(rows.months(YearCourse.of(allowed)));
            }
        }
        var only = new Scoring.Days(day, day);
        workshop.replace(ForecastTable.TABLE, only, forecasts);
        workshop.replace(ForecastGateTable.TABLE, only, gates);
        workshop.replace(SeasonHintTable.TABLE, only, hints);
        workshop.replace(SeasonMonthTable.TABLE, only, months);
        log.done(run, clock.instant());
        lake.replaceAll(RunLogTable.TABLE, RunLogRows.of(log.all()));
        return new Outcome(run, forecasts.size(), hints.size(), gates.size());
    }

    private static Set<String> towns(List<Place> places) {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.TOWN)
                .map(Place::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CountTable table(
            List<EventCount> counts, Coverage coverage, String county, Set<String> towns, LocalDate day) {
        List<EventCount> own =
                counts.stream().filter(one -> one.county().equals(county)).toList();
        LocalDate covered = coverage.firstDay();
        LocalDate oldest = LocalDate.of(day.getYear() - YEARS, 1, 1);
        LocalDate first = covered == null || covered.isAfter(day) ? day : covered;
        return CountyCounts.table(own, coverage, county, towns, first.isBefore(oldest) ? oldest : first, day);
    }

    /** Whether a source of the feed is overdue by its own rhythm. */
    private static Predicate<String> isMissing(Coverage coverage, LocalDate day) {
        return feed -> coverage.requiredOn(day).stream()
                .filter(source -> source.feed().equals(feed))
                .anyMatch(source -> {
                    LocalDate last = coverage.lastCoveredBy(source, day);
                    return last == null
                            || day.isAfter(last.plusDays(coverage.every(source).days()));
                });
    }

    private Map<String, List<String>> neighbours(Set<String> towns) {
        if (towns.isEmpty()) {
            return Map.of();
        }
        var index = new RegionIndex(RegionRows.listOf(frozen.regions().rows()));
        var neighbours = new HashMap<String, List<String>>();
        towns.forEach(town -> neighbours.put(town, index.neighboursOf(town)));
        return neighbours;
    }

    /** When towns were told of seasons on the days before. */
    private Map<String, LocalDate> toldBefore(LocalDate day) {
        var told = new HashMap<String, LocalDate>();
        for (TableRow row : lake.list(lake.scan(SeasonHintTable.TABLE)
                .where(Expressions.lessThan(UnitColumns.DAY.name(), day.toString()))
                .where(Expressions.greaterThanOrEqual(
                        UnitColumns.DAY.name(), day.minusDays(SEASON_DAYS).toString())))) {
            LocalDate on = row.get(SeasonHintTable.TOLD_ON);
            if (on != null && !on.isBefore(day.minusDays(SEASON_DAYS))) {
                told.merge(
                        ForecastRows.keyOf(
                                row.require(UnitColumns.REGION_CODE), row.require(UnitColumns.CATEGORY_CODE)),
                        on,
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return told;
    }
}
