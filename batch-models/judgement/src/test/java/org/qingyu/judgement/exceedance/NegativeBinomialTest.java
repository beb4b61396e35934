package org.qingyu.judgement.exceedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

    @Test
    void massesSumToOneAndHaveTheirMeanAndVariance() {
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int y = 0; y < 400; y++) {
            double mass = NegativeBinomial.mass(y, 7.5, 2.5);
            sum += mass;
            mean += mass * y;
            square += mass * y * y;
        }

        assertThat(sum).isCloseTo(1, within(1e-10));
        assertThat(mean).isCloseTo(7.5, within(1e-8));
        assertThat(square - mean * mean).isCloseTo(2.5 * 7.5, within(1e-6));
    }

    @Test
    void thePoissonIsItsLimit() {
        assertThat(NegativeBinomial.mass(3, 2, 1)).isCloseTo(Math.exp(-2) * 8 / 6, within(1e-12));
        assertThat(NegativeBinomial.above(0, 2, 1)).isCloseTo(1 - Math.exp(-2), within(1e-12));
    }

    @Test
    void theQuantileLeavesNoMoreThanAlphaAboveIt() {
        for (double mean : new double[] {0.05, 0.7, 3, 20, 400}) {
            for (double dispersion : new double[] {1, 1.4, 5}) {
                int u = NegativeBinomial.upperQuantile(0.01, mean, dispersion);

                assertThat(NegativeBinomial.above(u, mean, dispersion)).isLessThanOrEqualTo(0.01);
                assertThat(NegativeBinomial.above(u - 1, mean, dispersion)).isGreaterThan(0.01);
            }
        }
    }

    @Test
    void logGammaKnowsFactorials() {
        assertThat(NegativeBinomial.logGamma(1)).isCloseTo(0, within(1e-12));
        assertThat(NegativeBinomial.logGamma(6)).isCloseTo(Math.log(120), within(1e-12));
        assertThat(NegativeBinomial.logGamma(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-12));
    }
}
