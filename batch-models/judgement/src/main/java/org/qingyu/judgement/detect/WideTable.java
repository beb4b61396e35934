package org.qingyu.judgement.detect;

import java.util.BitSet;
import java.util.List;

/** A table of count series of equal length: {@code series,t1..tT}. An empty cell is a gap. */
public final class WideTable {

    private final List<String> names;
    private final int[][] counts;
    private final int steps;
    private final BitSet[] missing;

    /** @param missing steps without a count, one set a series, step t at t − 1; what is usual stands in for them */
    WideTable(List<String> names, int[][] counts, int steps, BitSet[] missing) {
        this.names = List.copyOf(names);
        this.counts = counts;
        this.steps = steps;
        this.missing = missing;
    }

    public int size() {
        return counts.length;
    }

    /** Whether the table says nothing of a step: it can raise no alarm. */
    boolean isMissing(int series, int step) {
        return missing[series].get(step - 1);
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
