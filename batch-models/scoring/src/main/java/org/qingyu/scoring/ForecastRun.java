package org.qingyu.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.qingyu.judgement.forecast.FittedModel;
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
 * run begins ─ what could be known then ─ each county ─ gates ─┬─ weeks, regression, mixing ─ forecasts, model kept
 *                                            └─ seasons ─ hints, course of the year
 * </pre>
 *
 * A day's rows are replaced whole, so a run for a day may be repeated.
 */
final class ForecastRun {

    /** A season that was told is not told again within so many days. */
    private static final int SEASON_DAYS = 60;

    private static final int YEARS = 10;

    /**
     * One day's rows.
     *
     * @param leftOut versions that came too late to be known then
     */
    record Made(
            List<TableRow> forecasts,
            List<TableRow> gates,
            List<TableRow> hints,
            List<TableRow> months,
            long leftOut) {}

    /** Where a fitted model goes; the name under which it is found again. */
    private interface Shelf {
        String keep(FittedModel model) throws IOException;
    }

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

    /** Forecasts from the end of {@code day} and writes; what could not be known then is not looked at. */
    Made write(LocalDate day) throws SQLException, IOException {
        var log = new RunLog(workshop.database());
        String run = log.begin(clock.instant(), day, day, frozen.inputs());
        workshop.keptRules().keep(frozen, clock.instant());
        var store = new ModelStore(workshop.root());
        Made made = make(day, run, model -> store.keep(model, run, frozen.inputs(), lake));
        var only = new Scoring.Days(day, day);
        workshop.replace(ForecastTable.TABLE, only, made.forecasts());
        workshop.replace(ForecastGateTable.TABLE, only, made.gates());
        workshop.replace(SeasonHintTable.TABLE, only, made.hints());
        workshop.replace(SeasonMonthTable.TABLE, only, made.months());
        log.done(run, clock.instant());
        lake.replaceAll(RunLogTable.TABLE, RunLogRows.of(log.all()));
        return made;
    }

    /** Forecasts and keeps nothing. */
    Made make(LocalDate day) throws SQLException, IOException {
        return make(day, "", model -> "");
    }

    private Made make(LocalDate day, String run, Shelf shelf) throws SQLException, IOException {
        KnownThen known = KnownThen.of(workshop, frozen, day);
        CountsByCounty counts = known.counts();
        Coverage coverage = known.coverage();
        var made =
                new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), known.leftOut());
        Map<String, LocalDate> told = toldBefore(day);
        Map<String, List<String>> neighbours = frozen.regions().neighbours();
        PoissonFit fitter = new MllibFit(workshop.spark(), RidgeFit.USUAL.precision());
        for (Map.Entry<Place, List<Place>> county : inOrder(frozen.regions().counties())) {
            String code = county.getKey().code();
            Set<String> towns = towns(county.getValue());
            CountTable table = table(counts.next(code), coverage, code, towns, day);
            ForecastGates judged = ForecastGates.judge(table, day, towns, isMissing(coverage, day));
            var rows = new ForecastRows(day, code, run);
            made.gates().addAll(rows.gates(judged.refusals()));
            Set<String> regions = towns.isEmpty() ? Set.of(code) : towns;
            List<String> categories = CategoryCatalogue.standard().codes().stream()
                    .filter(judged::allows)
                    .toList();
            if (!categories.isEmpty()) {
                CountyDays days = CountyDays.of(table, regions, categories, judged::counts, day);
                CountyForecast.Outcome outcome = CountyForecast.of(days, code, WorkingDays.facts(), neighbours, fitter);
                made.forecasts().addAll(rows.forecasts(outcome.lines(), shelf.keep(outcome.model())));
                made.hints().addAll(rows.hints(SeasonHints.of(days, WorkingDays.facts(), day), told));
                made.months().addAll(rows.months(YearCourse.of(days)));
            }
        }
        return made;
    }

    private static List<Map.Entry<Place, List<Place>>> inOrder(Map<Place, List<Place>> counties) {
        return counties.entrySet().stream()
                .sorted(Comparator.comparing(county -> county.getKey().code()))
                .toList();
    }

    private static Set<String> towns(List<Place> places) {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.TOWN)
                .map(Place::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CountTable table(
            List<EventCount> counts, Coverage coverage, String county, Set<String> towns, LocalDate day) {
        LocalDate covered = coverage.firstDay();
        LocalDate oldest = LocalDate.of(day.getYear() - YEARS, 1, 1);
        LocalDate first = covered == null || covered.isAfter(day) ? day : covered;
        return CountyCounts.table(counts, coverage, county, towns, first.isBefore(oldest) ? oldest : first, day);
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
