package org.qingyu.judgement.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.qingyu.judgement.exceedance.PoissonRidge;

class ArrowFitTest {

    @Test
    void agreesWithAGeneralPoissonRegression() {
        Draws draws = new Draws(1);
        int rows = 120;
        double[] design = new double[rows * 5];
        double[] counts = new double[rows];
        double[] weights = new double[rows];
        ArrowFit arrow = new ArrowFit(rows, 4);
        arrow.clear();
        for (int row = 0; row < rows; row++) {
            int level = row / 10 % 4;
            counts[row] = draws.poisson(Math.exp(0.4 * level + 0.005 * row));
            weights[row] = 1;
            design[row * 5 + level] = 1;
            design[row * 5 + 4] = row - 60;
            arrow.add(counts[row], row - 60, level);
        }

        boolean converged = arrow.fit(true);
        double[] beta = {0.5, 0.5, 0.5, 0.5, 0};
        new PoissonRidge(design, rows, 5)
                .fit(counts, weights, new double[5], new double[] {1e-9, 1e-9, 1e-9, 1e-9, 1e-9}, 1, beta);

        assertThat(converged).isTrue();
        for (int level = 0; level < 4; level++) {
            assertThat(arrow.predict(level, 70)).isCloseTo(Math.exp(beta[level] + 70 * beta[4]), within(1e-5));
        }
    }
}
