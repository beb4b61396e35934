package org.qingyu.judgement.forecast;

import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * How counts scatter around a forecast mean μ: negative binomial with variance φμ + ψμ², φ ≥ 1, ψ ≥ 0. φ is what every week
 * has, ψ what a wrong level adds.
 */
public record Dispersion(double phi, double psi) {

    /** Before any forecast could be compared with what came. */
    public static final Dispersion START = new Dispersion(1.3, 0.1);

    private static final double SMALLEST_STEP = 0.02;
    private static final double LARGEST = 200;
    private static final int SMALL = 12;
    private static final int ENOUGH = 10_007;
    private static final double LEAST_MEAN = 1e-4;

    /** Variance over mean, as {@link NegativeBinomial} wants it. */
    public double of(double mean) {
        return phi + psi * Math.max(mean, LEAST_MEAN);
    }

    /** The likeliest φ and ψ of forecasts whose counts are known; {@link #START} where there are none. */
    public static Dispersion fit(double[] counts, double[] means) {
        if (counts.length == 0) {
            return START;
        }
        var best = START;
        double likely = logLikelihood(counts, means, best);
        double step = 1;
        while (step > SMALLEST_STEP) {
            var before = best;
            for (Dispersion tried : around(best, step)) {
                double found = logLikelihood(counts, means, tried);
                if (found > likely) {
                    likely = found;
                    best = tried;
                }
            }
            if (best.equals(before)) {
                step /= 2;
            }
        }
        return best;
    }

    private static Dispersion[] around(Dispersion middle, double step) {
        double factor = 1 + step;
        return new Dispersion[] {
            within(1 + (middle.phi - 1) * factor, middle.psi),
            within(1 + (middle.phi - 1) / factor, middle.psi),
            within(middle.phi, middle.psi * factor),
            within(middle.phi, middle.psi / factor),
            within(1 + (middle.phi - 1) * factor, middle.psi / factor),
            within(1 + (middle.phi - 1) / factor, middle.psi * factor)
        };
    }

    private static Dispersion within(double phi, double psi) {
        return new Dispersion(Math.min(LARGEST, Math.max(1, phi)), Math.min(LARGEST, Math.max(1e-5, psi)));
    }

    /** Large sets speak through every n-th of their forecasts: two parameters need no more. */
    private static double logLikelihood(double[] counts, double[] means, Dispersion tried) {
        int stride = 1 + counts.length / ENOUGH;
        double sum = 0;
        for (int i = 0; i < counts.length; i += stride) {
            sum += Math.max(-50, logMass((int) counts[i], Math.max(means[i], LEAST_MEAN), tried));
        }
        return sum;
    }

    /** As {@link NegativeBinomial#logMass}; small counts, the usual ones, without a gamma function. */
    private static double logMass(int count, double mean, Dispersion tried) {
        double ratio = tried.of(mean);
        double excess = ratio - 1;
        if (count > SMALL || excess < 1e-6) {
            return NegativeBinomial.logMass(count, mean, ratio);
        }
        double steps = 1;
        for (int y = 1; y <= count; y++) {
            steps *= (mean + (y - 1) * excess) / (ratio * y);
        }
        return Math.log(steps) - mean / excess * Math.log(ratio);
    }
}
