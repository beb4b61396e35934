package org.qingyu.judgement.exceedance;

import java.util.Arrays;

/**
 * The negative binomial with a mean μ and a variance φμ; the Poisson where φ is 1. Sums over independent days with one φ
 * stay in the family: means add.
 */
public final class NegativeBinomial {

    /** Below this excess over 1 a dispersion is taken as Poisson. */
    private static final double POISSON = 1e-6;

    private static final double TINY = 1e-17;

    private NegativeBinomial() {}

    /** P(Y = y). */
    public static double mass(int y, double mean, double dispersion) {
        return y < 0 ? 0 : Math.exp(logMass(y, mean, dispersion));
    }

    public static double logMass(int y, double mean, double dispersion) {
        if (mean <= 0) {
            return y == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        double excess = dispersion - 1;
        if (excess < POISSON) {
            return y * Math.log(mean) - mean - logGamma(y + 1.0);
        }
        double size = mean / excess;
        return logGamma(size + y)
                - logGamma(size)
                - logGamma(y + 1.0)
                - size * Math.log(dispersion)
                + y * Math.log(excess / dispersion);
    }

    /** P(Y > y), summed from y outwards, so that small tails keep their digits. */
    public static double above(int y, double mean, double dispersion) {
        if (y < 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        return y + 1 >= mean ? tailFrom(y + 1, mean, dispersion) : Math.max(0, 1 - headTo(y, mean, dispersion));
    }

    /** P(Y > y) + ½ P(Y = y). */
    public static double midP(int y, double mean, double dispersion) {
        return Math.min(1, above(y, mean, dispersion) + 0.5 * mass(y, mean, dispersion));
    }

    /** The smallest u with P(Y ≤ u) ≥ 1 − alpha. */
    public static int upperQuantile(double alpha, double mean, double dispersion) {
        int u = (int) Math.floor(mean);
        double beyond = above(u, mean, dispersion);
        while (beyond > alpha) {
            u++;
            beyond -= mass(u, mean, dispersion);
            if (beyond < alpha * 1e-3 || beyond < 1e-12) {
                beyond = above(u, mean, dispersion);
            }
        }
        while (u > 0 && above(u - 1, mean, dispersion) <= alpha) {
            u--;
        }
        return u;
    }

    private static double tailFrom(int from, double mean, double dispersion) {
        double term = mass(from, mean, dispersion);
        double sum = term;
        for (int y = from + 1; term > TINY * sum && term > 0; y++) {
            term *= ratio(y, mean, dispersion);
            sum += term;
        }
        return sum;
    }

    private static double headTo(int to, double mean, double dispersion) {
        double term = mass(to, mean, dispersion);
        double sum = term;
        for (int y = to; y > 0 && term > TINY * sum; y--) {
            term /= ratio(y, mean, dispersion);
            sum += term;
        }
        return sum;
    }

    /** P(Y = y) / P(Y = y − 1). */
    public static double ratio(int y, double mean, double dispersion) {
        double excess = dispersion - 1;
        if (excess < POISSON) {
            return mean / y;
        }
        return (mean + (y - 1) * excess) / (dispersion * y);
    }

    /** Masses of 0..largest, by the ratio of neighbours from the mode outwards. */
    public static void masses(double[] into, int largest, double mean, double dispersion) {
        Arrays.fill(into, 0, largest + 1, 0);
        if (mean <= 0) {
            into[0] = 1;
            return;
        }
        int mode = Math.min(largest, (int) mean);
        into[mode] = mass(mode, mean, dispersion);
        for (int y = mode + 1; y <= largest; y++) {
            into[y] = into[y - 1] * ratio(y, mean, dispersion);
        }
        for (int y = mode; y > 0; y--) {
            into[y - 1] = into[y] / ratio(y, mean, dispersion);
        }
    }

    /** ln Γ(x) for x > 0: Stirling's series after shifting x to 8 or more; absolute error below 1e-12. */
    public static double logGamma(double x) {
        double shift = 1;
        double z = x;
        while (z < 8) {
            shift *= z;
            z += 1;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0
                        - square
                                * (1 / 360.0
                                        - square
                                                * (1 / 1260.0
                                                        - square
                                                                * (1 / 1680.0
                                                                        - square
                                                                                * (1 / 1188.0
                                                                                        - square * 691 / 360360.0)))));
        return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - Math.log(shift);
    }
}
