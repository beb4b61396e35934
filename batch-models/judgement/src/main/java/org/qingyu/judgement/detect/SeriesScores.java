package org.qingyu.judgement.detect;

import java.util.Arrays;

/** What a detector says about one series: one value per scored step. Steps count from 1, as the columns of the table do. */
public final class SeriesScores {

    private final int from;
    private final double[] score;
    private final double[] expected;
    private final double[] upper;
    private final double[] pValue;
    private final boolean[] alarm;

    /** @param from the first scored step */
    SeriesScores(int from, int to) {
        int steps = Math.max(0, to - from + 1);
        this.from = from;
        this.score = new double[steps];
        this.expected = new double[steps];
        this.upper = new double[steps];
        this.pValue = new double[steps];
        this.alarm = new boolean[steps];
        Arrays.fill(upper, Double.NaN);
        Arrays.fill(pValue, 1);
    }

    /** @param newUpper the largest count that is no alarm; NaN where there is no threshold */
    void put(int step, boolean raised, double newScore, double newExpected, double newUpper, double newPValue) {
        int at = step - from;
        alarm[at] = raised;
        score[at] = newScore;
        expected[at] = newExpected;
        upper[at] = newUpper;
        pValue[at] = newPValue;
    }

    /** Leaves a step without an opinion: it was not counted. */
    void withdraw(int step) {
        put(step, false, 0, expected[step - from], Double.NaN, 1);
    }

    public int from() {
        return from;
    }

    public int to() {
        return from + score.length - 1;
    }

    public boolean alarm(int step) {
        return alarm[step - from];
    }

    public double score(int step) {
        return score[step - from];
    }

    public double expected(int step) {
        return expected[step - from];
    }

    public double upper(int step) {
        return upper[step - from];
    }

    public double pValue(int step) {
        return pValue[step - from];
    }
}
