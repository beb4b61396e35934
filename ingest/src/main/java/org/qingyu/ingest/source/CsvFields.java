package org.qingyu.ingest.source;

import java.util.Arrays;

/** The fields of the record being read, in one array of characters that is used again for the next record. */
final class CsvFields {

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private char[] characters = new char[4096];
    private int length;
    private int[] ends = new int[64];
    private int[] starts = new int[64];
    private int count;
    private State state = State.FIELD_START;

    void clear() {
        length = 0;
        count = 0;
        state = State.FIELD_START;
    }

    boolean isInsideQuotes() {
        return state == State.QUOTED;
    }

    void lineBreak() {
        add('\n');
    }

    /** Takes one physical line; ends the record unless the line ends inside quotes. */
    SourceFault scan(CharSequence text, char delimiter) {
        if (state != State.QUOTED) {
            begin();
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) {
                return SourceFault.NUL_BYTE;
            }
            switch (state) {
                case FIELD_START, PLAIN -> {
                    if (c == delimiter) {
                        finish();
                        begin();
                    } else if (c == '"' && state == State.FIELD_START) {
                        state = State.QUOTED;
                    } else {
                        add(c);
                        state = State.PLAIN;
                    }
                }
                case QUOTED -> {
                    if (c == '"') {
                        state = State.QUOTE_IN_QUOTED;
                    } else {
                        add(c);
                    }
                }
                case QUOTE_IN_QUOTED -> {
                    if (c == '"') {
                        add(c);
                        state = State.QUOTED;
                    } else if (c == delimiter) {
                        finish();
                        begin();
                    } else {
                        return SourceFault.TEXT_AFTER_QUOTE;
                    }
                }
            }
        }
        if (state != State.QUOTED) {
            finish();
        }
        return SourceFault.NONE;
    }

    private void begin() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = length;
        state = State.FIELD_START;
    }

    private void finish() {
        ends[count] = length;
        count++;
    }

    private void add(char c) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
        }
        characters[length++] = c;
    }

    boolean areAllEmpty() {
        return length == 0;
    }

    int count() {
        return count;
    }

    char[] characters() {
        return characters;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
