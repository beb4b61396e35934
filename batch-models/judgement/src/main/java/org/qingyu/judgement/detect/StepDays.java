package org.qingyu.judgement.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.exceedance.CalendarFacts;

/**
 * Which days the steps of a daily table are.
 *
 * @param first the day of step 1; null if nobody said, then a week is t mod 7 and a year 52 weeks
 */
record StepDays(@Nullable LocalDate first, CalendarFacts calendar) {

    /** A Monday: any would do. */
    private static final LocalDate UNDATED = LocalDate.of(2001, 1, 1);

    LocalDate firstOrAny() {
        return first == null ? UNDATED : first;
    }

    CalendarFacts calendarOrNone() {
        return first == null ? CalendarFacts.WEEKDAYS_ONLY : calendar;
    }

    double daysAYear() {
        return first == null ? 364 : 365.2425;
    }

    /** The index of the same day some years before, by date or by 52 weeks; negative before the table. */
    int yearsBefore(int at, int years) {
        LocalDate day = first;
        if (day == null) {
            return at - 364 * years;
        }
        return (int) ChronoUnit.DAYS.between(day, day.plusDays(at).minusYears(years));
    }
}
