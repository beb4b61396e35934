package org.qingyu.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.backtest.CountedCell;
import org.qingyu.judgement.backtest.KnownChange;
import org.qingyu.judgement.backtest.KnownFact;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** One event's states, each with the day from which it was known. */
final class EventPast {

    /** What linking matters must know of an event. */
    record Link(
            String eventId,
            String feed,
            String recordNo,
            Instant registeredAt,
            @Nullable String matterKey,
            @Nullable String linkedNo,
            boolean counted) {

        static Link of(TableRow row) {
            return new Link(
                    row.require(EventColumns.EVENT_ID),
                    row.require(EventColumns.FEED),
                    row.require(EventColumns.SOURCE_RECORD_NO),
                    row.require(EventColumns.REGISTERED_AT),
                    row.get(EventColumns.MATTER_KEY),
                    row.get(EventColumns.LINKED_NO),
                    row.require(EventCurrentTable.COUNTED));
        }

        TableRow row() {
            return EventCurrentTable.TABLE
                    .row()
                    .set(EventColumns.EVENT_ID, eventId)
                    .set(EventColumns.FEED, feed)
                    .set(EventColumns.SOURCE_RECORD_NO, recordNo)
                    .set(EventColumns.REGISTERED_AT, registeredAt)
                    .set(EventColumns.MATTER_KEY, matterKey)
                    .set(EventColumns.LINKED_NO, linkedNo)
                    .set(EventCurrentTable.COUNTED, counted);
        }
    }

    /**
     * @param knownOn the first judged day that knew it
     * @param county null where the event does not stand
     * @param counted whether it is a valid event
     */
    record State(
            LocalDate knownOn,
            @Nullable String county,
            @Nullable CountedCell cell,
            boolean counted,
            @Nullable SeverityFact fact) {

        boolean saysTheSame(State other) {
            return counted == other.counted
                    && Objects.equals(county, other.county)
                    && Objects.equals(cell, other.cell)
                    && Objects.equals(fact, other.fact);
        }
    }

    private final List<State> states;
    private final @Nullable Link link;
    private boolean countedByAnother;

    /** @param link null where the event does not stand */
    EventPast(List<State> states, @Nullable Link link) {
        this.states = List.copyOf(states);
        this.link = link;
    }

    List<State> states() {
        return states;
    }

    @Nullable
    Link link() {
        return link;
    }

    /** The same event with other states. */
    EventPast with(List<State> others) {
        EventPast altered = new EventPast(others, link);
        altered.countedByAnother = countedByAnother;
        return altered;
    }

    void countByAnother() {
        countedByAnother = true;
    }

    /** The changes it makes to a county's counts. */
    void addChanges(String county, List<KnownChange> into) {
        if (countedByAnother) {
            return;
        }
        CountedCell before = null;
        for (State state : states) {
            CountedCell now = state.counted() && county.equals(state.county()) ? state.cell() : null;
            if (!Objects.equals(before, now)) {
                if (before != null) {
                    into.add(new KnownChange(state.knownOn(), before, -1));
                }
                if (now != null) {
                    into.add(new KnownChange(state.knownOn(), now, 1));
                }
            }
            before = now;
        }
    }

    void addFacts(String county, List<KnownFact> into) {
        for (int index = 0; index < states.size(); index++) {
            State state = states.get(index);
            SeverityFact fact = state.fact();
            if (fact != null && county.equals(state.county())) {
                LocalDate until =
                        index + 1 < states.size() ? states.get(index + 1).knownOn() : null;
                into.add(new KnownFact(state.knownOn(), until, fact));
            }
        }
    }

    /** Leaves out states that say what the one before said. */
    static List<State> changed(List<State> all) {
        var kept = new ArrayList<State>();
        for (State state : all) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).saysTheSame(state)) {
                kept.add(state);
            }
        }
        return kept;
    }
}
