package org.qingyu.judgement.forecast;

/**
 * What past forecasts say of the mixture's probabilities: P(Y ≤ k) becomes 1 − (1 − Pᵃ)ᵇ, Kumaraswamy's distribution function.
 * A mean that is too low and a tail that is too thin show in the transform of past counts, and are mended here.
 *
 * @param a above 1 where counts came higher than the lower probabilities said
 * @param b below 1 where the upper tail was too thin
 */
public record Calibration(double a, double b) {

    /** The probabilities as they are. */
    public static final Calibration NONE = new Calibration(1, 1);

    private static final double FIRST_STEP = 0.2;
    private static final double LAST_STEP = 0.004;
    private static final int ENOUGH = 10_007;
    private static final double LEAST_MASS = 1e-9;

    /** Draws both logarithms towards 0: a county of few forecasts keeps what it has. */
    private static final double PRIOR = 5;

    /** Past forecasts: P(Y < y) and P(Y ≤ y) of the count that came, and how much each is worth. */
    @SuppressWarnings("ArrayRecordComponent") // filled once, read once
    record Past(double[] below, double[] upTo, double[] worth) {}

    boolean isNone() {
        return a == 1 && b == 1;
    }

    /** The probability that is meant by one. */
    double of(double probability) {
        if (probability <= 0 || probability >= 1) {
            return probability <= 0 ? 0 : 1;
        }
        return 1 - Math.pow(1 - Math.pow(probability, a), b);
    }

    /** The likeliest one; {@link #NONE} where there is no past. */
    static Calibration fit(Past past) {
        var best = NONE;
        double likely = logLikelihood(past, best);
        double step = FIRST_STEP;
        while (step > LAST_STEP) {
            var before = best;
            for (int up = -1; up <= 1; up++) {
                for (int tail = -1; tail <= 1; tail++) {
                    var tried = new Calibration(before.a * Math.exp(up * step), before.b * Math.exp(tail * step));
                    double found = logLikelihood(past, tried);
                    if (found > likely) {
                        likely = found;
                        best = tried;
                    }
                }
            }
            if (best.equals(before)) {
                step /= 2;
            }
        }
        return best;
    }

    /** Large sets speak through every n-th of their forecasts. */
    private static double logLikelihood(Past past, Calibration tried) {
        double a = Math.log(tried.a);
        double b = Math.log(tried.b);
        double sum = -PRIOR * (a * a + b * b);
        int stride = 1 + past.worth.length / ENOUGH;
        for (int i = 0; i < past.worth.length; i += stride) {
            double mass = tried.of(past.upTo[i]) - tried.of(past.below[i]);
            sum += past.worth[i] * Math.log(Math.max(LEAST_MASS, mass));
        }
        return sum;
    }
}
