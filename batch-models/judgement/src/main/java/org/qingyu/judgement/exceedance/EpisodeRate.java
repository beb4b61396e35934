package org.qingyu.judgement.exceedance;

/**
 * How many false episodes a year a threshold brings, when days are independent negative binomial counts and an alarm is a
 * seven-day sum at or above the threshold.
 *
 * <p>A run of alarms begins when the sum crosses the threshold from below: yesterday's six shared days hold m events, the
 * day that left held fewer than k − m and the day that came holds k − m or more. Days are independent, so
 *
 * <pre>crossings a day = Σ_{m &lt; k} P(M = m) · P(X ≥ k − m) · P(X &lt; k − m)</pre>
 *
 * with M the six-day sum and X one day. Crossings less than 14 days apart are one episode: {@link #MERGED} of them remain.
 *
 * <p>Holds scratch arrays: one instance per thread.
 */
public final class EpisodeRate {

    private static final double DAYS_A_YEAR = 365.25;

    /** Episodes per crossing at rare thresholds, from simulated years: means .1 to 100 a week, dispersion 1 to 3. */
    private static final double MERGED = 0.94;

    private double[] sixDays = new double[64];
    private double[] oneDayFrom = new double[64];
    private int filled;
    private double mean = -1;
    private double dispersion = -1;

    /** Prepares for a window mean (seven days) and a dispersion, with thresholds up to {@code largest}. */
    public void prepare(double windowMean, double windowDispersion, int largest) {
        if (windowMean == mean && windowDispersion == dispersion && largest <= filled) {
            return;
        }
        if (sixDays.length <= largest + 1) {
            sixDays = new double[2 * largest + 2];
            oneDayFrom = new double[2 * largest + 2];
        }
        NegativeBinomial.masses(sixDays, largest, windowMean * 6 / 7, windowDispersion);
        NegativeBinomial.masses(oneDayFrom, largest, windowMean / 7, windowDispersion);
        double from = NegativeBinomial.above(largest, windowMean / 7, windowDispersion);
        for (int count = largest; count >= 0; count--) {
            from += oneDayFrom[count];
            oneDayFrom[count] = Math.min(1, from);
        }
        mean = windowMean;
        dispersion = windowDispersion;
        filled = largest;
    }

    /** Expected false episodes a year for alarms at {@code threshold} events or more, after {@link #prepare}. */
    public double perYear(int threshold) {
        double crossings = 0;
        for (int shared = 0; shared < threshold; shared++) {
            double reaches = oneDayFrom[threshold - shared];
            crossings += sixDays[shared] * reaches * (1 - reaches);
        }
        double rate = DAYS_A_YEAR * crossings;
        // Episodes need a quiet fortnight between them: no more than one in about three weeks.
        return rate / (1 / MERGED + rate / 18);
    }

    /** The smallest threshold of at least {@code smallest} whose rate is at most {@code allowed}. */
    public int thresholdFor(double windowMean, double windowDispersion, double allowed, int smallest) {
        int low = Math.max(smallest, (int) windowMean);
        int high = low + 4 + (int) (4 * Math.sqrt(windowMean * windowDispersion + 1));
        prepare(windowMean, windowDispersion, high);
        while (perYear(high) > allowed) {
            low = high + 1;
            high = high + 4 + high / 3;
            prepare(windowMean, windowDispersion, high);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (perYear(middle) <= allowed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
