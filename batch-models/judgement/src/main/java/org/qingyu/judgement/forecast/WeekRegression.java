package org.qingyu.judgement.forecast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pooled regression, fitted: one for all series of a panel, for one horizon.
 *
 * @param names of the features
 * @param centres what each feature is measured from
 * @param spreads what it is divided by; 0 for a feature that never varied
 * @param coefficients β₀ first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, below
public record WeekRegression(List<String> names, double[] centres, double[] spreads, double[] coefficients) {

    /** log of the largest mean: no town has twenty thousand events a week. */
    private static final double MOST = 10;

    /** A feature further out than anything learned from says no more than that it is far out. */
    private static final double FARTHEST = 6;

    /** A row counts 1/(1 + ψμ): the scatter of a negative binomial, so that a few high weeks do not decide alone. */
    private static final double SCATTER = 0.5;

    /** How often rows are weighed by the fit before. */
    private static final int REWEIGHED = 2;

    /** Weeks at the beginning whose averages are not averages yet. */
    static final int WARM_UP = 13;

    /** Fits on every origin whose target week is not after {@code lastWeek}. */
    static WeekRegression fit(PoissonFit fitter, Features features, int lastWeek) {
        Rows rows = Rows.of(features, lastWeek);
        double[] weights = new double[rows.counts().length];
        Arrays.fill(weights, 1);
        double[] known = fitter.fit(rows.design(), features.width(), rows.counts(), weights);
        for (int again = 0; again < REWEIGHED; again++) {
            for (int row = 0; row < weights.length; row++) {
                weights[row] = 1 / (1 + SCATTER * mean(rows.design(), row, known));
            }
            known = fitter.fit(rows.design(), features.width(), rows.counts(), weights);
        }
        return new WeekRegression(features.names(), rows.centres(), rows.spreads(), known);
    }

    private static double mean(double[] design, int row, double[] beta) {
        int width = beta.length - 1;
        double eta = beta[0];
        for (int column = 0; column < width; column++) {
            eta += beta[column + 1] * design[row * width + column];
        }
        return Math.exp(Math.min(MOST, eta));
    }

    /** The expected count. */
    double mean(Features features, int series, int origin) {
        double[] row = new double[names.size()];
        features.fill(series, origin, row, 0);
        for (int column = 0; column < row.length; column++) {
            double scaled = Rows.scaled(row[column], centres[column], spreads[column]);
            row[column] = Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
        }
        return mean(row, 0, coefficients);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeekRegression that
                && names.equals(that.names)
                && Arrays.equals(centres, that.centres)
                && Arrays.equals(spreads, that.spreads)
                && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }

    @Override
    public String toString() {
        return "regression on " + names.size() + " features";
    }

    /** What a regression learns from: standardised features and counts, series by series. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rows(double[] design, double[] counts, double[] centres, double[] spreads) {

        static Rows of(Features features, int lastWeek) {
            int width = features.width();
            int origins = Math.max(0, lastWeek - features.horizon() - WARM_UP + 1);
            double[] design = new double[origins * features.panel().size() * width];
            double[] counts = new double[origins * features.panel().size()];
            int row = 0;
            for (int series = 0; series < features.panel().size(); series++) {
                for (int origin = WARM_UP; origin < WARM_UP + origins; origin++) {
                    features.fill(series, origin, design, row * width);
                    counts[row++] = features.panel().counts(series)[origin + features.horizon()];
                }
            }
            double[] centres = new double[width];
            double[] spreads = new double[width];
            standardise(design, width, centres, spreads);
            return new Rows(design, counts, centres, spreads);
        }

        private static void standardise(double[] design, int width, double[] centres, double[] spreads) {
            int rows = Math.max(1, design.length / width);
            for (int column = 0; column < width; column++) {
                double sum = 0;
                for (int at = column; at < design.length; at += width) {
                    sum += design[at];
                }
                centres[column] = sum / rows;
                double squares = 0;
                for (int at = column; at < design.length; at += width) {
                    squares += (design[at] - centres[column]) * (design[at] - centres[column]);
                }
                double spread = Math.sqrt(squares / rows);
                spreads[column] = spread < 1e-9 ? 0 : spread;
                for (int at = column; at < design.length; at += width) {
                    design[at] = scaled(design[at], centres[column], spreads[column]);
                }
            }
        }

        static double scaled(double value, double centre, double spread) {
            return spread == 0 ? 0 : (value - centre) / spread;
        }
    }
}
