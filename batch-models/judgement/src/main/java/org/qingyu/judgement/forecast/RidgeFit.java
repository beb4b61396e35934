package org.qingyu.judgement.forecast;

import java.util.Arrays;
import org.qingyu.judgement.exceedance.PoissonRidge;

/** The regression in plain Java, with a normal prior of standard deviation 1/√{@code precision} on each coefficient. */
public record RidgeFit(double precision) implements PoissonFit {

    /** What held on years before those a report speaks of. */
    public static final RidgeFit USUAL = new RidgeFit(100);

    @Override
    public double[] fit(double[] design, int columns, double[] counts, double[] weights) {
        int width = columns + 1;
        double[] rows = new double[counts.length * width];
        double events = 0;
        for (int row = 0; row < counts.length; row++) {
            rows[row * width] = 1;
            System.arraycopy(design, row * columns, rows, row * width + 1, columns);
            events += counts[row];
        }
        double[] prior = new double[width];
        Arrays.fill(prior, precision);
        prior[0] = 1e-6;
        double[] beta = new double[width];
        beta[0] = Math.log(Math.max(events, 0.5) / Math.max(1, counts.length));
        new PoissonRidge(rows, counts.length, width).fit(counts, weights, new double[width], prior, 1, beta);
        return beta;
    }
}
