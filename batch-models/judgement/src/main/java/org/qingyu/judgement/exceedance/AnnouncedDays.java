package org.qingyu.judgement.exceedance;

import java.time.LocalDate;
import org.qingyu.calendar.SpringFestival;
import org.qingyu.calendar.WorkingCalendar;

/** The shipped working calendar (国务院办公厅放假通知) as a baseline asks it. */
public final class AnnouncedDays implements CalendarFacts {

    private final WorkingCalendar calendar;

    public AnnouncedDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public DayKind kind(LocalDate day) {
        return switch (calendar.kind(day)) {
            case WORKDAY -> DayKind.WORKDAY;
            case WEEKEND -> DayKind.WEEKEND;
            case HOLIDAY -> DayKind.HOLIDAY;
            case MAKE_UP_WORKDAY -> DayKind.MAKE_UP_WORKDAY;
        };
    }

    @Override
    public int daysFromSpringFestival(LocalDate day) {
        return SpringFestival.distanceInDays(day).orElse(FAR);
    }
}
