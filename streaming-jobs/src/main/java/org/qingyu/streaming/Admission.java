package org.qingyu.streaming;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;

/**
 * Decides what of a load is new, and keeps its tally. The memory is what the lake holds: a version whose key is there is
 * never added again, from whatever file it comes and however much later.
 */
final class Admission {

    /** What becomes of a record. */
    enum Answer {
        /** It goes to the lake. */
        NEW,
        /** The lake has it: a duplicate. */
        KNOWN,
        /** The lake has it, and yet it is one of its own: a line that is refused each time its file is loaded. */
        REFUSED_AGAIN
    }

    private final KeySet versions;
    private final KeySet refusals;
    private final OperatingDay operatingDay;
    private final boolean readOnce;
    private final Map<String, Delivery> deliveries = new TreeMap<>();
    private final Map<Integer, Part> parts = new TreeMap<>();
    private Part part = new Part();
    private int number = -1;
    private @Nullable Delivery latest;

    /** A file of the load or a partition of a topic. */
    private static final class Part {

        /** The first that says his name. */
        private @Nullable Delivery sender;

        /** Refusals that do not say whose they are. */
        private final Map<String, Delivery> nameless = new TreeMap<>();
    }

    /**
     * @param versions keys of the versions the lake holds; grows
     * @param refusals keys of the refusals the lake holds; grows
     * @param zone the home's zone, in which a day is counted
     * @param readOnce see {@link LoadFacts}
     */
    Admission(KeySet versions, KeySet refusals, ZoneId zone, boolean readOnce) {
        this.versions = versions;
        this.refusals = refusals;
        this.operatingDay = new OperatingDay(zone);
        this.readOnce = readOnce;
    }

    /** Tells that what follows stands in this file or partition of the load. */
    void inPart(int itsNumber) {
        if (itsNumber != number) {
            number = itsNumber;
            part = parts.computeIfAbsent(number, absent -> new Part());
        }
    }

    Answer event(String feed, String source, long keyHigh, long keyLow, @Nullable Instant registeredAt, long dropped) {
        Answer answer = versions.add(keyHigh, keyLow) ? Answer.NEW : Answer.KNOWN;
        Delivery delivery = deliveryOf(feed, source);
        part.sender = delivery;
        LocalDate day = registeredAt == null ? null : operatingDay.dayOf(registeredAt);
        delivery.countEvent(answer, day);
        delivery.countDropped(dropped);
        return answer;
    }

    /**
     * A refused record: kept only once. One that does not say its feed or source is counted for a sender of its file or
     * partition.
     */
    Answer refusal(String feed, String source, long keyHigh, long keyLow, long dropped) {
        boolean said = !feed.equals(Delivery.UNKNOWN) && !source.equals(Delivery.UNKNOWN);
        Delivery delivery = said ? deliveryOf(feed, source) : in(part.nameless, feed, source);
        if (said && part.sender == null) {
            part.sender = delivery;
        }
        Answer answer = refusals.add(keyHigh, keyLow) ? Answer.NEW : readOnce ? Answer.KNOWN : Answer.REFUSED_AGAIN;
        delivery.countRefusal(answer);
        delivery.countDropped(dropped);
        return answer;
    }

    /** The tally by feed and source, in a stable order. */
    Collection<Delivery> deliveries() {
        settle();
        return deliveries.values();
    }

    private Delivery deliveryOf(String feed, String source) {
        Delivery last = latest;
        if (last == null || !last.feed().equals(feed) || !last.source().equals(source)) {
            last = in(deliveries, feed, source);
            latest = last;
        }
        return last;
    }

    private void settle() {
        for (Part each : parts.values()) {
            Delivery sender = each.sender;
            for (Delivery own : each.nameless.values()) {
                (sender == null ? deliveryOf(own.feed(), own.source()) : sender).takeRefusalsOf(own);
            }
            each.nameless.clear();
        }
    }

    private static Delivery in(Map<String, Delivery> deliveries, String feed, String source) {
        return deliveries.computeIfAbsent(feed + '\0' + source, key -> new Delivery(feed, source));
    }
}
