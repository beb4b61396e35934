package org.qingyu.judgement.forecast;

/** Running figures of one series; each holds at a week what the weeks up to it say. */
final class Rolling {

    private static final double[] ALPHAS = {0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8};
    private static final int WARM_UP = 8;

    private Rolling() {}

    /** Mean of the last {@code weeks} weeks, of fewer at the beginning. */
    static double[] mean(double[] counts, int weeks) {
        double[] means = new double[counts.length];
        double sum = 0;
        for (int week = 0; week < counts.length; week++) {
            sum += counts[week] - (week >= weeks ? counts[week - weeks] : 0);
            means[week] = Math.max(0, sum) / Math.min(weeks, week + 1);
        }
        return means;
    }

    /** Exponentially weighted level; the first weeks are their plain mean. */
    static double[] smoothed(double[] counts, double alpha) {
        double[] levels = new double[counts.length];
        double level = 0;
        for (int week = 0; week < counts.length; week++) {
            level += Math.max(alpha, 1.0 / (week + 1)) * (counts[week] - level);
            levels[week] = level;
        }
        return levels;
    }

    /** The smoothed level whose squared errors so far, at this horizon, are smallest. */
    static double[] bestSmoothed(double[] counts, int horizon) {
        double[][] levels = new double[ALPHAS.length][];
        for (int i = 0; i < ALPHAS.length; i++) {
            levels[i] = smoothed(counts, ALPHAS[i]);
        }
        double[] errors = new double[ALPHAS.length];
        double[] best = new double[counts.length];
        for (int week = 0; week < counts.length; week++) {
            int chosen = 0;
            for (int i = 0; i < ALPHAS.length; i++) {
                if (week - horizon >= WARM_UP) {
                    double error = counts[week] - levels[i][week - horizon];
                    errors[i] += error * error;
                }
                chosen = errors[i] < errors[chosen] ? i : chosen;
            }
            best[week] = levels[chosen][week];
        }
        return best;
    }

    /** Croston's size over interval, times 1 − α/2. */
    static double[] croston(double[] counts, double alpha) {
        double[] rates = new double[counts.length];
        double size = 1;
        double interval = 2;
        int since = 1;
        for (int week = 0; week < counts.length; week++) {
            if (counts[week] > 0) {
                size += alpha * (counts[week] - size);
                interval += alpha * (since - interval);
                since = 1;
            } else {
                since++;
            }
            rates[week] = (1 - alpha / 2) * size / Math.max(1, interval);
        }
        return rates;
    }
}
