package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.situation.SpreadBudget;

/**
 * A replay and everything measured on it.
 *
 * @param histories daily counts of all units as known at the end: for those who compare forecasts
 * @param hasTruth whether surges were given
 */
public record Backtest(
        CountyPast past,
        ReplayedUnits replayed,
        UnitHistories histories,
        boolean hasTruth,
        double townYears,
        List<Figures.OfMethod> methods,
        List<Figures.OfBudget> budgets,
        List<Figures.OfCalibration> calibration,
        List<Figures.OfExpectation> expectations,
        List<Figures.OfEpisode> episodes,
        List<Figures.OfSurge> surges,
        List<Figures.OfFlicker> flicker,
        List<Figures.OfSpread> spread,
        List<Figures.OfArtefact> artefacts) {

    /**
     * Replays the days from {@code from} to {@code to} and measures.
     *
     * @param twice the same past after a double load
     * @param surges what should have been seen; null where nobody knows
     * @param dayDone called after each judged day, {@link #judgedDays} times
     */
    public static Backtest run(
            Replay.Rules rules,
            CountyPast past,
            LoadedTwice twice,
            LocalDate from,
            LocalDate to,
            @Nullable List<Surge> surges,
            Consumer<LocalDate> dayDone) {
        ReplayedUnits replayed = Replay.run(rules, past, from, to, dayDone);
        UnitHistories histories = UnitHistories.of(past, from, to);
        var measures = new Measures(replayed, histories, surges);
        int[] units = measures.townUnits();
        Method red = Method.own(replayed, units, WarningLevel.RED);
        Method yellow = Method.own(replayed, units, WarningLevel.YELLOW);
        Method farrington = Method.farrington(replayed, histories, units);
        Method lastYear = Method.lastYear(replayed, histories, units);
        Method threeYears = Method.threeYears(replayed, histories, units);
        int reds = Episode.of(units, red.alarms()).size();
        List<Method> others = List.of(
                farrington,
                lastYear,
                threeYears,
                farrington.matched(reds),
                lastYear.matched(reds),
                threeYears.matched(reds));
        List<Figures.OfMethod> methods = Stream.concat(
                        Stream.of(measures.method(red, WarningLevel.RED), measures.method(yellow, WarningLevel.YELLOW)),
                        others.stream().map(method -> measures.method(method, WarningLevel.RED)))
                .toList();
        List<Figures.OfBudget> budgets = Stream.concat(
                        measures
                                .budget(
                                        red,
                                        WarningLevel.RED,
                                        rules.rules().budgets().red(),
                                        unit -> name(rules, replayed, unit))
                                .stream(),
                        measures
                                .budget(
                                        yellow,
                                        WarningLevel.YELLOW,
                                        rules.rules().budgets().yellow(),
                                        unit -> name(rules, replayed, unit))
                                .stream())
                .toList();
        List<Figures.OfEpisode> episodes = Stream.concat(
                        measures.episodes(WarningLevel.RED).stream(), measures.episodes(WarningLevel.YELLOW).stream())
                .toList();
        var calibration = new Calibration(replayed, measures.truth(), measures.townUnits());
        return new Backtest(
                past,
                replayed,
                histories,
                surges != null,
                measures.townYears(),
                methods,
                budgets,
                calibration.probabilities(),
                calibration.expectations(),
                episodes,
                measures.surges(
                        List.of("red", "yellow", "farrington-matched", "last-year-matched", "three-years-matched"),
                        List.of(red, yellow, others.get(3), others.get(4), others.get(5))),
                Flicker.of(replayed, units),
                Spread.of(replayed, SpreadBudget.of(rules.rules().budgets())),
                new Artefacts(rules, past, twice, from, to, dayDone).run());
    }

    /** How many days a run judges in all, those of the artefact test too. */
    public static long judgedDays(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay() + 1 + Artefacts.days();
    }

    private static String name(Replay.Rules rules, ReplayedUnits replayed, int unit) {
        String code = replayed.units().get(unit).categoryCode();
        return Objects.requireNonNullElse(rules.categories().get(code), code);
    }
}
