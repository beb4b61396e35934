package org.qingyu.notices.brief;

import java.util.List;
import java.util.stream.IntStream;

/** A vertical axis from 0 to a round number, with round steps. */
record Scale(double top, double step) {

    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** The smallest round scale that the value fits on: whole steps, at most five of them. */
    static Scale upTo(double value) {
        double most = Math.max(1, value);
        for (double tenth = 1; ; tenth *= 10) {
            for (double round : ROUND) {
                double step = round * tenth;
                if (step * MOST_STEPS >= most) {
                    return new Scale(step * Math.ceil(most / step), step);
                }
            }
        }
    }

    /** The marks on the axis, 0 first. */
    List<Double> marks() {
        return IntStream.rangeClosed(0, (int) Math.round(top / step))
                .mapToObj(i -> i * step)
                .toList();
    }

    /** How far up the value lies, 0 at the bottom and 1 at the top. */
    double shareOf(double value) {
        return Math.max(0, Math.min(1, value / top));
    }
}
