package org.qingyu.judgement.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurgeMixtureTest {

    @Test
    void moreEventsAreStrangerInEitherWeek() {
        SurgeMixture mixture = new SurgeMixture();
        mixture.judge(3, 2, 1.5, 1.4, 1.3);
        double score = mixture.score();
        double p = mixture.pValue();

        mixture.judge(4, 2, 1.5, 1.4, 1.3);
        assertThat(mixture.score()).isGreaterThan(score);
        assertThat(mixture.pValue()).isLessThan(p);

        mixture.judge(3, 3, 1.5, 1.4, 1.3);
        assertThat(mixture.score()).isGreaterThan(score);
        assertThat(mixture.pValue()).isLessThan(p);
    }

    @Test
    void pValuesAreUniformOnAverage() {
        SurgeMixture mixture = new SurgeMixture();
        Draws draws = new Draws(4);
        double sum = 0;
        int small = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            mixture.judge(draws.negativeBinomial(4, 1.5), draws.negativeBinomial(4.2, 1.5), 4, 4.2, 1.5);
            sum += mixture.pValue();
            small += mixture.pValue() < 0.05 ? 1 : 0;
        }

        assertThat(sum / 20_000).isCloseTo(0.5, within(0.01));
        assertThat(small / 20_000.0).isCloseTo(0.05, within(0.01));
    }
}
