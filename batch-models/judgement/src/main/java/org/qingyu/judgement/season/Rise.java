package org.qingyu.judgement.season;

import java.util.Arrays;
import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * Four weeks of earlier years against average ones. The year that rose most is cut to the second, so that one surge is not
 * taken for a season.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, below
record Rise(double[] events, double[] usual, double dispersion) {

    private static final double STANDS_OUT = 1.1;

    int years() {
        return events.length;
    }

    /** Events of all years over what as many average weeks bring; 1 where there is nothing to compare. */
    double factor() {
        double expected = Arrays.stream(usual).sum();
        return expected <= 0 ? 1 : Arrays.stream(events).sum() / expected;
    }

    int yearsRisen() {
        int risen = 0;
        for (int year = 0; year < events.length; year++) {
            risen += events[year] > STANDS_OUT * usual[year] && events[year] > 0 ? 1 : 0;
        }
        return risen;
    }

    /** P of at least so many, mid-p, under a negative binomial around the average; 1 under two years. */
    double pValue() {
        double expected = Arrays.stream(usual).sum();
        if (events.length < 2 || expected <= 0) {
            return 1;
        }
        return NegativeBinomial.midP((int) Math.round(cutEvents()), expected, dispersion);
    }

    private double cutEvents() {
        double[] factors = new double[events.length];
        for (int year = 0; year < factors.length; year++) {
            factors[year] = usual[year] <= 0 ? 1 : events[year] / usual[year];
        }
        double[] sorted = factors.clone();
        Arrays.sort(sorted);
        double most = sorted[sorted.length - 2];
        double sum = 0;
        for (int year = 0; year < factors.length; year++) {
            sum += Math.min(factors[year], most) * usual[year];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rise that
                && Arrays.equals(events, that.events)
                && Arrays.equals(usual, that.usual)
                && dispersion == that.dispersion;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(events);
    }

    @Override
    public String toString() {
        return Arrays.toString(events) + " of " + Arrays.toString(usual);
    }
}
