package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run learned of one county: enough to make its forecasts again.
 *
 * @param county its code
 * @param day the day it was made after
 * @param firstDay first day of the history it learned from
 * @param series towns × categories it learned from
 * @param weeks of history
 */
public record FittedModel(
        String county,
        LocalDate day,
        LocalDate firstDay,
        int series,
        int weeks,
        Map<ForecastHorizon, Fitted> horizons) {

    /**
     * One horizon's.
     *
     * @param county scatter of a category's county sum
     * @param scores mean CRPS of each part and of the mixture, the mixture last, over its past forecasts
     * @param pastForecasts how many these were
     */
    public record Fitted(
            WeekRegression regression, Mixture mixture, Dispersion county, List<Double> scores, int pastForecasts) {

        public Fitted {
            scores = List.copyOf(scores);
        }
    }

    public FittedModel {
        horizons = Map.copyOf(horizons);
    }
}
