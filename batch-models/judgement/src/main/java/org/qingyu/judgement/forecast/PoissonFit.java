package org.qingyu.judgement.forecast;

/** A Poisson regression with a log link: what Spark MLlib does for a county and plain Java for a test. */
public interface PoissonFit {

    /**
     * Fits log μ = β₀ + Σ βⱼ xⱼ.
     *
     * @param design row-major, without a column for the constant; columns have about mean 0 and spread 1
     * @param counts one per row
     * @param weights one per row, above 0
     * @return β₀ and the coefficients, {@code columns + 1} numbers
     */
    double[] fit(double[] design, int columns, double[] counts, double[] weights);
}
