package org.qingyu.judgement.forecast.evaluate;

import java.util.Arrays;
import java.util.List;

/** Sums of scores over forecasts, of every part and of the mixture, which is last. */
public final class Scores {

    private static final int BINS = 10;

    private final List<String> names;
    private final double[] crps;
    private final double[] pit = new double[BINS];
    private double inside;
    private int forecasts;

    Scores(List<String> names) {
        this.names = List.copyOf(names);
        this.crps = new double[names.size()];
    }

    /**
     * @param below P(Y < y) by the mixture, of the count y that came
     * @param upTo P(Y ≤ y)
     */
    void add(double[] scores, double below, double upTo) {
        for (int i = 0; i < crps.length; i++) {
            crps[i] += scores[i];
        }
        for (int bin = 0; bin < BINS; bin++) {
            pit[bin] += share(below, upTo, bin / (double) BINS, (bin + 1) / (double) BINS);
        }
        inside += share(below, upTo, 0.05, 0.95);
        forecasts++;
    }

    /** How probable it is that a number drawn between {@code below} and {@code upTo} lies from one to another. */
    private static double share(double below, double upTo, double from, double to) {
        if (upTo - below < 1e-12) {
            return upTo > from && upTo <= to ? 1 : 0;
        }
        return Math.max(0, Math.min(upTo, to) - Math.max(below, from)) / (upTo - below);
    }

    /** Names of the parts; the mixture's last. */
    public List<String> names() {
        return names;
    }

    public int forecasts() {
        return forecasts;
    }

    /** Mean continuous ranked probability score of a part. */
    public double crps(int part) {
        return crps[part] / Math.max(1, forecasts);
    }

    /** That of the mixture. */
    public double mixture() {
        return crps(crps.length - 1);
    }

    /** The baseline with the best score; the regression, the first part, is none. */
    public int bestBaseline() {
        int best = 1;
        for (int part = 2; part < crps.length - 1; part++) {
            best = crps[part] < crps[best] ? part : best;
        }
        return best;
    }

    /** 1 − CRPS over that of the best baseline. */
    public double skill() {
        return 1 - mixture() / crps(bestBaseline());
    }

    /** Share of the mixture's randomised transforms between 0.05 and 0.95, the mean of all drawings; 0.9 is honest. */
    public double inside() {
        return inside / (double) Math.max(1, forecasts);
    }

    /** Tenths of the mixture's randomised transform, as shares, the mean of all drawings. */
    public double[] pit() {
        return Arrays.stream(pit)
                .map(bin -> bin / (double) Math.max(1, forecasts))
                .toArray();
    }
}
