package org.qingyu.guard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The day of a record, and how far from it a day inside a record number may lie to be of the numbering and not of a birth.
 *
 * @param earlier days before it
 * @param later days after it
 */
record RecordDay(LocalDate day, int earlier, int later) {

    private static final int MONTH = 31;
    private static final int YEAR = 366;

    static @Nullable RecordDay near(@Nullable LocalDate day) {
        return day == null ? null : new RecordDay(day, MONTH, MONTH);
    }

    static @Nullable RecordDay withinTheYear(@Nullable LocalDate day) {
        return day == null ? null : new RecordDay(day, YEAR, MONTH);
    }

    int year() {
        return day.getYear();
    }

    boolean isNear(LocalDate other) {
        long days = ChronoUnit.DAYS.between(day, other);
        return days >= -earlier && days <= later;
    }
}
