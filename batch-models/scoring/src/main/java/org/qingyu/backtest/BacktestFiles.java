package org.qingyu.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.Figures;
import org.qingyu.judgement.backtest.ReplayedUnits;
import org.qingyu.judgement.situation.Place;

/** The figures of a backtest as CSV files. */
final class BacktestFiles {

    private static final MathContext DIGITS = new MathContext(5);

    private final Path folder;
    private final Names names;

    BacktestFiles(Path folder, Names names) {
        this.folder = folder;
        this.names = names;
    }

    /** Receives the cells of one row. */
    private interface Rows {
        void row(@Nullable Object... cells);
    }

    void write(Backtest backtest) throws IOException {
        methods(backtest.methods());
        budgets(backtest.budgets());
        episodes(backtest);
        levels(backtest.replayed());
        file(
                "calibration.csv",
                "count_level,p,frequency,unit_days",
                rows -> backtest.calibration()
                        .forEach(one -> rows.row(one.countLevel(), one.p(), one.frequency(), one.unitDays())));
        file(
                "expectation.csv",
                "count_level,units,expected,observed",
                rows -> backtest.expectations()
                        .forEach(one -> rows.row(one.countLevel(), one.units(), one.expected(), one.observed())));
        file(
                "flicker.csv",
                "kind,level,runs,median_days,single_day_share,changes_per_unit_year",
                rows -> backtest.flicker()
                        .forEach(one -> rows.row(
                                one.kind(),
                                one.level(),
                                one.runs(),
                                one.medianDays(),
                                one.singleDay(),
                                one.changesPerUnitYear())));
        file(
                "artefacts.csv",
                "artefact,label,unit_days,new_red,new_yellow,grey",
                rows -> backtest.artefacts()
                        .forEach(one -> rows.row(
                                one.code(),
                                one.label(),
                                one.unitDays(),
                                one.newReds(),
                                one.newYellows(),
                                one.greys())));
        file(
                "spread.csv",
                "places,level,clusters,a_year,budget",
                rows -> backtest.spread()
                        .forEach(
                                one -> rows.row(one.places(), one.level(), one.clusters(), one.aYear(), one.budget())));
        clusters(backtest.replayed());
        if (backtest.hasTruth()) {
            surges(backtest.surges());
        }
    }

    private void methods(List<Figures.OfMethod> methods) throws IOException {
        file(
                "methods.csv",
                "method,label,level,town_years,episodes,per_town_year,false_per_town_year,precision,surges_found,surges,"
                        + "median_delay_days,lasted_share,single_day_share",
                rows -> methods.forEach(one -> rows.row(
                        one.code(),
                        one.label(),
                        one.level(),
                        one.townYears(),
                        one.episodes(),
                        one.perTownYear(),
                        one.falsePerTownYear(),
                        one.precision(),
                        one.found(),
                        one.surges(),
                        one.medianDelay(),
                        one.lasted(),
                        one.singleDay())));
    }

    private void budgets(List<Figures.OfBudget> budgets) throws IOException {
        file(
                "budget.csv",
                "level,by,group,label,units,episodes,per_town_year,false_per_town_year,budget_share",
                rows -> budgets.forEach(one -> rows.row(
                        one.level(),
                        one.by(),
                        one.code(),
                        one.label(),
                        one.units(),
                        one.episodes(),
                        one.perTownYear(),
                        one.falsePerTownYear(),
                        one.share())));
    }

    private void episodes(Backtest backtest) throws IOException {
        LocalDate from = backtest.replayed().from();
        file(
                "episodes.csv",
                "level,unit_kind,region_code,region_name,category_code,category_name,first_day,last_day,alarm_days,observed,"
                        + "expected,threshold,score,p_value,days_to_peak,lasted,surge",
                rows -> backtest.episodes()
                        .forEach(one -> rows.row(
                                one.level(),
                                one.unitKind(),
                                one.region(),
                                names.place(one.region()),
                                one.category(),
                                names.category(one.category()),
                                from.plusDays(one.firstDay()),
                                from.plusDays(one.lastDay()),
                                one.alarmDays(),
                                one.observed(),
                                one.expected(),
                                one.threshold(),
                                one.score(),
                                one.pValue(),
                                one.daysToPeak(),
                                one.lasted(),
                                one.surge())));
    }

    /** Days on which a unit was not GREEN. */
    private void levels(ReplayedUnits replayed) throws IOException {
        file(
                "levels.csv",
                "day,region_code,category_code,level,r1,observed,expected,threshold,threshold_red,score,p_value",
                rows -> {
                    for (int unit = 0; unit < replayed.units().size(); unit++) {
                        for (int day = 0; day < replayed.days(); day++) {
                            if (replayed.level(unit, day) != WarningLevel.GREEN) {
                                rows.row(
                                        replayed.dayAt(day),
                                        replayed.units().get(unit).regionCode(),
                                        replayed.units().get(unit).categoryCode(),
                                        replayed.level(unit, day),
                                        replayed.statistical(unit, day),
                                        replayed.observed(unit, day),
                                        replayed.expected(unit, day),
                                        replayed.yellowFrom(unit, day),
                                        replayed.redFrom(unit, day),
                                        replayed.score(unit, day),
                                        replayed.pValue(unit, day));
                            }
                        }
                    }
                });
    }

    private void clusters(ReplayedUnits replayed) throws IOException {
        file(
                "clusters.csv",
                "day,region_code,category_code,place_level,places,observed,expected,p_value,p_allowed,level",
                rows -> replayed.clusters()
                        .forEach(one -> rows.row(
                                one.day(),
                                one.carrier().regionCode(),
                                one.carrier().categoryCode(),
                                one.kind().code(),
                                one.places().stream().map(Place::code).collect(Collectors.joining(" ")),
                                one.observed(),
                                one.expected(),
                                one.pValue(),
                                one.allowed(),
                                one.level())));
    }

    private void surges(List<Figures.OfSurge> surges) throws IOException {
        var header = new StringBuilder("surge,region_code,category_code,first_day,last_day,extra_events,usual_a_week");
        if (!surges.isEmpty()) {
            surges.get(0).methods().forEach(method -> header.append(",days_to_").append(method.replace('-', '_')));
        }
        file(
                "surges.csv",
                header.toString(),
                rows -> surges.forEach(one -> {
                    var cells = new ArrayList<@Nullable Object>(List.of(
                            one.surge().name(),
                            one.surge().region(),
                            one.surge().category(),
                            one.surge().firstDay(),
                            one.surge().lastDay(),
                            one.surge().extraEvents(),
                            one.usual()));
                    one.delays().forEach(delay -> cells.add(delay < 0 ? null : delay));
                    rows.row(cells.toArray());
                }));
    }

    private void file(String name, String header, Consumer<Rows> content) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(folder.resolve(name))) {
            writer.writeRecord(header.split(","));
            content.accept(cells -> {
                var texts = new String[cells.length];
                for (int index = 0; index < cells.length; index++) {
                    texts[index] = textOf(cells[index]);
                }
                writer.writeRecord(texts);
            });
        }
    }

    private static String textOf(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double number) {
            return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
        }
        return cell instanceof WarningLevel level ? level.code() : cell.toString();
    }
}
