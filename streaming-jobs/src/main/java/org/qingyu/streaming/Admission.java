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

    /** Whether the lake has it. */
    enum Answer {
        NEW,
        KNOWN
    }

    private final KeySet versions;
    private final KeySet refusals;
    private final OperatingDay operatingDay;
    private final Map<String, Delivery> deliveries = new TreeMap<>();

    /** Refusals of the present file that do not say whose they are. */
    private final Map<String, Delivery> nameless = new TreeMap<>();

    private @Nullable Delivery latest;
    private @Nullable Delivery senderOfFile;
    private int file = -1;

    /**
     * @param versions keys of the versions the lake holds; grows
     * @param refusals keys of the refusals the lake holds; grows
     * @param zone the home's zone, in which a day is counted
     */
    Admission(KeySet versions, KeySet refusals, ZoneId zone) {
        this.versions = versions;
        this.refusals = refusals;
        this.operatingDay = new OperatingDay(zone);
    }

    /** Tells that what follows stands in this file of the load; files come one after the other. */
    void inFile(int number) {
        if (number != file) {
            settle();
            file = number;
        }
    }

    Answer event(String feed, String source, long keyHigh, long keyLow, @Nullable Instant registeredAt, long dropped) {
        Answer answer = versions.add(keyHigh, keyLow) ? Answer.NEW : Answer.KNOWN;
        Delivery delivery = deliveryOf(feed, source);
        senderOfFile = delivery;
        LocalDate day = registeredAt == null ? null : operatingDay.dayOf(registeredAt);
        delivery.countEvent(answer, day);
        delivery.countDropped(dropped);
        return answer;
    }

    /**
     * A refused record: always counted, kept only once. One that does not say its feed or source is counted for a sender
     * of its file.
     */
    Answer refusal(String feed, String source, long keyHigh, long keyLow, long dropped) {
        boolean said = !feed.equals(Delivery.UNKNOWN) && !source.equals(Delivery.UNKNOWN);
        Delivery delivery = said ? deliveryOf(feed, source) : in(nameless, feed, source);
        if (said && senderOfFile == null) {
            senderOfFile = delivery;
        }
        delivery.countRefusal();
        delivery.countDropped(dropped);
        return refusals.add(keyHigh, keyLow) ? Answer.NEW : Answer.KNOWN;
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
        Delivery sender = senderOfFile;
        for (Delivery own : nameless.values()) {
            (sender == null ? deliveryOf(own.feed(), own.source()) : sender).takeRefusalsOf(own);
        }
        nameless.clear();
        senderOfFile = null;
    }

    private static Delivery in(Map<String, Delivery> deliveries, String feed, String source) {
        return deliveries.computeIfAbsent(feed + '\0' + source, key -> new Delivery(feed, source));
    }
}
