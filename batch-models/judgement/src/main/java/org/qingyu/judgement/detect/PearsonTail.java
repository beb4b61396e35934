package org.qingyu.judgement.detect;

/**
 * The gamma distribution shifted and scaled to mean 0, variance 1 and a given positive skewness (Pearson's type III), by the
 * cube-root transformation of Wilson and Hilferty: what weighted sums of counts look like.
 */
final class PearsonTail {

    private static final double NEARLY_NORMAL = 1e-4;

    private PearsonTail() {}

    /** P(X > x). */
    static double above(double x, double skewness) {
        return Normal.above(toNormal(x, skewness));
    }

    /** The x with P(X > x) = alpha. */
    static double quantile(double alpha, double skewness) {
        double z = Normal.upperQuantile(alpha);
        if (skewness < NEARLY_NORMAL) {
            return z;
        }
        double shape = 4 / (skewness * skewness);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return (root * root * root - 1) * Math.sqrt(shape);
    }

    private static double toNormal(double x, double skewness) {
        if (skewness < NEARLY_NORMAL) {
            return x;
        }
        double shape = 4 / (skewness * skewness);
        double ratio = Math.max(0, 1 + x / Math.sqrt(shape));
        return (Math.cbrt(ratio) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
    }
}
