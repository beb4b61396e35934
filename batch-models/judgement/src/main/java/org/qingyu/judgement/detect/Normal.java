package org.qingyu.judgement.detect;

/** The standard normal distribution. */
final class Normal {

    /** Chebyshev coefficients of the complementary error function (Numerical Recipes 6.2), relative error 1.2e-7. */
    private static final double[] ERFC = {
        -1.26551223,
        1.00002368,
        0.37409196,
        0.09678418,
        -0.18628806,
        0.27886807,
        -1.13520398,
        1.48851587,
        -0.82215223,
        0.17087277
    };

    private Normal() {}

    /** P(Z > z). */
    static double above(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double series = 0;
        for (int term = ERFC.length - 1; term >= 0; term--) {
            series = series * t + ERFC[term];
        }
        double tail = 0.5 * t * Math.exp(series - x * x);
        return z >= 0 ? tail : 1 - tail;
    }

    /** The z with P(Z > z) = alpha, by bisection. */
    static double upperQuantile(double alpha) {
        double low = -40;
        double high = 40;
        for (int step = 0; step < 80; step++) {
            double middle = (low + high) / 2;
            if (above(middle) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
