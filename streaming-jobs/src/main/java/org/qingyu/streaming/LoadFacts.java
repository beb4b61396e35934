package org.qingyu.streaming;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/**
 * What is known of a load before its first record.
 *
 * @param loadId number of the load
 * @param beganAt when it began
 * @param zone the home's zone
 * @param rhythms how often a source delivers (day, week, month), by feed and source joined by a blank; the empty key is
 *     the rhythm of all others
 * @param profiles name of the profile, keyed likewise
 * @param coveredFrom first day the delivery is declared to speak for
 * @param coveredTo last day the delivery is declared to speak for
 * @param readOnce whether a record's place is its own for ever, as a message's offset is and a line of a file is not: a
 *     refusal the lake has is then the same record read again, and no new one
 */
record LoadFacts(
        long loadId,
        Instant beganAt,
        String zone,
        TreeMap<String, String> rhythms,
        TreeMap<String, String> profiles,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        boolean readOnce)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a load's arrival row came about. */
    enum ArrivalState {
        COMPLETE,
        INTERRUPTED,
        DECLARED
    }

    TableRow arrivalOf(Delivery delivery) {
        LocalDate first = delivery.firstDay();
        LocalDate last = delivery.lastDay();
        return arrival(delivery.feed(), delivery.source(), ArrivalState.COMPLETE)
                .set(EventArrivalTable.READ, delivery.read())
                .set(EventArrivalTable.ACCEPTED, delivery.accepted())
                .set(EventArrivalTable.DUPLICATE, delivery.duplicate())
                .set(EventArrivalTable.REJECTED, delivery.rejected())
                .set(EventArrivalTable.DROPPED_FIELDS, delivery.droppedFields())
                .set(EventArrivalTable.FIRST_EVENT_DATE, first)
                .set(EventArrivalTable.LAST_EVENT_DATE, last)
                .set(EventArrivalTable.COVERED_FROM, coveredFrom == null || !delivery.isKnown() ? first : coveredFrom)
                .set(EventArrivalTable.COVERED_TO, coveredTo == null || !delivery.isKnown() ? last : coveredTo);
    }

    /** An arrival of nothing yet: counts are zero, days are those declared. */
    TableRow arrival(String feed, String source, ArrivalState state) {
        return EventArrivalTable.TABLE
                .row()
                .set(EventColumns.LOAD_ID, loadId)
                .set(EventColumns.FEED, feed)
                .set(EventColumns.SOURCE_SYSTEM, source)
                .set(EventColumns.PROFILE, lookUp(profiles, feed, source, ""))
                .set(EventArrivalTable.ARRIVED_AT, beganAt)
                .set(EventArrivalTable.ARRIVAL_DATE, new OperatingDay(ZoneId.of(zone)).dayOf(beganAt))
                .set(EventArrivalTable.STATE, state.name())
                .set(EventArrivalTable.EVERY, lookUp(rhythms, feed, source, "day"))
                .set(EventArrivalTable.READ, 0L)
                .set(EventArrivalTable.ACCEPTED, 0L)
                .set(EventArrivalTable.DUPLICATE, 0L)
                .set(EventArrivalTable.REJECTED, 0L)
                .set(EventArrivalTable.DROPPED_FIELDS, 0L)
                .set(EventArrivalTable.COVERED_FROM, coveredFrom)
                .set(EventArrivalTable.COVERED_TO, coveredTo);
    }

    private static String lookUp(TreeMap<String, String> byFeedAndSource, String feed, String source, String other) {
        String own = byFeedAndSource.get(feed + ' ' + source);
        return own != null ? own : byFeedAndSource.getOrDefault("", other);
    }
}
