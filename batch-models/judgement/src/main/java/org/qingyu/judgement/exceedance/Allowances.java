package org.qingyu.judgement.exceedance;

import java.util.ArrayList;
import java.util.List;

/**
 * How many false episodes a year one unit may bring, so that a town's category units together spend the budget.
 *
 * <p>Counts are whole numbers: a unit that may bring .2 episodes a year gets the smallest threshold that brings no more,
 * which may bring .07. What is lost that way is given back by raising the allowance of all, up to {@link #LARGEST_SHARES}
 * equal shares, so that no category takes much more than its part.
 */
final class Allowances {

    static final int SMALLEST_COUNT = 3;

    /** Windows expected to hold less than this are judged as if they held it. */
    static final double FLOOR = 0.03;

    private static final double LARGEST_SHARES = 1.7;
    private static final double NEGLIGIBLE = 1e-3;

    private Allowances() {}

    /**
     * The allowance per unit.
     *
     * @param means window means of every unit on sample days, one row per unit
     * @param dispersions one per unit and sample day
     * @param regions how many regions the units belong to
     * @param budget episodes a year of one region over its units
     */
    static double perUnit(double[][] means, double[][] dispersions, int regions, double budget) {
        int units = means.length;
        if (units == 0 || regions == 0) {
            return budget;
        }
        List<double[]> ladders = new ArrayList<>();
        EpisodeRate rate = new EpisodeRate();
        int samples = means[0].length;
        for (int unit = 0; unit < units; unit++) {
            for (int sample = 0; sample < samples; sample++) {
                ladders.add(ladder(rate, Math.max(FLOOR, means[unit][sample]), dispersions[unit][sample]));
            }
        }
        double share = budget * regions / units;
        double low = share / 4;
        double high = share * LARGEST_SHARES;
        double scale = 1.0 / samples / regions;
        if (spent(ladders, high) * scale <= budget) {
            return high;
        }
        for (int step = 0; step < 30; step++) {
            double middle = Math.sqrt(low * high);
            if (spent(ladders, middle) * scale > budget) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Rates at 3, 4, 5 … events, until they no longer matter. */
    private static double[] ladder(EpisodeRate rate, double mean, double dispersion) {
        int largest = rate.thresholdFor(mean, dispersion, NEGLIGIBLE, SMALLEST_COUNT);
        double[] rates = new double[largest - SMALLEST_COUNT + 1];
        for (int count = SMALLEST_COUNT; count <= largest; count++) {
            rates[count - SMALLEST_COUNT] = count < mean ? Double.MAX_VALUE : rate.perYear(count);
        }
        return rates;
    }

    private static double spent(List<double[]> ladders, double allowed) {
        double sum = 0;
        for (double[] rates : ladders) {
            int step = 0;
            while (step < rates.length - 1 && rates[step] > allowed) {
                step++;
            }
            sum += rates[step] <= allowed ? rates[step] : 0;
        }
        return sum;
    }
}
