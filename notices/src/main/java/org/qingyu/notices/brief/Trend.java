package org.qingyu.notices.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seven-day sums of one unit, day after day.
 *
 * @param name what is drawn
 * @param points oldest first
 */
record Trend(String name, List<Point> points) {

    /**
     * The seven days that end with a day.
     *
     * @param judged what the judgement expected of them, null on days it never judged
     * @param yearBefore the same seven days 52 weeks earlier, null where nothing was known yet
     */
    record Point(
            LocalDate day,
            long observed,
            @Nullable Expected judged,
            @Nullable Long yearBefore) {}

    /** What was expected; the thresholds are null where none was fitted. */
    record Expected(
            double mean,
            double dispersion,
            @Nullable Double yellow,
            @Nullable Double red) {

        /** Nine windows in ten lie between {@link #low} and {@link #high}. */
        double low() {
            return Math.max(0, mean - 1.645 * Math.sqrt(Math.max(mean, 0.1) * dispersion));
        }

        double high() {
            return mean + 1.645 * Math.sqrt(Math.max(mean, 0.1) * dispersion);
        }
    }

    Trend {
        points = List.copyOf(points);
    }

    /** The largest number drawn. */
    double largest() {
        double largest = 1;
        for (Point point : points) {
            largest = Math.max(largest, (double) point.observed());
            Long before = point.yearBefore();
            largest = Math.max(largest, before == null ? 0 : before.doubleValue());
            Expected judged = point.judged();
            if (judged != null) {
                largest = Math.max(largest, judged.high());
                Double yellow = judged.yellow();
                // A threshold far above everything else would press the counts to the floor.
                largest = Math.max(largest, yellow == null || yellow > 3 * largest ? 0 : yellow);
            }
        }
        return largest;
    }
}
