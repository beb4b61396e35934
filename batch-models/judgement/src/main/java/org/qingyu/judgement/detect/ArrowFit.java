package org.qingyu.judgement.detect;

import java.util.Arrays;

/**
 * Poisson regression log μ = δ(level) + βt by iteratively reweighted least squares.
 *
 * <p>Every row has one level, so X'WX is diagonal but for the trend's row and column, and with the sums S over a level
 *
 * <pre>β = (Σ w t z − Σ S(wt) S(wz) / S(w)) / (Σ w t² − Σ S(wt)² / S(w)),   δ = (S(wz) − β S(wt)) / S(w)</pre>
 *
 * solve it in one pass over the rows. The hat value of a row is w (1 / S(w) + (t − S(wt)/S(w))² / D), D the denominator of β.
 * Rows must come with rising t. Nothing is allocated after construction.
 */
final class ArrowFit {

    private static final int MAX_ITERATIONS = 25;
    private static final double DONE = 1e-8;
    private static final int TABULATED = 256;

    /** A row that alone makes its level has hat value 1 and residual 0: the floor keeps 0 / 0 away. */
    private static final double LEAST_FREEDOM = 1e-9;

    private static final double[] LOG_START = new double[TABULATED];
    private static final double[] COUNT_LOG_COUNT = new double[TABULATED];

    static {
        for (int count = 0; count < TABULATED; count++) {
            LOG_START[count] = Math.log(count + 0.1);
            COUNT_LOG_COUNT[count] = count == 0 ? 0 : count * Math.log(count);
        }
    }

    private final int levels;
    private final double[] count;
    private final double[] time;
    private final int[] level;
    private final double[] weight;
    private final double[] mean;
    private final double[] delta;
    private final double[] sumW;
    private final double[] sumWt;
    private final double[] sumWz;
    private final double[] levelMean;
    private double beta;
    private double spreadOfTime;
    private boolean withTrend;
    private int rows;

    ArrowFit(int longest, int levels) {
        this.levels = levels;
        this.count = new double[longest];
        this.time = new double[longest];
        this.level = new int[longest];
        this.weight = new double[longest];
        this.mean = new double[longest];
        this.delta = new double[levels];
        this.sumW = new double[levels];
        this.sumWt = new double[levels];
        this.sumWz = new double[levels];
        this.levelMean = new double[levels];
    }

    void clear() {
        rows = 0;
    }

    void add(double newCount, double newTime, int newLevel) {
        count[rows] = newCount;
        time[rows] = newTime;
        level[rows] = newLevel;
        weight[rows] = 1;
        rows++;
    }

    /** Fits with the present weights; whether it converged. */
    boolean fit(boolean trend) {
        withTrend = trend;
        double deviance = start();
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            solve();
            double before = deviance;
            deviance = predictAndGather();
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < DONE) {
                return true;
            }
        }
        return false;
    }

    private void clearSums() {
        Arrays.fill(sumW, 0);
        Arrays.fill(sumWt, 0);
        Arrays.fill(sumWz, 0);
        sumWtt = 0;
        sumWtz = 0;
    }

    private double sumWtt;
    private double sumWtz;

    private double start() {
        clearSums();
        double deviance = 0;
        for (int row = 0; row < rows; row++) {
            double y = count[row];
            double mu = y + 0.1;
            double eta = y < TABULATED ? LOG_START[(int) y] : Math.log(mu);
            gather(row, weight[row] * mu, eta - 0.1 / mu);
            deviance += 2 * weight[row] * (countLog(y) - y * eta + 0.1);
        }
        return deviance;
    }

    private static double countLog(double y) {
        return y < TABULATED ? COUNT_LOG_COUNT[(int) y] : y * Math.log(y);
    }

    private void gather(int row, double w, double z) {
        int l = level[row];
        double t = time[row];
        sumW[l] += w;
        sumWt[l] += w * t;
        sumWz[l] += w * z;
        sumWtt += w * t * t;
        sumWtz += w * t * z;
    }

    private void solve() {
        double above = sumWtz;
        double below = sumWtt;
        for (int l = 0; l < levels; l++) {
            if (sumW[l] > 0) {
                above -= sumWt[l] * sumWz[l] / sumW[l];
                below -= sumWt[l] * sumWt[l] / sumW[l];
            }
        }
        spreadOfTime = below;
        beta = withTrend && below > 0 ? above / below : 0;
        for (int l = 0; l < levels; l++) {
            delta[l] = sumW[l] > 0 ? (sumWz[l] - beta * sumWt[l]) / sumW[l] : Double.NEGATIVE_INFINITY;
        }
    }

    /** New means, the sums of the next step, and the deviance. Times are whole numbers: e^βt goes by multiplication. */
    private double predictAndGather() {
        clearSums();
        for (int l = 0; l < levels; l++) {
            levelMean[l] = Math.exp(delta[l]);
        }
        double grow = Math.exp(beta);
        double factor = Math.exp(beta * time[0]);
        double deviance = 0;
        for (int row = 0; row < rows; row++) {
            if (row > 0) {
                double gap = time[row] - time[row - 1];
                factor = gap == 1 ? factor * grow : Math.exp(beta * time[row]);
            }
            int l = level[row];
            double y = count[row];
            double mu = levelMean[l] * factor;
            double eta = delta[l] + beta * time[row];
            mean[row] = mu;
            gather(row, weight[row] * mu, eta + (y - mu) / mu);
            deviance += 2 * weight[row] * (countLog(y) - y * eta - y + mu);
        }
        return deviance;
    }

    /** max(1, Σ w (y − μ)² / μ / (n − rank)). */
    double dispersion() {
        double pearson = 0;
        for (int row = 0; row < rows; row++) {
            double residual = count[row] - mean[row];
            pearson += weight[row] * residual * residual / mean[row];
        }
        return Math.max(1, pearson / Math.max(1, rows - rank()));
    }

    private int rank() {
        int rank = withTrend ? 1 : 0;
        for (int l = 0; l < levels; l++) {
            rank += sumW[l] > 0 ? 1 : 0;
        }
        return rank;
    }

    /** Weighs rows down whose standardised Anscombe residual is above the limit; weights sum to the number of rows. */
    void weighOutliers(double limit) {
        double dispersion = dispersion();
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double mu = mean[row];
            double y = count[row];
            int l = level[row];
            double w = weight[row] * mu;
            double distance = time[row] - sumWt[l] / sumW[l];
            double hat = w * (1 / sumW[l] + (withTrend ? distance * distance / spreadOfTime : 0));
            double root = Math.sqrt(mu);
            double anscombe = 1.5
                    * (Math.cbrt(y * y) / Math.cbrt(root) - root)
                    / Math.sqrt(dispersion * Math.max(LEAST_FREEDOM, 1 - hat));
            weight[row] = anscombe > limit ? 1 / (anscombe * anscombe) : 1;
            sum += weight[row];
        }
        double scale = rows / sum;
        for (int row = 0; row < rows; row++) {
            weight[row] *= scale;
        }
    }

    double predict(int ofLevel, double atTime) {
        return Math.exp(delta[ofLevel] + beta * atTime);
    }
}
