package org.qingyu.scoring;

import java.time.LocalDate;
import org.qingyu.judgement.exceedance.CalendarFacts;

/** The working calendar as the judgement asks it. */
final class WorkingDays {

    private WorkingDays() {}

    static CalendarFacts facts() {
        return CalendarFacts.WEEKDAYS_ONLY;
    }

    static boolean isHoliday(LocalDate day) {
        return facts().kind(day) == org.qingyu.judgement.exceedance.DayKind.HOLIDAY;
    }
}
