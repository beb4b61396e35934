package org.qingyu.ingest.synthetic;

import java.util.Arrays;

/** Relative weights, summed up once, to draw an index from many times. */
final class Weights {

    private final double[] sums;

    private Weights(double[] sums) {
        this.sums = sums;
    }

    static Weights of(double... weights) {
        var sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return new Weights(sums);
    }

    double total() {
        return sums.length == 0 ? 0 : sums[sums.length - 1];
    }

    /** The index that a point in {@code [0, 1)} falls on. */
    int at(double share) {
        int found = Arrays.binarySearch(sums, share * total());
        int index = found >= 0 ? found + 1 : -found - 1;
        return Math.min(index, sums.length - 1);
    }
}
