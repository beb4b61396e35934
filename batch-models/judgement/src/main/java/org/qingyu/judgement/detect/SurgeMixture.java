package org.qingyu.judgement.detect;

import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * Is a surge under way that began this step or the step before? The mean likelihood ratio over both beginnings and over
 * sizes of 1 to 7 standard deviations, and its exact p-value.
 *
 * <pre>
 * began now:    R₀(k) = NB(a; μ + .5 kσ) / NB(a; μ)
 * began before: R₁(k) = NB(b; ν + .5 kσ) / NB(b; ν) · NB(a; μ + .42 kσ) / NB(a; μ)
 * score = ln mean over k of (R₀ + R₁) / 2,     σ = √(φμ)
 * </pre>
 *
 * a and b are the counts of this step and the one before, μ and ν their means: half of a surge falls into its first step,
 * most of the rest into its second (reports spread log-normally). Compared with the largest of two windows this neither
 * pays twice for one surge nor forgets in which of the two steps the events lie.
 *
 * <p>Every ratio rises with its count, so {a', b' : score' ≥ score} is a staircase and its probability a walk along it; half
 * of the observed cell is taken off (mid-p).
 */
final class SurgeMixture {

    private static final int SIZES = 7;
    private static final double FIRST = 0.5;
    private static final double SECOND = 0.42;

    private double[] beginning = new double[0];
    private double[] continuing = new double[0];
    private double[] before = new double[0];
    private double[] massNow = new double[0];
    private double[] massBefore = new double[0];
    private double score;
    private double pValue;

    /** Judges counts {@code now} and {@code previous} with their means and a common dispersion of at least 1. */
    void judge(int now, int previous, double mean, double previousMean, double dispersion) {
        int top = largest(now, mean, dispersion);
        int topBefore = largest(previous, previousMean, dispersion);
        grow(top, topBefore);
        double sd = Math.sqrt(dispersion * mean);
        NegativeBinomial.masses(massNow, top, mean, dispersion);
        NegativeBinomial.masses(massBefore, topBefore, previousMean, dispersion);
        for (int size = 0; size < SIZES; size++) {
            double extra = (size + 1) * sd;
            ratios(beginning, size, top, mean, FIRST * extra, dispersion);
            ratios(continuing, size, top, mean, SECOND * extra, dispersion);
            ratios(before, size, topBefore, previousMean, FIRST * extra, dispersion);
        }
        double observed = sum(now, previous);
        score = Math.log(observed / (2 * SIZES));
        pValue = walk(now, previous, top, topBefore, observed);
    }

    double score() {
        return score;
    }

    double pValue() {
        return pValue;
    }

    private static int largest(int count, double mean, double dispersion) {
        double sd = Math.sqrt(dispersion * mean + 1);
        return Math.max(count, (int) Math.ceil(mean + 7 * sd + 6 * dispersion)) + 1;
    }

    private void grow(int top, int topBefore) {
        if (massNow.length <= top) {
            massNow = new double[2 * top];
            beginning = new double[2 * top * SIZES];
            continuing = new double[2 * top * SIZES];
        }
        if (massBefore.length <= topBefore) {
            massBefore = new double[2 * topBefore];
            before = new double[2 * topBefore * SIZES];
        }
    }

    /** NB(y; mean + extra) / NB(y; mean) for all y, by the ratio of neighbours. */
    private static void ratios(double[] into, int size, int top, double mean, double extra, double dispersion) {
        double ratio = Math.exp(
                NegativeBinomial.logMass(0, mean + extra, dispersion) - NegativeBinomial.logMass(0, mean, dispersion));
        into[size] = ratio;
        for (int y = 1; y <= top; y++) {
            ratio *= NegativeBinomial.ratio(y, mean + extra, dispersion) / NegativeBinomial.ratio(y, mean, dispersion);
            into[y * SIZES + size] = ratio;
        }
    }

    private double sum(int now, int previous) {
        double sum = 0;
        for (int size = 0; size < SIZES; size++) {
            sum += beginning[now * SIZES + size] + before[previous * SIZES + size] * continuing[now * SIZES + size];
        }
        return sum;
    }

    /** P(sum ≥ observed) − ½ P(the observed pair). */
    private double walk(int now, int previous, int top, int topBefore, double observed) {
        double atLeast = observed * (1 - 1e-12);
        double tail = 0;
        double probability = 0;
        int step = top + 1;
        for (int b = 0; b <= topBefore; b++) {
            while (step > 0 && sum(step - 1, b) >= atLeast) {
                step--;
                tail += massNow[step];
            }
            probability += massBefore[b] * tail;
        }
        return Math.max(0, Math.min(1, probability - 0.5 * massNow[now] * massBefore[previous]));
    }
}
