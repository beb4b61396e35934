package org.qingyu.judgement.detect;

import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * {@code qingyu} for weekly and monthly series, each on its own: {@link HarmonicBaseline} for what is expected,
 * {@link SurgeMixture} for the score and its p-value. No model under eight steps of history.
 */
final class QingyuSteps implements SeriesDetector {

    private static final int SHORTEST = 8;

    private final double alpha;
    private final HarmonicBaseline baseline;
    private final SurgeMixture mixture = new SurgeMixture();

    QingyuSteps(Period period, double alpha) {
        this.alpha = alpha;
        this.baseline = new HarmonicBaseline(period.stepsAYear());
    }

    @Override
    public void judge(int[] counts, SeriesScores into) {
        baseline.open(counts);
        int fitted = -1;
        for (int step = into.from(); step <= into.to(); step++) {
            if (step <= SHORTEST) {
                into.put(step, false, 0, meanBefore(counts, step), Double.NaN, 1);
                continue;
            }
            // The same fit whatever the first scored step: fits happen on fixed steps.
            int wanted = Math.max(SHORTEST, (step - 1) / HarmonicBaseline.REFIT * HarmonicBaseline.REFIT);
            if (wanted != fitted) {
                baseline.fit(wanted);
                fitted = wanted;
            }
            judge(counts, step, into);
        }
    }

    private void judge(int[] counts, int step, SeriesScores into) {
        double mean = baseline.mean(step - 1);
        double dispersion = baseline.dispersion(step - 1);
        mixture.judge(counts[step - 1], counts[step - 2], mean, baseline.mean(step - 2), dispersion);
        double p = mixture.pValue();
        int upper = NegativeBinomial.upperQuantile(alpha, mean, dispersion);
        // ln of the mean ratio lies above −ln of everything; a shift keeps its order and makes it non-negative.
        into.put(step, p < alpha, Math.log1p(Math.exp(mixture.score())), mean, upper, p);
    }

    private static double meanBefore(int[] counts, int step) {
        double sum = 0;
        for (int earlier = 0; earlier < step - 1; earlier++) {
            sum += counts[earlier];
        }
        return step > 1 ? sum / (step - 1) : counts[0];
    }
}
