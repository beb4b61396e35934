package org.qingyu.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.HomeConfig;
import org.qingyu.home.HomeConfig.Rhythm;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/** What one source of one feed has delivered in all its loads. */
record SourceStatus(
        String source,
        String feed,
        long read,
        long accepted,
        long duplicate,
        long rejected,
        @Nullable LocalDate firstEvent,
        @Nullable LocalDate lastEvent,
        Instant lastArrival,
        @Nullable LocalDate coveredTo,
        Rhythm every,
        String lastState) {

    static SourceStatus of(TableRow arrival, HomeConfig config) {
        String source = arrival.require(EventColumns.SOURCE_SYSTEM);
        HomeConfig.Source known = config.sources().get(source);
        Rhythm every = known != null && known.every() != null
                ? known.every()
                : Rhythm.ofCode(arrival.require(EventArrivalTable.EVERY));
        return new SourceStatus(
                source,
                arrival.require(EventColumns.FEED),
                arrival.require(EventArrivalTable.READ),
                arrival.require(EventArrivalTable.ACCEPTED),
                arrival.require(EventArrivalTable.DUPLICATE),
                arrival.require(EventArrivalTable.REJECTED),
                arrival.get(EventArrivalTable.FIRST_EVENT_DATE),
                arrival.get(EventArrivalTable.LAST_EVENT_DATE),
                arrival.require(EventArrivalTable.ARRIVED_AT),
                arrival.get(EventArrivalTable.COVERED_TO),
                every,
                arrival.require(EventArrivalTable.STATE));
    }

    /** This and a later load. */
    SourceStatus and(SourceStatus later) {
        return new SourceStatus(
                source,
                feed,
                read + later.read,
                accepted + later.accepted,
                duplicate + later.duplicate,
                rejected + later.rejected,
                Stream.of(firstEvent, later.firstEvent)
                        .filter(day -> day != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                latest(lastEvent, later.lastEvent),
                later.lastArrival.isAfter(lastArrival) ? later.lastArrival : lastArrival,
                latest(coveredTo, later.coveredTo),
                later.every,
                later.lastState);
    }

    /** A day is missing when it lies after the last covered day plus the source's rhythm. */
    String state(LocalDate yesterday) {
        if (lastState.equals("INTERRUPTED")) {
            return lastState;
        }
        if (coveredTo == null) {
            return "EMPTY";
        }
        return yesterday.isAfter(coveredTo.plusDays(every.days())) ? "MISSING" : "OK";
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
