package org.qingyu.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** First days of the lunar year (春节, 正月初一), from 1989 to 2051; counts go with their distance more than with the date. */
public final class SpringFestival {

    private static final NavigableSet<LocalDate> FIRST_DAYS = read();

    private SpringFestival() {}

    /**
     * Days since the nearest first day, negative before it; half-way between two it counts from the earlier. Empty where only
     * one neighbour is known: before the first known festival and after the last.
     */
    public static OptionalInt distanceInDays(LocalDate day) {
        LocalDate before = FIRST_DAYS.floor(day);
        LocalDate after = FIRST_DAYS.ceiling(day);
        if (before == null || after == null) {
            return OptionalInt.empty();
        }
        long since = ChronoUnit.DAYS.between(before, day);
        long until = ChronoUnit.DAYS.between(day, after);
        return OptionalInt.of(Math.toIntExact(since <= until ? since : -until));
    }

    /** The first day of the lunar year that begins in the given year. */
    public static Optional<LocalDate> findFirstDay(int year) {
        return Optional.ofNullable(FIRST_DAYS.ceiling(LocalDate.of(year, 1, 1))).filter(day -> day.getYear() == year);
    }

    private static NavigableSet<LocalDate> read() {
        var days = new TreeSet<LocalDate>();
        FactFile.rows("spring-festivals.csv").forEach(line -> days.add(LocalDate.parse(line.get(0))));
        return days;
    }
}
