package org.qingyu.judgement.forecast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the regression and the baselines are put together: the scatter of each around its own mean, and what share of the
 * probability each gets, and how its probabilities are to be read. All is learned from forecasts whose weeks have come.
 *
 * @param parts names of the forecasts, {@link #REGRESSION} first
 * @param calibration {@link Calibration#NONE} where it did not help on the past
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, below
public record Mixture(List<String> parts, List<Dispersion> dispersions, double[] weights, Calibration calibration) {

    public static final String REGRESSION = "regression";

    /** Before anything could be compared the regression stands alone. */
    static Mixture start(List<String> parts) {
        double[] weights = new double[parts.size()];
        weights[0] = 1;
        Dispersion[] dispersions = new Dispersion[parts.size()];
        Arrays.fill(dispersions, Dispersion.START);
        return new Mixture(parts, List.of(dispersions), weights, Calibration.NONE);
    }

    /** The distribution from one mean per part. */
    Predictive of(double[] means) {
        Predictive[] each = new Predictive[means.length];
        for (int part = 0; part < each.length; part++) {
            each[part] = Predictive.of(means[part], dispersions.get(part));
        }
        return Predictive.mix(List.of(each), weights).calibrated(calibration);
    }

    /** The mean of that distribution. */
    double mean(double[] means) {
        if (!calibration.isNone()) {
            return of(means).mean();
        }
        double mean = 0;
        for (int part = 0; part < means.length; part++) {
            mean += weights[part] * means[part];
        }
        return mean;
    }

    Mixture with(Calibration other) {
        return new Mixture(parts, dispersions, weights, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mixture that
                && parts.equals(that.parts)
                && dispersions.equals(that.dispersions)
                && Arrays.equals(weights, that.weights)
                && calibration.equals(that.calibration);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts + " " + Arrays.toString(weights);
    }
}
