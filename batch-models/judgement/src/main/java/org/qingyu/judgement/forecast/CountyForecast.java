package org.qingyu.judgement.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

/**
 * The forecast of a county: towns × categories, and the county's categories as their sums.
 *
 * <pre>
 * days ─ weeks ─ features ─┬─ regression, refitted through the last year ─ means ─┐
 *                          └─ baselines ─────────────────────────────── means ───┴─ scatter, shares ─ distributions
 * </pre>
 *
 * A county's mean is the sum of its towns' means; how its sum scatters is learned from the sums of past forecasts, because
 * towns rise together.
 */
public final class CountyForecast {

    /** Weeks of past forecasts at most, for scatter and shares. */
    private static final int PAST_WEEKS = 52;

    /** Weeks between two fits of the past: what is learned from a past forecast changes little with a newer regression. */
    private static final int REFIT_WEEKS = 26;

    /** Weeks a regression must have learned from before its forecasts count as forecasts. */
    private static final int LEAST_WEEKS = 26;

    /**
     * One distribution.
     *
     * @param longRun events of an average week of the history
     */
    public record Line(Cell cell, ForecastHorizon horizon, Predictive predictive, double mean, double longRun) {}

    /** Towns' lines, then the county's, each by category; and what was learned. */
    public record Outcome(List<Line> lines, FittedModel model) {

        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    private final WeekPanel panel;
    private final String county;

    private CountyForecast(WeekPanel panel, String county) {
        this.panel = panel;
        this.county = county;
    }

    /** Learns from the days and forecasts from their last one. A county without towns is its own town. */
    public static Outcome of(
            CountyDays days,
            String county,
            CalendarFacts calendar,
            Map<String, List<String>> neighbours,
            PoissonFit fitter) {
        var forecast = new CountyForecast(days.weeks(calendar, neighbours), county);
        var lines = new ArrayList<Line>();
        var fitted = new EnumMap<ForecastHorizon, FittedModel.Fitted>(ForecastHorizon.class);
        for (ForecastHorizon horizon : ForecastHorizon.values()) {
            fitted.put(horizon, forecast.learn(horizon, fitter, lines));
        }
        WeekPanel panel = forecast.panel;
        var model = new FittedModel(
                county, days.lastDay(), panel.lastDayOf(0).minusDays(6), panel.size(), panel.weeks(), fitted);
        return new Outcome(lines, model);
    }

    /** Forecasts once more with what was learned, from the same days. */
    public static List<Line> again(
            CountyDays days, FittedModel model, CalendarFacts calendar, Map<String, List<String>> neighbours) {
        var forecast = new CountyForecast(days.weeks(calendar, neighbours), model.county());
        var lines = new ArrayList<Line>();
        for (ForecastHorizon horizon : ForecastHorizon.values()) {
            FittedModel.Fitted fitted = Objects.requireNonNull(model.horizons().get(horizon));
            OutOfSample made =
                    OutOfSample.with(forecast.panel, horizon.weeks(), fitted.regression(), forecast.panel.weeks() - 1);
            forecast.addLines(horizon, made, fitted.mixture(), fitted.county(), lines);
        }
        return lines;
    }

    private FittedModel.Fitted learn(ForecastHorizon horizon, PoissonFit fitter, List<Line> lines) {
        int last = panel.weeks() - 1;
        int first = Math.max(WeekRegression.WARM_UP + LEAST_WEEKS + horizon.weeks(), last - PAST_WEEKS);
        OutOfSample made = OutOfSample.of(
                KnownWeeks.always(panel),
                horizon.weeks(),
                fitter,
                OutOfSample.every(REFIT_WEEKS, Math.min(first, last), last),
                last + 1);
        Mixture mixture = made.mixtureAt(last);
        Dispersion ofCounty = made.ofSums(sums(), mixture, last);
        addLines(horizon, made, mixture, ofCounty, lines);
        OutOfSample.Figures figures = made.figures(mixture, last);
        return new FittedModel.Fitted(made.regression(), mixture, ofCounty, figures.scores(), figures.forecasts());
    }

    private List<List<Integer>> sums() {
        return List.copyOf(panel.by(Cell::categoryCode).values());
    }

    private void addLines(
            ForecastHorizon horizon, OutOfSample made, Mixture mixture, Dispersion ofCounty, List<Line> lines) {
        int last = panel.weeks() - 1;
        boolean isItsOwnTown =
                panel.cells().stream().anyMatch(cell -> cell.regionCode().equals(county));
        for (int series = 0; series < panel.size(); series++) {
            Predictive predictive = made.forecast(mixture, series, last);
            lines.add(new Line(
                    panel.cells().get(series),
                    horizon,
                    predictive,
                    made.mixedMean(mixture, series, last),
                    longRun(series)));
        }
        if (isItsOwnTown) {
            return;
        }
        panel.by(Cell::categoryCode).forEach((category, members) -> {
            double mean = 0;
            for (int series : members) {
                mean += made.mixedMean(mixture, series, last);
            }
            double longRun = members.stream().mapToDouble(this::longRun).sum();
            lines.add(new Line(new Cell(county, category), horizon, Predictive.of(mean, ofCounty), mean, longRun));
        });
    }

    private double longRun(int series) {
        return IntStream.range(0, panel.weeks())
                .mapToDouble(week -> panel.counts(series)[week])
                .average()
                .orElse(0);
    }
}
