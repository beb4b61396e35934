package org.qingyu.judgement.detect;

/**
 * {@code qingyu} for daily series that stand alone: {@link DayBaseline} for what is expected, and a standardised sum of the
 * last four days that is held while the last ten days stay high.
 *
 * <pre>
 * now_t  = Σ w_d (y − μ)_{t−d} / √(Σ w_d² φμ + ½),   w = 1, .8, .5, .25
 * held_t = max(now_t, min(.9 held_{t−1}, .9 z₁₀))
 * </pre>
 *
 * The short sum is early; holding keeps a surge one alarm instead of five and marks its later, thinner days. p-value: the
 * tail of a gamma distribution with the sum's variance and skewness at {@code held}, corrected by {@link TailCalibration}.
 */
final class QingyuDays implements SeriesDetector {

    private static final double[] RECENT = {1, 0.8, 0.5, 0.25};
    private static final int LONG = 10;
    private static final double HOLD = 0.9;
    private static final int MEMORY = 30;
    private static final double FLOOR = 0.5;

    /** Alarms a held sum raises per alarm of the sum alone, from simulated quiet years. */
    private static final double HELD_ALARMS = 1.3;

    private final double alpha;
    private final DayBaseline baseline;
    private final TailCalibration tail = new TailCalibration();
    private double[] now = new double[0];
    private double[] late = new double[0];

    QingyuDays(StepDays days, double alpha) {
        this.alpha = alpha;
        this.baseline = new DayBaseline(days);
    }

    @Override
    public void judge(int[] counts, SeriesScores into) {
        int modelled = DayBaseline.SHORTEST + LONG;
        int first = Math.max(modelled, into.from());
        for (int step = into.from(); step < first && step <= into.to(); step++) {
            into.put(step, false, 0, mean(counts, step), Double.NaN, 1);
        }
        if (first > into.to()) {
            return;
        }
        int begin = Math.max(modelled, first - MEMORY - TailCalibration.DAYS);
        baseline.run(counts, begin - LONG + 1);
        statistics(counts, begin - 1);
        tail.open(counts.length);
        for (int step = begin; step <= into.to(); step++) {
            judge(step, Math.max(begin, step - MEMORY), first, into);
        }
    }

    private void statistics(int[] counts, int begin) {
        if (now.length != counts.length) {
            now = new double[counts.length];
            late = new double[counts.length];
        }
        for (int at = begin; at < counts.length; at++) {
            double phi = baseline.dispersion(at);
            double sum = 0;
            double mean = 0;
            for (int back = 0; back < LONG; back++) {
                sum += counts[at - back];
                mean += baseline.mean(at - back);
            }
            late[at] = (sum - mean) / Math.sqrt(phi * mean + FLOOR);
            double excess = 0;
            double variance = FLOOR;
            for (int back = 0; back < RECENT.length; back++) {
                excess += RECENT[back] * (counts[at - back] - baseline.mean(at - back));
                variance += RECENT[back] * RECENT[back] * phi * baseline.mean(at - back);
            }
            now[at] = excess / Math.sqrt(variance);
        }
    }

    private void judge(int step, int since, int first, SeriesScores into) {
        double held = Double.NEGATIVE_INFINITY;
        for (int at = since - 1; at < step; at++) {
            held = Math.max(now[at], Math.min(HOLD * held, HOLD * late[at]));
        }
        int at = step - 1;
        double phi = baseline.dispersion(at);
        double variance = FLOOR;
        double third = 0;
        for (int back = 0; back < RECENT.length; back++) {
            double weight = RECENT[back];
            double mean = baseline.mean(at - back);
            variance += weight * weight * phi * mean;
            third += weight * weight * weight * phi * Math.max(phi, 2 * phi - 1) * mean;
        }
        double skewness = third / (variance * Math.sqrt(variance));
        double p = Math.min(1, HELD_ALARMS * PearsonTail.above(held, skewness));
        if (step >= first) {
            double mean = baseline.mean(at);
            double kept = tail.calibrated(p);
            double quantile = PearsonTail.quantile(tail.before(alpha) / HELD_ALARMS, skewness);
            double upper = mean + quantile * Math.sqrt(phi * mean + FLOOR);
            into.put(step, kept < alpha, Math.max(0, held), mean, Math.floor(Math.max(0, upper)), kept);
        }
        // Days whose own memory is whole, so that a day has one answer whatever the first scored one.
        if (step - since >= MEMORY || since == DayBaseline.SHORTEST + LONG) {
            tail.add(p);
        }
    }

    private static double mean(int[] counts, int step) {
        double sum = 0;
        for (int earlier = 0; earlier < step - 1; earlier++) {
            sum += counts[earlier];
        }
        return step > 1 ? sum / (step - 1) : counts[0];
    }
}
