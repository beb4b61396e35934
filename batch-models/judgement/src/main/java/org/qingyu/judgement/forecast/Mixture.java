package org.qingyu.judgement.forecast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the regression and the baselines are put together: the scatter of each around its own mean, and what share of the
 * probability each gets. Both are learned from forecasts whose weeks have come.
 *
 * @param parts names of the forecasts, {@link #REGRESSION} first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, below
public record Mixture(List<String> parts, List<Dispersion> dispersions, double[] weights) {

    public static final String REGRESSION = "regression";

    /** Before anything could be compared the regression stands alone. */
    static Mixture start(List<String> parts) {
        double[] weights = new double[parts.size()];
        weights[0] = 1;
        Dispersion[] dispersions = new Dispersion[parts.size()];
        Arrays.fill(dispersions, Dispersion.START);
        return new Mixture(parts, List.of(dispersions), weights);
    }

    /** The distribution from one mean per part. */
    Predictive of(double[] means) {
        Predictive[] each = new Predictive[means.length];
        for (int part = 0; part < each.length; part++) {
            each[part] = Predictive.of(means[part], dispersions.get(part));
        }
        return Predictive.mix(List.of(each), weights);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mixture that
                && parts.equals(that.parts)
                && dispersions.equals(that.dispersions)
                && Arrays.equals(weights, that.weights);
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
