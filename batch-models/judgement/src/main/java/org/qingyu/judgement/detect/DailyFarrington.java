package org.qingyu.judgement.detect;

/**
 * {@code farrington} on one daily series after another, for a backtest. Days on which it cannot raise an alarm, because the
 * four weeks that end there hold fewer than five events, are not fitted: score 0. Keeps scratch arrays: one per thread.
 */
public final class DailyFarrington {

    private static final int FOUR_WEEKS = 28;
    private static final int ENOUGH_EVENTS = 5;

    private final Farrington detector;

    public DailyFarrington(double alpha) {
        this.detector = new Farrington(Period.DAILY, alpha);
    }

    /**
     * Judges days of a series.
     *
     * @param counts one a day
     * @param from index of the first day to judge
     * @param alarms filled, one a judged day
     * @param score filled with −log₁₀ mid-p
     */
    public void judge(int[] counts, int from, boolean[] alarms, float[] score) {
        int recent = 0;
        for (int day = Math.max(0, from - FOUR_WEEKS); day < from; day++) {
            recent += counts[day];
        }
        for (int at = 0; at < alarms.length; at++) {
            int day = from + at;
            recent += counts[day] - (day - FOUR_WEEKS >= 0 ? counts[day - FOUR_WEEKS] : 0);
            if (recent >= ENOUGH_EVENTS) {
                var one = new SeriesScores(day + 1, day + 1);
                detector.judge(counts, one);
                alarms[at] = one.alarm(day + 1);
                score[at] = (float) one.score(day + 1);
            }
        }
    }
}
