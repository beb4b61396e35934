package org.qingyu.ingest.source;

import org.jspecify.annotations.Nullable;

/** Messages of one JSON object each, which come one at a time from elsewhere; each finds its encoding by itself. */
public final class MessageReader implements JsonRecords {

    private static final byte[] NOTHING = {};

    private final int maxBytes;
    private final @Nullable TextEncoding given;
    private byte[] message = NOTHING;
    private long offset;
    private boolean waiting;

    private Utf8Text text = Utf8Text.NONE;
    private TextEncoding encoding = TextEncoding.UTF_8;
    private SourceFault fault = SourceFault.NONE;

    /**
     * @param maxBytes the longest message that is looked at
     * @param given the encoding of every message, or null where each shows its own
     */
    public MessageReader(int maxBytes, @Nullable TextEncoding given) {
        this.maxBytes = maxBytes;
        this.given = given;
    }

    /** Gives the message that the next step comes upon. */
    public void give(byte[] next, long itsOffset) {
        message = next;
        offset = itsOffset;
        waiting = true;
    }

    /** Steps to the message given; false where none was, or one without any character. */
    @Override
    public boolean next() {
        if (!waiting) {
            return false;
        }
        waiting = false;
        if (isBlank()) {
            return false;
        }
        fault = SourceFault.NONE;
        encoding = given == null ? TextEncoding.detect(message, 0, message.length, true) : given;
        if (message.length > maxBytes) {
            fault = SourceFault.LINE_TOO_LONG;
            return true;
        }
        Utf8Text read = Utf8Text.of(message, Utf8Text.markOf(message), message.length, encoding);
        fault = read == null ? SourceFault.MALFORMED_ENCODING : SourceFault.NONE;
        text = read == null ? Utf8Text.NONE : read;
        return true;
    }

    private boolean isBlank() {
        for (byte one : message) {
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] utf8() {
        return text.bytes();
    }

    @Override
    public int from() {
        return text.from();
    }

    @Override
    public int length() {
        return text.until() - text.from();
    }

    @Override
    public long line() {
        return offset;
    }

    @Override
    public SourceFault fault() {
        return fault;
    }

    @Override
    public void bytes(BytesConsumer consumer) {
        consumer.accept(message, 0, Math.min(message.length, maxBytes));
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public void close() {
        message = NOTHING;
    }
}
