package org.qingyu.notices.brief;

import java.time.LocalDate;

/** Days from a first to a last, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** The month of a day, up to that day. */
    static Period ofMonthTo(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day);
    }

    long days() {
        return Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
    }

    boolean isWholeMonth() {
        return last.getDayOfMonth() == last.lengthOfMonth();
    }

    /** The same days some months earlier; a whole month stays a whole month. */
    Period monthsBefore(int months) {
        LocalDate start = first.minusMonths(months);
        int lastDay = isWholeMonth() ? start.lengthOfMonth() : Math.min(last.getDayOfMonth(), start.lengthOfMonth());
        return new Period(start, start.withDayOfMonth(lastDay));
    }

    /** This period, cut off after a day. */
    Period upTo(LocalDate day) {
        return last.isAfter(day) ? new Period(first, day) : this;
    }
}
