package org.qingyu.judgement.detect;

import java.util.Arrays;
import org.qingyu.judgement.exceedance.DayTerms;
import org.qingyu.judgement.exceedance.PoissonRidge;

/**
 * What a day of one series should hold: trend, four harmonics, weekday and, with dates, the calendar, on all history, fitted
 * anew in every fourth week without the last one; times a local level that follows waves of a few weeks.
 *
 * <pre>local level = (A + Σ w y/φ) / (A + Σ w μ/φ) over the days 7 to 90 back, w halves in 15 days, A = 100, y capped</pre>
 */
final class DayBaseline {

    static final int SHORTEST = 56;
    static final int REFIT = 28;

    private static final int HARMONICS = 4;
    private static final int LAG = 7;
    private static final int REACH = 90;
    private static final double KEEP = Math.pow(0.5, 1 / 15.0);
    private static final double STRENGTH = 100;
    private static final double CAP = 3;
    private static final double OUTLYING = 2.58;
    private static final double SPREAD = 2;
    private static final double SMALLEST_DISPERSION = 0.3;
    private static final int LONGEST_MEMORY = 6;
    private static final double MOST = 0.6;

    private final StepDays days;
    private double[] counts = new double[0];
    private double[] weights = new double[0];
    private double[] fittedMean = new double[0];
    private double[] seasonal = new double[0];
    private double[] dispersion = new double[0];
    private double[] means = new double[0];
    private double[] beta = new double[0];
    private DayTerms terms;

    DayBaseline(StepDays days) {
        this.days = days;
        this.terms = termsOf(1);
    }

    private DayTerms termsOf(int steps) {
        return new DayTerms(
                days.firstOrAny(),
                steps,
                days.calendarOrNone(),
                HARMONICS,
                days.daysAYear(),
                days.first() == null ? DayTerms.Calendar.WITHOUT_CALENDAR : DayTerms.Calendar.WITH_CALENDAR);
    }

    /** Works out means of the steps from {@code first} (from 1) to the end; {@code first} is beyond {@link #SHORTEST}. */
    void run(int[] series, int first) {
        int steps = series.length;
        if (counts.length != steps) {
            counts = new double[steps];
            weights = new double[steps];
            fittedMean = new double[steps];
            seasonal = new double[steps];
            dispersion = new double[steps];
            means = new double[steps];
            terms = termsOf(steps);
            beta = new double[terms.columns()];
        }
        for (int step = 0; step < steps; step++) {
            counts[step] = series[step];
        }
        int begin = Math.max(SHORTEST, first - 1 - LAG - REACH);
        double fitted = 1;
        int last = -1;
        for (int at = begin; at < steps; at++) {
            int anchor = at / REFIT * REFIT;
            if (anchor != last) {
                fitted = fit(Math.max(SHORTEST - LAG, anchor - LAG));
                last = anchor;
            }
            dispersion[at] = fitted;
            seasonal[at] = modelled(at) * recurring(at, fitted);
        }
        for (int at = first - 1; at < steps; at++) {
            means[at] = seasonal[at] * localLevel(at, begin);
        }
    }

    private double modelled(int at) {
        return Math.exp(beta[0]) * terms.factor(at, beta);
    }

    /**
     * What the same day did in the years before, if it was out of line in most of them: public holidays nobody declared.
     * 1 unless two or more years show it.
     */
    private double recurring(int at, double phi) {
        double events = 0;
        double expected = 0;
        int years = 0;
        int outOfLine = 0;
        for (int back = 1; back <= LONGEST_MEMORY; back++) {
            int past = days.yearsBefore(at, back);
            if (past < 0) {
                break;
            }
            double mean = modelled(past);
            years++;
            outOfLine += counts[past] > mean + OUTLYING * Math.sqrt(phi * mean + 0.5) ? 1 : 0;
            events += counts[past];
            expected += mean;
        }
        return outOfLine >= 2 && outOfLine >= MOST * years ? events / expected : 1;
    }

    private double localLevel(int at, int begin) {
        double events = 0;
        double base = 0;
        double weight = 1;
        for (int day = at - LAG; day >= Math.max(begin, at - LAG - REACH + 1); day--) {
            double phi = dispersion[day];
            double cap = seasonal[day] + CAP * Math.sqrt(phi * seasonal[day] + 0.5);
            events += weight * Math.min(counts[day], cap) / phi;
            base += weight * seasonal[day] / phi;
            weight *= KEEP;
        }
        return (STRENGTH + events) / (STRENGTH + base);
    }

    private double fit(int rows) {
        double events = 0;
        for (int row = 0; row < rows; row++) {
            weights[row] = 1;
            events += counts[row];
        }
        Arrays.fill(beta, 0);
        beta[0] = Math.log((events + 0.5) / (rows + 0.5));
        double[] prior = new double[beta.length];
        double[] precision = terms.precision(SPREAD);
        PoissonRidge ridge = new PoissonRidge(terms.rows(), rows, beta.length);
        ridge.fit(counts, weights, prior, precision, 1.2, beta);
        double measured = measure(rows);
        double root = Math.sqrt(measured);
        for (int row = 0; row < rows; row++) {
            double half = Math.sqrt(fittedMean[row]);
            double anscombe = 1.5 * (Math.cbrt(counts[row] * counts[row]) / Math.cbrt(half) - half) / root;
            weights[row] = anscombe > OUTLYING ? 1 / (anscombe * anscombe) : 1;
        }
        ridge.fit(counts, weights, prior, precision, measured, beta);
        return measure(rows);
    }

    private double measure(int rows) {
        double pearson = 0;
        double sum = 0;
        double level = Math.exp(beta[0]);
        for (int row = 0; row < rows; row++) {
            fittedMean[row] = Math.max(1e-6, level * terms.factor(row, beta));
            double residual = counts[row] - fittedMean[row];
            pearson += weights[row] * residual * residual / fittedMean[row];
            sum += weights[row];
        }
        return Math.max(SMALLEST_DISPERSION, (pearson + 14) / (Math.max(1, sum - beta.length) + 14));
    }

    /** The mean of a day, index from 0. */
    double mean(int at) {
        return means[at];
    }

    double dispersion(int at) {
        return dispersion[at];
    }
}
