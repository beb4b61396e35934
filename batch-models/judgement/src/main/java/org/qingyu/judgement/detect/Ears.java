package org.qingyu.judgement.detect;

/**
 * EARS C1, C2 and C3 of the US CDC (Hutwagner et al. 2003, Journal of Urban Health 80:i89–i96; forms as in R's
 * {@code surveillance::earsC}). A comparison: at a few events a week it raises a false alarm every other day.
 *
 * <pre>
 * C1 = (y_t − mean) / sd of the steps t−7 … t−1
 * C2 = the same of t−9 … t−3
 * C3 = C2_t + Σ_{j=1,2} max(0, C2_{t−j} − 1)
 * </pre>
 *
 * Alarm where the statistic exceeds the normal quantile of 1 − α. The deviation is at least half an event, or seven quiet
 * days would make any event infinitely strange.
 */
final class Ears implements SeriesDetector {

    enum Variant {
        C1,
        C2,
        C3
    }

    private static final int BASELINE = 7;
    private static final double SMALLEST_DEVIATION = 0.5;

    private final Variant variant;
    private final double alpha;
    private double mean;
    private double deviation;

    Ears(Variant variant, double alpha) {
        this.variant = variant;
        this.alpha = alpha;
    }

    @Override
    public void judge(int[] counts, SeriesScores into) {
        double quantile = Normal.upperQuantile(alpha);
        for (int step = into.from(); step <= into.to(); step++) {
            double added = 0;
            if (variant == Variant.C3) {
                added = Math.max(0, statistic(counts, step - 1) - 1) + Math.max(0, statistic(counts, step - 2) - 1);
            }
            double score = statistic(counts, step) + added;
            double p = Normal.above(score);
            into.put(step, p < alpha, Math.max(0, score), mean, mean + (quantile - added) * deviation, p);
        }
    }

    /** The standardised count of a step, 0 where the seven steps before it are not all there. */
    private double statistic(int[] counts, int step) {
        int last = step - (variant == Variant.C1 ? 1 : 3);
        int first = last - BASELINE + 1;
        mean = 0;
        deviation = SMALLEST_DEVIATION;
        if (first < 1) {
            mean = step >= 1 ? counts[step - 1] : 0;
            return 0;
        }
        double squares = 0;
        for (int earlier = first; earlier <= last; earlier++) {
            mean += counts[earlier - 1];
            squares += (double) counts[earlier - 1] * counts[earlier - 1];
        }
        mean /= BASELINE;
        double variance = (squares - BASELINE * mean * mean) / (BASELINE - 1);
        deviation = Math.max(SMALLEST_DEVIATION, Math.sqrt(Math.max(0, variance)));
        return (counts[step - 1] - mean) / deviation;
    }
}
