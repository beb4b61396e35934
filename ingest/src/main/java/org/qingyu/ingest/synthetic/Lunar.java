package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days to and from the Spring Festival (春节). */
final class Lunar {

    private static final int FIRST_YEAR = 2000;

    /** Spring Festival as month × 100 + day, from {@link #FIRST_YEAR}. */
    private static final int[] NEW_YEAR = {
        205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212,
        201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212
    };

    private Lunar() {}

    /** The Spring Festival of a year; outside 2000 to 2040 a day in its middle, which a synthetic county can bear. */
    static LocalDate newYear(int year) {
        int index = year - FIRST_YEAR;
        int day = index >= 0 && index < NEW_YEAR.length ? NEW_YEAR[index] : 205;
        return LocalDate.of(year, day / 100, day % 100);
    }

    /** Days since the nearest Spring Festival, negative before it. */
    static int daysFromNewYear(LocalDate day) {
        int nearest = Integer.MAX_VALUE;
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            int distance = (int) ChronoUnit.DAYS.between(newYear(year), day);
            if (Math.abs(distance) < Math.abs(nearest)) {
                nearest = distance;
            }
        }
        return nearest;
    }
}
