package org.qingyu.notices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.qingyu.notices.message.FollowUp;

/** Working days, Monday to Friday. */
final class WorkingDays {

    private WorkingDays() {}

    static FollowUp.WorkingDays ofTheWeek() {
        return (start, count) -> {
            LocalDate day = start;
            for (int left = count; left > 0; ) {
                day = day.plusDays(1);
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                left -= weekend ? 0 : 1;
            }
            return day;
        };
    }
}
