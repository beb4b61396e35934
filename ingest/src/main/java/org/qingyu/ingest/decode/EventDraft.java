package org.qingyu.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.profile.EventField;

/**
 * The record being decoded: one slot a field of the standard form. Holds what the source gave, title and content too, only
 * until the next record begins.
 */
final class EventDraft {

    /** What the source said about a field. */
    enum State {
        /** Nothing. */
        ABSENT,
        /** That it is empty now. */
        NULL,
        /** A value. */
        SET,
        /** Something that cannot be used. */
        REFUSED
    }

    private final State[] states = new State[EventField.ALL.size()];
    private final @Nullable String[] texts = new @Nullable String[EventField.ALL.size()];
    private final long[] numbers = new long[EventField.ALL.size()];
    private final List<Problem> problems = new ArrayList<>();
    private long droppedFields;
    private boolean parsed;

    EventDraft() {
        clear();
    }

    void clear() {
        Arrays.fill(states, State.ABSENT);
        Arrays.fill(texts, null);
        problems.clear();
        droppedFields = 0;
        parsed = false;
    }

    State state(EventField field) {
        return states[field.index()];
    }

    boolean isSet(EventField field) {
        return states[field.index()] == State.SET;
    }

    /** Whether the source has said something about the field already. */
    boolean isTaken(EventField field) {
        return states[field.index()] != State.ABSENT;
    }

    @Nullable
    String text(EventField field) {
        return texts[field.index()];
    }

    /** The number of a field that is set: a count, 0 or 1, a day since 1970, microseconds since 1970, or thousandths. */
    long number(EventField field) {
        return numbers[field.index()];
    }

    void set(EventField field, String value) {
        states[field.index()] = State.SET;
        texts[field.index()] = value;
    }

    void set(EventField field, long value) {
        states[field.index()] = State.SET;
        numbers[field.index()] = value;
    }

    void setNull(EventField field) {
        states[field.index()] = State.NULL;
    }

    void setAbsent(EventField field) {
        states[field.index()] = State.ABSENT;
        texts[field.index()] = null;
    }

    void refuse(EventField field, Problem problem) {
        states[field.index()] = State.REFUSED;
        texts[field.index()] = null;
        problems.add(problem);
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    void dropField() {
        droppedFields++;
    }

    long droppedFields() {
        return droppedFields;
    }

    /** The record's fields could be told apart; without this a refusal has no payload. */
    void markParsed() {
        parsed = true;
    }

    boolean isParsed() {
        return parsed;
    }
}
