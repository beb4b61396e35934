package org.qingyu.judgement.forecast;

import java.util.Arrays;

/** Weights of a mixture: not negative, together 1, smallest w′Gw for a matrix G of mean score products. */
final class SimplexWeights {

    private static final int ROUNDS = 500;
    private static final double DONE = 1e-6;

    private SimplexWeights() {}

    /** Moves weight between pairs until no move helps; begins with even weights. */
    static double[] smallest(double[][] products) {
        int parts = products.length;
        double[] weights = new double[parts];
        Arrays.fill(weights, 1.0 / parts);
        for (int round = 0; round < ROUNDS; round++) {
            double largest = 0;
            for (int to = 0; to < parts; to++) {
                for (int from = 0; from < parts; from++) {
                    largest = Math.max(largest, Math.abs(move(products, weights, from, to)));
                }
            }
            if (largest < DONE) {
                break;
            }
        }
        return weights;
    }

    private static double move(double[][] products, double[] weights, int from, int to) {
        double bend = products[to][to] + products[from][from] - 2 * products[to][from];
        if (from == to || bend <= 1e-15) {
            return 0;
        }
        double slope = 0;
        for (int part = 0; part < weights.length; part++) {
            slope += (products[to][part] - products[from][part]) * weights[part];
        }
        double amount = Math.max(-weights[to], Math.min(weights[from], -slope / bend));
        weights[to] += amount;
        weights[from] -= amount;
        return amount;
    }
}
