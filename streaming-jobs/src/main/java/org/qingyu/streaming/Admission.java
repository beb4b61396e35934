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
    private @Nullable Delivery latest;

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

    Answer event(String feed, String source, long keyHigh, long keyLow, @Nullable Instant registeredAt, long dropped) {
        Answer answer = versions.add(keyHigh, keyLow) ? Answer.NEW : Answer.KNOWN;
        Delivery delivery = deliveryOf(feed, source);
        LocalDate day = registeredAt == null ? null : operatingDay.dayOf(registeredAt);
        delivery.countEvent(answer, day);
        delivery.countDropped(dropped);
        return answer;
    }

    /** A refused record: always counted, kept only once. */
    Answer refusal(String feed, String source, long keyHigh, long keyLow, long dropped) {
        Delivery delivery = deliveryOf(feed, source);
        delivery.countRefusal();
        delivery.countDropped(dropped);
        return refusals.add(keyHigh, keyLow) ? Answer.NEW : Answer.KNOWN;
    }

    /** The tally by feed and source, in a stable order. */
    Collection<Delivery> deliveries() {
        return deliveries.values();
    }

    private Delivery deliveryOf(String feed, String source) {
        Delivery last = latest;
        if (last == null || !last.feed().equals(feed) || !last.source().equals(source)) {
            last = deliveries.computeIfAbsent(feed + '\0' + source, key -> new Delivery(feed, source));
            latest = last;
        }
        return last;
    }
}
