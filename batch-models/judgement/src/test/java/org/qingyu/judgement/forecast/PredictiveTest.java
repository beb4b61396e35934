package org.qingyu.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.exceedance.NegativeBinomial;

class PredictiveTest {

    @Test
    void itsVarianceIsPhiMuPlusPsiMuSquared() {
        Predictive predictive = Predictive.of(3, new Dispersion(1.5, 0.4));
        double mean = 0;
        double square = 0;
        for (int k = 0; k < 400; k++) {
            double mass = predictive.notAbove(k) - predictive.notAbove(k - 1);
            mean += k * mass;
            square += (double) k * k * mass;
        }

        assertThat(mean).isCloseTo(3, within(1e-6));
        assertThat(square - mean * mean).isCloseTo(1.5 * 3 + 0.4 * 9, within(1e-4));
    }

    @Test
    void aLargeMeanIsNoHarder() {
        Predictive predictive = Predictive.of(5_000, new Dispersion(1, 0));

        assertThat(predictive.quantile(0.5)).isBetween(4_990, 5_010);
        assertThat(predictive.notAbove(6_000)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theScoreIsTheSumOverAllThresholds() {
        Predictive predictive = Predictive.of(1.2, new Dispersion(1.3, 0.2));
        double sum = 0;
        for (int k = 0; k < 200; k++) {
            double off = 1 - NegativeBinomial.above(k, 1.2, 1.3 + 0.2 * 1.2) - (k >= 4 ? 1 : 0);
            sum += off * off;
        }

        assertThat(predictive.crps(4)).isCloseTo(sum, within(1e-6));
    }

    @Test
    void aCountFarBeyondAnythingIsScoredToItsFullDistance() {
        Predictive predictive = Predictive.of(0.1, new Dispersion(1, 0));

        assertThat(predictive.crps(1_000)).isBetween(998.0, 1_000.0);
    }

    @Test
    void anHonestForecastHasAUniformTransform() {
        var random = new SplittableRandom(5);
        Predictive predictive = Predictive.of(0.8, new Dispersion(1.4, 0.3));
        int inside = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            int count = predictive.quantile(random.nextDouble());
            double pit = predictive.pit(count, random.nextDouble());
            inside += pit > 0.05 && pit < 0.95 ? 1 : 0;
        }

        assertThat(inside / 20_000.0).isCloseTo(0.9, within(0.01));
    }

    @Test
    void aMixtureScoresAsItsQuadraticForm() {
        Predictive one = Predictive.of(1, new Dispersion(1, 0));
        Predictive other = Predictive.of(5, new Dispersion(2, 0.1));
        Predictive mixed = Predictive.mix(List.of(one, other), new double[] {0.3, 0.7});
        double form = 0.09 * one.crps(3) + 0.49 * other.crps(3) + 2 * 0.21 * Predictive.product(one, other, 3);

        assertThat(mixed.mean()).isCloseTo(3.8, within(1e-9));
        assertThat(mixed.crps(3)).isCloseTo(form, within(1e-9));
    }

    @Test
    void theSharesAreThoseThatScoreBest() {
        double[][] products = {{1, 0.2}, {0.2, 0.6}};

        double[] shares = SimplexWeights.smallest(products);

        assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-9));
        assertThat(shares[0]).isCloseTo(1.0 / 3, within(1e-4));
    }

    @Test
    void theScatterOfDrawnCountsIsFoundAgain() {
        var random = new SplittableRandom(11);
        var truth = new Dispersion(1.4, 0.5);
        double[] counts = new double[6_000];
        double[] means = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            means[i] = 0.2 + 6 * random.nextDouble();
            counts[i] = Predictive.of(means[i], truth).quantile(random.nextDouble());
        }

        Dispersion found = Dispersion.fit(counts, means);

        assertThat(found.of(3)).isCloseTo(truth.of(3), within(0.25));
        assertThat(found.of(0.5)).isCloseTo(truth.of(0.5), within(0.15));
    }
}
