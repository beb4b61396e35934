package org.qingyu.known;

import java.time.LocalDate;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.judgement.exceedance.AnnouncedDays;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.exceedance.DayKind;

/** The working calendar as the judgement asks it. */
public final class WorkingDays {

    private static final CalendarFacts ANNOUNCED = new AnnouncedDays(WorkingCalendar.announced());

    private WorkingDays() {}

    public static CalendarFacts facts() {
        return ANNOUNCED;
    }

    public static boolean isHoliday(LocalDate day) {
        return ANNOUNCED.kind(day) == DayKind.HOLIDAY;
    }
}
