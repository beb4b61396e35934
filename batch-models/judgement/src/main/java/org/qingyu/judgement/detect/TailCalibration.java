package org.qingyu.judgement.detect;

/**
 * Corrects p-values by how the same series' p-values fell in its own recent past: the share of days under one in twenty, and
 * how fast it thins out below. With p-values that are what they say, minus their logarithm beyond ln 20 is exponential with
 * mean 1; a series whose epidemics or spikes its model does not know has more of them and longer ones.
 *
 * <pre>
 * r = share of past days with p &lt; .05, over .05;   m = mean excess of −ln p over ln 20 on those days
 * p' = .05 r (p / .05)^(1/m)   for p &lt; .05
 * </pre>
 *
 * Both are drawn towards 1 by what a short past cannot know.
 */
final class TailCalibration {

    /** The days it looks back at. */
    static final int DAYS = 730;

    private static final double TAIL = 0.05;
    private static final double BEGIN = -Math.log(TAIL);
    private static final double PRIOR_DAYS = 200;
    private static final double PRIOR_EXCESSES = 10;

    /** No single day of the past may say more: a past surge is no habit. */
    private static final double LONGEST = 8;

    private double[] excess = new double[0];
    private int known;
    private int excesses;
    private double sum;

    /** Begins a series of at most so many days. */
    void open(int days) {
        if (excess.length < days) {
            excess = new double[days];
        }
        known = 0;
        excesses = 0;
        sum = 0;
    }

    /** Takes in the p-value of the next day. */
    void add(double p) {
        if (known >= DAYS) {
            take(excess[known - DAYS], -1);
        }
        excess[known] = -Math.log(Math.max(p, 1e-12)) - BEGIN;
        take(excess[known], 1);
        known++;
    }

    private void take(double one, int sign) {
        if (one > 0) {
            excesses += sign;
            sum += sign * Math.min(one, LONGEST);
        }
    }

    private double rate() {
        double days = Math.min(known, DAYS);
        return (excesses + TAIL * PRIOR_DAYS) / (TAIL * (days + PRIOR_DAYS));
    }

    private double stretch() {
        return (sum + PRIOR_EXCESSES) / (excesses + PRIOR_EXCESSES);
    }

    /** The p-value as it is kept. */
    double calibrated(double p) {
        double beyond = -Math.log(Math.max(p, 1e-300)) - BEGIN;
        return beyond <= 0
                ? Math.min(1, p * Math.max(1, rate()))
                : Math.min(1, TAIL * rate() * Math.exp(-beyond / stretch()));
    }

    /** The p-value before calibration that becomes {@code alpha}. */
    double before(double alpha) {
        double head = Math.log(TAIL * rate() / alpha);
        return head <= 0 ? Math.min(TAIL, alpha / Math.max(rate(), 1e-9)) : TAIL * Math.exp(-head * stretch());
    }
}
