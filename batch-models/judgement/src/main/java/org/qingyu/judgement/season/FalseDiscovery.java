package org.qingyu.judgement.season;

import java.util.Arrays;

/** Benjamini and Hochberg's rule (1995): of what it calls more than chance, at most a share q is chance, on average. */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /** The largest p that is called more than chance; −1 if none is. */
    static double limit(double[] pValues, double q) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int rank = 0; rank < sorted.length; rank++) {
            if (sorted[rank] <= q * (rank + 1) / sorted.length) {
                limit = sorted[rank];
            }
        }
        return limit;
    }
}
