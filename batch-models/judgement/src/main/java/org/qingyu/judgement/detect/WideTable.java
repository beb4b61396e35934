package org.qingyu.judgement.detect;

import java.util.List;

/** A table of count series of equal length: {@code series,t1..tT}. */
public final class WideTable {

    private final List<String> names;
    private final int[][] counts;
    private final int steps;

    WideTable(List<String> names, int[][] counts, int steps) {
        this.names = List.copyOf(names);
        this.counts = counts;
        this.steps = steps;
    }

    public int size() {
        return counts.length;
    }

    /** T: the number of steps. */
    public int steps() {
        return steps;
    }

    public String name(int series) {
        return names.get(series);
    }

    /** Counts by step, step t at index t − 1. Read only. */
    public int[] counts(int series) {
        return counts[series];
    }
}
