package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.qingyu.judgement.exceedance.CalendarFacts;

/**
 * The same time of earlier years. Near the Spring Festival (春节) it is the day at the same distance from that year's festival,
 * else the day 52 weeks earlier, which keeps the weekday.
 */
public final class SameSeason {

    /** Days before and after the festival within which the lunar calendar rules. */
    private static final int BEFORE = 63;

    private static final int AFTER = 28;
    private static final int SHORTEST_LUNAR_YEAR = 350;
    private static final int LONGEST_LUNAR_YEAR = 390;
    private static final int SOLAR_YEAR = 364;

    private final CalendarFacts calendar;

    public SameSeason(CalendarFacts calendar) {
        this.calendar = calendar;
    }

    /** Whether the Spring Festival rules the day. */
    public boolean isLunar(LocalDate day) {
        int distance = calendar.daysFromSpringFestival(day);
        return distance >= -BEFORE
                && distance <= AFTER
                && yearBefore(day, distance).isPresent();
    }

    /** The day's counterparts in up to {@code years} earlier years, the last year first. */
    public List<LocalDate> earlier(LocalDate day, int years) {
        var days = new ArrayList<LocalDate>();
        int distance = calendar.daysFromSpringFestival(day);
        boolean lunar = isLunar(day);
        LocalDate at = day;
        for (int year = 0; year < years; year++) {
            OptionalInt back = lunar ? yearBefore(at, distance) : OptionalInt.of(SOLAR_YEAR);
            at = at.minusDays(back.orElse(SOLAR_YEAR));
            days.add(at);
        }
        return days;
    }

    private OptionalInt yearBefore(LocalDate day, int distance) {
        for (int back = SHORTEST_LUNAR_YEAR; back <= LONGEST_LUNAR_YEAR; back++) {
            if (calendar.daysFromSpringFestival(day.minusDays(back)) == distance) {
                return OptionalInt.of(back);
            }
        }
        return OptionalInt.empty();
    }
}
