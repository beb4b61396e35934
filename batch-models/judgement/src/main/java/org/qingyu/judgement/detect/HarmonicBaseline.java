package org.qingyu.judgement.detect;

import java.util.Arrays;
import org.qingyu.judgement.exceedance.NegativeBinomial;
import org.qingyu.judgement.exceedance.PoissonRidge;

/**
 * The expected count of a step from all history of its series: log μ = θ + βt + two harmonics of the year, by penalised
 * quasi-Poisson, fitted twice with Farrington's reweighting of outlying steps in between (so past surges count little).
 * Fitted in every fourth step; what is not known about the mean widens the dispersion.
 */
final class HarmonicBaseline {

    private static final int HARMONICS = 2;
    private static final int COLUMNS = 2 + 2 * HARMONICS;
    private static final double SEASON_SPREAD = 0.5;
    private static final double TREND_SPREAD_A_YEAR = 0.5;
    private static final double OUTLYING = 2.58;
    private static final double LARGEST_DISPERSION = 200;

    /** Steps between fits. */
    static final int REFIT = 4;

    private final int year;
    private final double[] priorMean = new double[COLUMNS];
    private final double[] precision = new double[COLUMNS];
    private final double[] beta = new double[COLUMNS];
    private double[] design = new double[0];
    private double[] counts = new double[0];
    private double[] weights = new double[0];
    private double[] means = new double[0];
    private double[] covariance = new double[0];
    private double dispersion = 1;
    private int fitted;

    /** A trend of a few weeks must not run away. */
    private double ceiling;

    HarmonicBaseline(int stepsAYear) {
        this.year = stepsAYear;
        Arrays.fill(precision, 1 / (SEASON_SPREAD * SEASON_SPREAD));
        precision[0] = 1e-6;
        precision[1] = 1 / (TREND_SPREAD_A_YEAR * TREND_SPREAD_A_YEAR);
    }

    /** Takes over a series and forgets the one before. */
    void open(int[] series) {
        int steps = series.length;
        if (counts.length != steps) {
            counts = new double[steps];
            weights = new double[steps];
            means = new double[steps];
            design = new double[steps * COLUMNS];
            for (int step = 0; step < steps; step++) {
                fill(step);
            }
        }
        for (int step = 0; step < steps; step++) {
            counts[step] = series[step];
        }
    }

    private void fill(int step) {
        int at = step * COLUMNS;
        design[at] = 1;
        design[at + 1] = (double) step / year;
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
            double angle = 2 * Math.PI * harmonic * (step + 1) / year;
            design[at + 2 * harmonic] = Math.cos(angle);
            design[at + 2 * harmonic + 1] = Math.sin(angle);
        }
    }

    /** Fits on the first {@code rows} steps. */
    void fit(int rows) {
        fitted = rows;
        double events = 0;
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            weights[row] = 1;
            events += counts[row];
            largest = Math.max(largest, counts[row]);
        }
        ceiling = 3 * largest + 5;
        Arrays.fill(beta, 0);
        beta[0] = Math.log((events + 0.5) / (rows + 0.5));
        PoissonRidge ridge = new PoissonRidge(design, rows, COLUMNS);
        ridge.fit(counts, weights, priorMean, precision, 1.2, beta);
        measure(rows);
        double weighedBy = dispersion;
        weigh(rows);
        ridge.fit(counts, weights, priorMean, precision, dispersion, beta);
        measure(rows);
        restoreTail(weighedBy);
        covariance = ridge.inverse();
    }

    private void measure(int rows) {
        double pearson = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            means[row] = mean(row);
            double residual = counts[row] - means[row];
            pearson += weights[row] * residual * residual / means[row];
            sum += weights[row];
        }
        // A dozen steps say little about scatter: a prior of φ = 1.2 worth eight of them.
        dispersion = Math.max(1, Math.min(LARGEST_DISPERSION, (pearson + 1.2 * 8) / (Math.max(1, sum - COLUMNS) + 8)));
    }

    /**
     * Reweighting takes the outer part of honest scatter for surges too. Gives back the dispersion whose negative binomial,
     * weighed in the same way, would have shown the one that was measured.
     */
    private void restoreTail(double weighedBy) {
        double mean = 0;
        for (int row = 0; row < fitted; row++) {
            mean += means[row] / fitted;
        }
        double measured = dispersion;
        for (int pass = 0; pass < 3; pass++) {
            double restored = measured * dispersion / shown(mean, dispersion, weighedBy);
            dispersion = Math.max(1, Math.min(3 * measured, restored));
        }
    }

    /** The weighed Pearson dispersion of a negative binomial with true weights. */
    private static double shown(double mean, double dispersion, double weighedBy) {
        int largest = (int) (mean + 8 * Math.sqrt(mean * dispersion) + 10 * dispersion);
        double mass = NegativeBinomial.mass(0, mean, dispersion);
        double squares = 0;
        double weights = 0;
        for (int y = 0; y <= largest; y++) {
            mass = y == 0 ? mass : mass * NegativeBinomial.ratio(y, mean, dispersion);
            double weight = weight(y, mean, Math.sqrt(weighedBy));
            squares += mass * weight * (y - mean) * (y - mean) / mean;
            weights += mass * weight;
        }
        return weights > 0.5 ? squares / weights : dispersion;
    }

    private static double weight(double count, double mean, double root) {
        double half = Math.sqrt(mean);
        double anscombe = 1.5 * (Math.cbrt(count * count) / Math.cbrt(half) - half) / root;
        return anscombe > OUTLYING ? 1 / (anscombe * anscombe) : 1;
    }

    private void weigh(int rows) {
        double sum = 0;
        double root = Math.sqrt(dispersion);
        for (int row = 0; row < rows; row++) {
            weights[row] = weight(counts[row], means[row], root);
            sum += weights[row];
        }
        for (int row = 0; row < rows; row++) {
            weights[row] *= rows / sum;
        }
    }

    /** The mean of a step, counted from 0, inside the table. */
    double mean(int step) {
        double eta = 0;
        int at = step * COLUMNS;
        for (int column = 0; column < COLUMNS; column++) {
            eta += design[at + column] * beta[column];
        }
        return Math.min(ceiling, Math.exp(Math.max(-12, Math.min(20, eta))));
    }

    /** Variance over mean of a new count at this step, the mean's own uncertainty included. */
    double dispersion(int step) {
        double doubt = 0;
        int at = step * COLUMNS;
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                doubt += covariance[i * COLUMNS + j] * design[at + i] * design[at + j];
            }
        }
        return dispersion + mean(step) * Math.min(4, doubt);
    }
}
