package org.qingyu.judgement.exceedance;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What a baseline needs to know about days. The working calendar of the reference data answers it. */
public interface CalendarFacts {

    /** Said where no Spring Festival is near or known. */
    int FAR = 10_000;

    DayKind kind(LocalDate day);

    /** Days since the nearest first day of the lunar year (春节), negative before it; {@link #FAR} when unknown. */
    int daysFromSpringFestival(LocalDate day);

    /** Weeks and nothing else: no holidays, no festival. */
    CalendarFacts WEEKDAYS_ONLY = new CalendarFacts() {
        @Override
        public DayKind kind(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? DayKind.WEEKEND : DayKind.WORKDAY;
        }

        @Override
        public int daysFromSpringFestival(LocalDate day) {
            return FAR;
        }
    };
}
