package org.qingyu.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int DRAWN = 8_000;
    private static final Dispersion SAID = new Dispersion(1.2, 0.1);

    /** Counts of one distribution while another was said, and what a calibration learned of it makes of that. */
    private record Learned(Calibration calibration, double insideAsSaid, double insideCalibrated) {

        static Learned from(double factor, Dispersion truth, long seed) {
            var random = new SplittableRandom(seed);
            var past = new Calibration.Past(new double[DRAWN], new double[DRAWN], new double[DRAWN]);
            int[] counts = new int[DRAWN];
            double[] means = new double[DRAWN];
            for (int i = 0; i < DRAWN; i++) {
                means[i] = 0.5 + 6 * random.nextDouble();
                counts[i] = Predictive.of(factor * means[i], truth).quantile(random.nextDouble());
                past.below()[i] = Predictive.of(means[i], SAID).notAbove(counts[i] - 1);
                past.upTo()[i] = Predictive.of(means[i], SAID).notAbove(counts[i]);
                past.worth()[i] = 1;
            }
            Calibration learned = Calibration.fit(past);
            return new Learned(
                    learned, inside(counts, means, Calibration.NONE, seed), inside(counts, means, learned, seed));
        }

        private static double inside(int[] counts, double[] means, Calibration calibration, long seed) {
            var random = new SplittableRandom(seed + 1);
            int inside = 0;
            for (int i = 0; i < counts.length; i++) {
                double transform =
                        Predictive.of(means[i], SAID).calibrated(calibration).pit(counts[i], random.nextDouble());
                inside += transform > 0.05 && transform < 0.95 ? 1 : 0;
            }
            return inside / (double) counts.length;
        }
    }

    @Test
    void honestProbabilitiesStayAsTheyAre() {
        Learned learned = Learned.from(1, SAID, 3);

        assertThat(learned.calibration().a()).isCloseTo(1, within(0.06));
        assertThat(learned.calibration().b()).isCloseTo(1, within(0.06));
        assertThat(Predictive.of(2, SAID).calibrated(Calibration.NONE).mean()).isEqualTo(2);
    }

    @Test
    void meansThatWereTooLowWithATailTooThinAreMended() {
        Learned learned = Learned.from(1.5, new Dispersion(1.2, 0.5), 4);

        assertThat(learned.insideAsSaid()).isLessThan(0.8);
        assertThat(learned.insideCalibrated()).isCloseTo(0.9, within(0.02));
        assertThat(Predictive.of(4, SAID).calibrated(learned.calibration()).mean())
                .as("mean of a distribution said with 4, drawn with 6")
                .isCloseTo(6, within(0.5));
    }

    @Test
    void aCalibratedDistributionIsOne() {
        Predictive predictive = Predictive.of(3, SAID).calibrated(new Calibration(1.4, 0.75));
        double before = 0;
        for (int k = 0; k < 60; k++) {
            assertThat(predictive.notAbove(k)).isBetween(before, 1.0);
            before = predictive.notAbove(k);
        }
        assertThat(before).isCloseTo(1, within(1e-6));
    }

    @Test
    void theMixturesMeanIsThatOfItsDistribution() {
        var parts = List.of("one", "other");
        var dispersions = List.of(SAID, SAID);
        double[] means = {1, 5};
        var as = new Mixture(parts, dispersions, new double[] {0.5, 0.5}, Calibration.NONE);
        Mixture calibrated = as.with(new Calibration(1.2, 0.9));

        assertThat(as.mean(means)).isCloseTo(3, within(1e-9));
        assertThat(calibrated.mean(means))
                .isEqualTo(calibrated.of(means).mean())
                .isGreaterThan(3);
        assertThat(calibrated).isNotEqualTo(as);
    }
}
