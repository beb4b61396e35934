package org.qingyu.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.calendar.DeadlineRule.LastDayOff;
import org.qingyu.calendar.DeadlineRule.Unit;

/**
 * When a period runs out (期限), counted as the Civil Code counts (民法典第二百零一条至第二百零四条): the first day does not
 * count; a period of months ends on the corresponding day, or on the month's last where there is none; an end on a day off
 * moves to the next working day, unless the rule says otherwise; the last day ends at 24:00.
 *
 * @param due the last day on which the matter is in time
 * @param estimated whether the calendar was asked about a day whose notice is not known; the day may move when it is
 * @param steps how {@code due} was found, day by day
 */
public record Deadline(LocalDate start, DeadlineRule rule, LocalDate due, boolean estimated, List<DeadlineStep> steps) {

    public Deadline {
        steps = List.copyOf(steps);
    }

    public static Deadline of(LocalDate start, DeadlineRule rule, WorkingCalendar calendar) {
        var count = new Count(calendar);
        count.step(start, DeadlineStep.Kind.START, 0);
        LocalDate end = count.periodEnd(start, rule);
        LocalDate due = rule.lastDayOff() == LastDayOff.ROLLS ? count.roll(end) : end;
        return new Deadline(start, rule, due, count.estimated, count.steps);
    }

    /** The first instant that is too late. */
    public Instant lateFrom(OperatingDay operatingDay) {
        return operatingDay.endOf(due);
    }

    /** One counting: asks the calendar and remembers what it asked. */
    private static final class Count {
        private final WorkingCalendar calendar;
        private final List<DeadlineStep> steps = new ArrayList<>();
        private boolean estimated;

        Count(WorkingCalendar calendar) {
            this.calendar = calendar;
        }

        void step(LocalDate day, DeadlineStep.Kind kind, int count) {
            steps.add(new DeadlineStep(
                    day, kind, count, calendar.findHolidayName(day).orElse("")));
        }

        LocalDate periodEnd(LocalDate start, DeadlineRule rule) {
            if (rule.unit() == Unit.WORKING_DAYS) {
                return workingDays(start, rule.length());
            }
            LocalDate end =
                    rule.unit() == Unit.MONTHS ? start.plusMonths(rule.length()) : start.plusDays(rule.length());
            boolean shortMonth = rule.unit() == Unit.MONTHS && end.getDayOfMonth() != start.getDayOfMonth();
            step(end, shortMonth ? DeadlineStep.Kind.MONTH_END : DeadlineStep.Kind.PERIOD_ENDS, 0);
            return end;
        }

        private LocalDate workingDays(LocalDate start, int length) {
            LocalDate day = start;
            for (int counted = 0; counted < length; ) {
                day = day.plusDays(1);
                if (isWorked(day)) {
                    counted++;
                    step(day, DeadlineStep.Kind.COUNTED, counted);
                } else {
                    step(day, DeadlineStep.Kind.SKIPPED, 0);
                }
            }
            return day;
        }

        LocalDate roll(LocalDate end) {
            LocalDate day = end;
            while (!isWorked(day)) {
                step(day, DeadlineStep.Kind.ROLLED, 0);
                day = day.plusDays(1);
            }
            if (!day.equals(end)) {
                step(day, DeadlineStep.Kind.MOVED_TO, 0);
            }
            return day;
        }

        private boolean isWorked(LocalDate day) {
            estimated |= !calendar.isPublished(day);
            return calendar.isWorkingDay(day);
        }
    }
}
