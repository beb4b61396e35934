package org.qingyu.judgement.detect;

import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * Farrington flexible: Noufaily, Enki, Farrington, Garthwaite, Andrews, Charlett (2013), Statistics in Medicine 32:1206–1222;
 * the steps of R's {@code surveillance::farringtonFlexible} with {@code thresholdMethod = "nbPlugin"}. The reference to beat.
 *
 * <ol>
 *   <li>Five years back the weeks around the same week (± 3) are one level of season; the 45 weeks between two such windows
 *       are nine more. The last 26 weeks teach nothing.
 *   <li>log μ = θ + βt + δ(level) by Poisson, φ = max(1, Pearson / (n − p)).
 *   <li>Weeks whose Anscombe residual s = 3/2 (y^⅔ μ^-⅙ − √μ) / √(φ(1 − h)) is above 2.58 are weighted s⁻², all weights
 *       scaled to sum n, and the fit is done again.
 *   <li>Without the trend if there are fewer than three years, if it does not converge or if it would expect more than was ever seen.
 *   <li>U = the 1 − α quantile of the negative binomial with mean μ and variance φμ. Alarm: y &gt; U and five events in four weeks;
 *       its p-value is P(Y ≥ y), and 1 where the four weeks have fewer than five.
 * </ol>
 *
 * <p>Daily tables are judged every day on the sums of seven days ending then (Noufaily et al. 2019); monthly ones with
 * windows of ± 1 month. A series shorter than five years uses the years it has, one under two years its own mean.
 *
 * <p>Season levels have no column in common but the trend, so the normal equations are an arrow and a fit costs a few passes
 * over the weeks; see {@link ArrowFit}. Source: R package surveillance 1.20.3 read for its steps, not copied.
 */
final class Farrington implements SeriesDetector {

    private static final int YEARS = 5;
    private static final int LEVELS = 10;
    private static final double OUTLYING = 2.58;
    private static final int ENOUGH_EVENTS = 5;
    private static final int ENOUGH_STEPS = 4;

    private final double alpha;
    private final int year;
    private final int half;
    private final int excluded;
    private final int[] levelAtLag;
    private final ArrowFit fit;
    private final double[] sums;

    private final boolean daily;

    Farrington(Period period, double alpha) {
        this.alpha = alpha;
        this.daily = period == Period.DAILY;
        this.year = period == Period.MONTHLY ? 12 : 52;
        this.half = period == Period.MONTHLY ? 1 : 3;
        this.excluded = period == Period.MONTHLY ? 6 : 26;
        this.levelAtLag = levels(year, half);
        int longest = YEARS * year + half + 1;
        this.fit = new ArrowFit(longest, LEVELS);
        this.sums = new double[longest + 1];
    }

    /** The level of season (0..9, the last is that of the judged step) by how many steps back a step lies. */
    private static int[] levels(int year, int half) {
        int[] levels = new int[YEARS * year + half + 1];
        int between = year - 2 * half - 1;
        int block = between / (LEVELS - 1);
        int longer = between % (LEVELS - 1);
        for (int lag = 0; lag < levels.length; lag++) {
            int phase = Math.floorMod(-lag, year);
            int since = phase - half - 1;
            if (since < 0 || since >= between) {
                levels[lag] = LEVELS - 1;
            } else {
                int inLonger = longer * (block + 1);
                levels[lag] = since < inLonger ? since / (block + 1) : longer + (since - inLonger) / block;
            }
        }
        return levels;
    }

    @Override
    public void judge(int[] counts, SeriesScores into) {
        for (int step = into.from(); step <= into.to(); step++) {
            judge(counts, step, into);
        }
    }

    private void judge(int[] counts, int step, SeriesScores into) {
        int known = aggregate(counts, step);
        int years = Math.min(YEARS, (known - 1 - half) / year);
        double now = sums[0];
        if (years < 2) {
            double mean = mean(known);
            into.put(step, false, 0, mean, Double.NaN, 1);
            return;
        }
        int oldest = years * year + half;
        double largest = 0;
        for (int lag = oldest; lag > excluded; lag--) {
            largest = Math.max(largest, sums[lag]);
        }
        boolean trend = years >= 3 && fitTwice(oldest, true) && fit.predict(LEVELS - 1, 0) <= largest;
        if (!trend) {
            fitTwice(oldest, false);
        }
        double mean = fit.predict(LEVELS - 1, 0);
        double dispersion = fit.dispersion();
        int upper = NegativeBinomial.upperQuantile(alpha, mean, dispersion);
        double midP = NegativeBinomial.midP((int) now, mean, dispersion);
        double atLeast = NegativeBinomial.above((int) now - 1, mean, dispersion);
        double recent = 0;
        for (int lag = 0; lag < ENOUGH_STEPS && lag < known; lag++) {
            recent += sums[lag];
        }
        boolean enough = recent >= ENOUGH_EVENTS;
        double score = Math.max(0, -Math.log10(Math.max(midP, 1e-300)));
        into.put(step, enough && now > upper, score, mean, upper, enough ? atLeast : 1);
    }

    /** Puts the step and its past into {@link #sums}, newest first; days are summed by sevens. Gives how many there are. */
    private int aggregate(int[] counts, int step) {
        if (!daily) {
            int known = Math.min(step, sums.length);
            for (int lag = 0; lag < known; lag++) {
                sums[lag] = counts[step - 1 - lag];
            }
            return known;
        }
        int known = Math.min(Math.max(1, step / 7), sums.length);
        for (int lag = 0; lag < known; lag++) {
            double sum = 0;
            for (int day = 0; day < 7; day++) {
                int at = step - 1 - 7 * lag - day;
                sum += at >= 0 ? counts[at] : 0;
            }
            sums[lag] = sum;
        }
        return known;
    }

    private double mean(int known) {
        double sum = 0;
        for (int lag = 1; lag < known; lag++) {
            sum += sums[lag];
        }
        return known > 1 ? sum / (known - 1) : sums[0];
    }

    private boolean fitTwice(int oldest, boolean trend) {
        fit.clear();
        for (int lag = oldest; lag > excluded; lag--) {
            fit.add(sums[lag], -lag, levelAtLag[lag]);
        }
        boolean converged = fit.fit(trend);
        fit.weighOutliers(OUTLYING);
        return fit.fit(trend) && converged;
    }
}
