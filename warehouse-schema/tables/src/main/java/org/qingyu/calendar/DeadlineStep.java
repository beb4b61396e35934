package org.qingyu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * One day on the way from the start of a period to its end, and what became of it.
 *
 * @param count the how-maniest working day it is; 0 where none is counted
 * @param holiday name of the holiday for which the day is off or worked; empty for none
 */
public record DeadlineStep(LocalDate day, Kind kind, int count, String holiday) {

    /** What became of the day. */
    public enum Kind {
        /** The first day does not count (起算日不计入). */
        START,
        /** A working day that counts. */
        COUNTED,
        /** A day off among working days that are counted. */
        SKIPPED,
        /** The period ends here. */
        PERIOD_ENDS,
        /** The month has no such day, so the period ends on the month's last. */
        MONTH_END,
        /** A day off at the end of the period: the end moves on. */
        ROLLED,
        /** The working day to which the end has moved. */
        MOVED_TO
    }

    /** The step in Chinese. */
    public String text() {
        String off = holiday.isEmpty() ? "周末" : holiday + "放假";
        String what = switch (kind) {
            case START -> "起算日，不计入";
            case COUNTED -> "第" + count + "个工作日" + (madeUp() ? "（" + holiday + "调休上班）" : "");
            case SKIPPED -> off + "，不计";
            case PERIOD_ENDS -> "期间届满";
            case MONTH_END -> "当月无对应日，期间于月末届满";
            case ROLLED -> off + "，顺延";
            case MOVED_TO -> "顺延至此日" + (madeUp() ? "（" + holiday + "调休上班）" : "");
        };
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE) + " " + what;
    }

    private boolean madeUp() {
        return !holiday.isEmpty() && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
