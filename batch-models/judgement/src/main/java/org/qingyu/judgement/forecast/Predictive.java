package org.qingyu.judgement.forecast;

import java.util.Arrays;
import java.util.List;
import org.qingyu.judgement.exceedance.NegativeBinomial;

/** What a count may turn out to be: probabilities of 0, 1, 2, …, as far as they matter. */
public final class Predictive {

    private static final double TAIL = 1e-9;
    private static final double LEAST_MEAN = 1e-4;

    /** P(Y ≤ k); beyond the last it is 1. */
    private final double[] cumulative;

    private final double mean;

    private Predictive(double[] cumulative, double mean) {
        this.cumulative = cumulative;
        this.mean = mean;
    }

    /** Negative binomial with variance φμ + ψμ². */
    public static Predictive of(double mean, Dispersion dispersion) {
        double level = Math.max(mean, LEAST_MEAN);
        double ratio = dispersion.of(level);
        double[] masses = new double[16];
        int length = 0;
        double term = NegativeBinomial.mass(0, level, ratio);
        if (term < 1e-290) {
            return far(level, ratio);
        }
        double sum = 0;
        while (sum < 1 - TAIL && !(length > level && term < TAIL * TAIL)) {
            if (length == masses.length) {
                masses = Arrays.copyOf(masses, 2 * length);
            }
            sum += term;
            masses[length++] = Math.min(1, sum);
            term *= NegativeBinomial.ratio(length, level, ratio);
        }
        return new Predictive(Arrays.copyOf(masses, length), level);
    }

    /** Where the mass of 0 is too small a number to begin with. */
    private static Predictive far(double level, double ratio) {
        int length = (int) (level + 12 * Math.sqrt(level * ratio) + 20);
        double[] masses = new double[length];
        NegativeBinomial.masses(masses, length - 1, level, ratio);
        for (int k = 1; k < length; k++) {
            masses[k] = Math.min(1, masses[k] + masses[k - 1]);
        }
        return new Predictive(masses, level);
    }

    /** The mixture: one of the parts, each with the probability of its weight. */
    public static Predictive mix(List<Predictive> parts, double[] weights) {
        int length = 0;
        double mean = 0;
        for (int part = 0; part < weights.length; part++) {
            if (weights[part] > 0) {
                length = Math.max(length, parts.get(part).cumulative.length);
                mean += weights[part] * parts.get(part).mean;
            }
        }
        double[] mixed = new double[length];
        for (int part = 0; part < weights.length; part++) {
            if (weights[part] > 0) {
                for (int k = 0; k < length; k++) {
                    mixed[k] += weights[part] * parts.get(part).notAbove(k);
                }
            }
        }
        return new Predictive(mixed, mean);
    }

    /** With every probability of not being above a count as the calibration means it. */
    Predictive calibrated(Calibration calibration) {
        if (calibration.isNone()) {
            return this;
        }
        double[] meant = new double[cumulative.length];
        double expected = 0;
        for (int k = 0; k < meant.length; k++) {
            meant[k] = calibration.of(cumulative[k]);
            expected += 1 - meant[k];
        }
        return new Predictive(meant, expected);
    }

    public double mean() {
        return mean;
    }

    /** P(Y ≤ k). */
    public double notAbove(int k) {
        return k < 0 ? 0 : k < cumulative.length ? cumulative[k] : 1;
    }

    /** The smallest k with P(Y ≤ k) ≥ p. */
    public int quantile(double p) {
        int k = 0;
        while (k < cumulative.length && cumulative[k] < p) {
            k++;
        }
        return k;
    }

    /** Counts from here on have no probability worth counting. */
    int length() {
        return cumulative.length;
    }

    /** Continuous ranked probability score: Σₖ (P(Y ≤ k) − 1{y ≤ k})²; 0 is perfect, in the unit of the counts. */
    public double crps(int observed) {
        double sum = Math.max(0, observed - cumulative.length);
        for (int k = 0; k < cumulative.length; k++) {
            double off = cumulative[k] - (k >= observed ? 1 : 0);
            sum += off * off;
        }
        return sum;
    }

    /** −log P(Y = y). */
    public double logScore(int observed) {
        return -Math.log(Math.max(1e-12, notAbove(observed) - notAbove(observed - 1)));
    }

    /** Randomised probability integral transform: uniform when the forecast is honest; {@code u} uniform on 0 to 1. */
    public double pit(int observed, double u) {
        double below = notAbove(observed - 1);
        return below + u * (notAbove(observed) - below);
    }

    /** Σₖ (F(k) − 1{y ≤ k})(G(k) − 1{y ≤ k}): mixtures' scores are quadratic forms of these. */
    static double product(Predictive one, Predictive other, int observed) {
        int length = Math.max(one.cumulative.length, other.cumulative.length);
        double sum = Math.max(0, observed - length);
        for (int k = 0; k < length; k++) {
            double step = k >= observed ? 1 : 0;
            sum += (one.notAbove(k) - step) * (other.notAbove(k) - step);
        }
        return sum;
    }
}
