package org.qingyu.judgement.detect;

/** Judges one series from its own past. Instances keep scratch arrays: one per thread. */
interface SeriesDetector {

    /** Fills {@code into} for its steps; {@code counts[t - 1]} is the count of step t. */
    void judge(int[] counts, SeriesScores into);
}
