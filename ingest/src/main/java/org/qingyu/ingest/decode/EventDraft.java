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

    private static final int FIELDS = EventField.ALL.size();

    private final State[] states = new State[FIELDS];
    private final @Nullable CodedText[] texts = new @Nullable CodedText[FIELDS];
    private final long[] numbers = new long[FIELDS];
    private final FreeText title = new FreeText();
    private final FreeText content = new FreeText();
    private final List<Problem> problems = new ArrayList<>();
    /** The fields that are not absent, one bit each: a record has a dozen of eighty. */
    private final long[] taken = new long[(FIELDS + 63) / 64];

    private long droppedFields;
    private boolean parsed;

    EventDraft() {
        Arrays.fill(states, State.ABSENT);
    }

    void clear() {
        for (int word = 0; word < taken.length; word++) {
            for (long bits = taken[word]; bits != 0; bits &= bits - 1) {
                int index = (word << 6) + Long.numberOfTrailingZeros(bits);
                states[index] = State.ABSENT;
                texts[index] = null;
            }
            taken[word] = 0;
        }
        title.clear();
        content.clear();
        problems.clear();
        droppedFields = 0;
        parsed = false;
    }

    /** Puts the indexes of the fields the source said something about into {@code indexes}, by name; says how many. */
    int listTaken(int[] indexes) {
        int count = 0;
        for (int word = 0; word < taken.length; word++) {
            for (long bits = taken[word]; bits != 0; bits &= bits - 1) {
                indexes[count++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return count;
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
    CodedText coded(EventField field) {
        return texts[field.index()];
    }

    /** The text of a coded field that is set, else null. */
    @Nullable
    String text(EventField field) {
        CodedText coded = texts[field.index()];
        return coded == null ? null : coded.text();
    }

    /** The title or the content; empty where there is none. */
    FreeText free(EventField field) {
        return field == EventField.TITLE ? title : content;
    }

    /** The number of a field that is set: a count, 0 or 1, a day since 1970, microseconds since 1970, or thousandths. */
    long number(EventField field) {
        return numbers[field.index()];
    }

    void set(EventField field, CodedText value) {
        mark(field, State.SET);
        texts[field.index()] = value;
    }

    void set(EventField field, long value) {
        mark(field, State.SET);
        numbers[field.index()] = value;
    }

    void setFree(EventField field, char[] characters, int from, int length) {
        mark(field, State.SET);
        free(field).set(characters, from, length);
    }

    void setNull(EventField field) {
        mark(field, State.NULL);
    }

    void setAbsent(EventField field) {
        states[field.index()] = State.ABSENT;
        texts[field.index()] = null;
        taken[field.index() >>> 6] &= ~(1L << field.index());
    }

    void refuse(EventField field, Problem problem) {
        mark(field, State.REFUSED);
        texts[field.index()] = null;
        problems.add(problem);
    }

    private void mark(EventField field, State state) {
        states[field.index()] = state;
        taken[field.index() >>> 6] |= 1L << field.index();
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
