package org.qingyu.calendar;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where an instant becomes a day, and nowhere else: a day is {@code [00:00, 24:00)} of the operating zone.
 *
 * @param zone the home's zone
 */
public record OperatingDay(ZoneId zone) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The day an instant falls on. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of a day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant after a day (24:00). */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    public LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The last day that is over. */
    public LocalDate yesterday(Clock clock) {
        return today(clock).minusDays(1);
    }
}
