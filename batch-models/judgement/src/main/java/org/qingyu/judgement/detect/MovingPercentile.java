package org.qingyu.judgement.detect;

import java.util.Arrays;

/**
 * The moving percentile method of China's CIDARS (中国传染病自动预警系统; Zhang et al., BMC Public Health 2017): the count is
 * compared with the 25 counts of the same week ± 2 in the five years before. The comparison officials know.
 *
 * <p>p-value: share of the reference counts that reach the present one, so α = .2 is the rule P80 and α = .01 "more than ever
 * seen". Score: excess over P95 in units of √(P95 + ½). A series of fewer years uses those it has; days are judged on sums
 * of seven.
 */
final class MovingPercentile implements SeriesDetector {

    private static final int YEARS = 5;
    private static final int AROUND = 2;

    private final double alpha;
    private final int year;
    private final boolean daily;
    private final double[] reference = new double[YEARS * (2 * AROUND + 1)];

    MovingPercentile(Period period, double alpha) {
        this.alpha = alpha;
        this.year = period == Period.MONTHLY ? 12 : 52;
        this.daily = period == Period.DAILY;
    }

    @Override
    public void judge(int[] counts, SeriesScores into) {
        for (int step = into.from(); step <= into.to(); step++) {
            int size = 0;
            for (int back = 1; back <= YEARS; back++) {
                for (int offset = -AROUND; offset <= AROUND; offset++) {
                    double count = count(counts, step, year * back - offset);
                    if (count >= 0) {
                        reference[size++] = count;
                    }
                }
            }
            judge(counts, step, size, into);
        }
    }

    private void judge(int[] counts, int step, int size, SeriesScores into) {
        double now = Math.max(0, count(counts, step, 0));
        if (size == 0) {
            into.put(step, false, 0, now, Double.NaN, 1);
            return;
        }
        Arrays.sort(reference, 0, size);
        int reaching = 0;
        double sum = 0;
        for (int index = 0; index < size; index++) {
            reaching += reference[index] >= now ? 1 : 0;
            sum += reference[index];
        }
        double high = percentile(0.95, size);
        double p = (double) reaching / size;
        into.put(
                step,
                p < alpha && now > 0,
                Math.max(0, (now - high) / Math.sqrt(high + 0.5)),
                sum / size,
                percentile(1 - alpha, size),
                p);
    }

    private double percentile(double share, int size) {
        return reference[Math.min(size - 1, (int) Math.ceil(share * size) - 1)];
    }

    /** The count {@code lag} steps (weeks of a daily series) before a step; −1 before the series begins. */
    private double count(int[] counts, int step, int lag) {
        if (!daily) {
            int at = step - 1 - lag;
            return at >= 0 ? counts[at] : -1;
        }
        int last = step - 1 - 7 * lag;
        if (last < 6 && lag > 0) {
            return -1;
        }
        double sum = 0;
        for (int day = last; day > last - 7; day--) {
            sum += day >= 0 ? counts[day] : 0;
        }
        return sum;
    }
}
