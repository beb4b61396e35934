package org.qingyu.judgement.exceedance;

import java.util.Arrays;

/**
 * Fits log μ = Xβ to counts by penalised quasi-likelihood: Poisson weights over a dispersion, and a normal prior on every
 * coefficient. Newton steps on the normal equations, solved by Cholesky. The prior makes the system regular, so short and
 * empty series need no special case.
 */
public final class PoissonRidge {

    private static final int MAX_STEPS = 25;
    private static final double DONE = 1e-8;
    private static final double ETA_LIMIT = 25;

    private final double[] design;
    private final int rows;
    private final int columns;
    private final double[] normal;
    private final double[] gradient;
    private final double[] step;

    /** @param design row-major, {@code rows × columns}; the first column should be the constant */
    public PoissonRidge(double[] design, int rows, int columns) {
        this.design = design;
        this.rows = rows;
        this.columns = columns;
        this.normal = new double[columns * columns];
        this.gradient = new double[columns];
        this.step = new double[columns];
    }

    /**
     * Fits into {@code beta}, which holds the start.
     *
     * @param counts one per row
     * @param weights one per row; 0 leaves the row out
     * @param priorMean where a coefficient lies without evidence
     * @param priorPrecision how firmly, 1/variance
     * @param dispersion divides the likelihood's information
     */
    public void fit(
            double[] counts,
            double[] weights,
            double[] priorMean,
            double[] priorPrecision,
            double dispersion,
            double[] beta) {
        double before = Double.NEGATIVE_INFINITY;
        for (int iteration = 0; iteration < MAX_STEPS; iteration++) {
            double objective = accumulate(counts, weights, priorMean, priorPrecision, dispersion, beta);
            if (Math.abs(objective - before) < DONE * (Math.abs(objective) + 1)) {
                return;
            }
            before = objective;
            solve();
            double largest = 0;
            for (double value : step) {
                largest = Math.max(largest, Math.abs(value));
            }
            double damping = largest > 2 ? 2 / largest : 1;
            for (int column = 0; column < columns; column++) {
                beta[column] += damping * step[column];
            }
        }
    }

    /** The inverse of the penalised information of the last fit: the coefficients' covariance, row-major. */
    public double[] inverse() {
        double[] inverse = new double[columns * columns];
        for (int column = 0; column < columns; column++) {
            Arrays.fill(gradient, 0);
            gradient[column] = 1;
            substitute();
            for (int row = 0; row < columns; row++) {
                inverse[row * columns + column] = step[row];
            }
        }
        return inverse;
    }

    private double accumulate(
            double[] counts,
            double[] weights,
            double[] priorMean,
            double[] precision,
            double dispersion,
            double[] beta) {
        Arrays.fill(normal, 0);
        double objective = 0;
        for (int column = 0; column < columns; column++) {
            double distance = beta[column] - priorMean[column];
            gradient[column] = -precision[column] * distance;
            normal[column * columns + column] = precision[column];
            objective -= 0.5 * precision[column] * distance * distance;
        }
        for (int row = 0; row < rows; row++) {
            if (weights[row] > 0) {
                objective += addRow(row, counts[row], weights[row] / dispersion, beta);
            }
        }
        return objective;
    }

    private double addRow(int row, double count, double weight, double[] beta) {
        int offset = row * columns;
        double eta = 0;
        for (int column = 0; column < columns; column++) {
            eta += design[offset + column] * beta[column];
        }
        eta = Math.max(-ETA_LIMIT, Math.min(ETA_LIMIT, eta));
        double mean = Math.exp(eta);
        double residual = weight * (count - mean);
        double information = weight * mean;
        for (int i = 0; i < columns; i++) {
            double value = design[offset + i];
            if (value != 0) {
                gradient[i] += value * residual;
                double scaled = value * information;
                for (int j = 0; j <= i; j++) {
                    normal[i * columns + j] += scaled * design[offset + j];
                }
            }
        }
        return weight * (count * eta - mean);
    }

    private void solve() {
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = normal[i * columns + j];
                for (int k = 0; k < j; k++) {
                    sum -= normal[i * columns + k] * normal[j * columns + k];
                }
                normal[i * columns + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / normal[j * columns + j];
            }
        }
        substitute();
    }

    private void substitute() {
        for (int i = 0; i < columns; i++) {
            double sum = gradient[i];
            for (int k = 0; k < i; k++) {
                sum -= normal[i * columns + k] * step[k];
            }
            step[i] = sum / normal[i * columns + i];
        }
        for (int i = columns - 1; i >= 0; i--) {
            double sum = step[i];
            for (int k = i + 1; k < columns; k++) {
                sum -= normal[k * columns + i] * step[k];
            }
            step[i] = sum / normal[i * columns + i];
        }
    }
}
