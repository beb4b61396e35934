package org.qingyu.ingest.decode;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.qingyu.ingest.profile.EventField;

/**
 * The three hashes of a record: SHA-256, its first sixteen bytes. They are the same in every home.
 *
 * <ul>
 *   <li>event id: feed, source system, record number, with a zero byte between them;
 *   <li>content hash: every field of the standard form the source gave, by name, after parsing and before any look-up:
 *       its name, then 0 for "empty now" or 1 and the value (text with its length in UTF-8, numbers in eight bytes). The
 *       matter number and its keyed hash are left out;
 *   <li>version id: event id, source version or else time of update, content hash.
 * </ul>
 */
final class VersionHash {

    private static final int KEPT_BYTES = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final EventField[] FIELDS = EventField.ALL.toArray(EventField[]::new);

    private final MessageDigest digest;
    private final int[] taken = new int[FIELDS.length];
    private final byte[] full = new byte[32];
    private final byte[][] names = new byte[EventField.ALL.size()][];
    private final byte[] hex = new byte[2 * KEPT_BYTES];
    private final byte[] eventId = new byte[KEPT_BYTES];
    private final byte[] contentHash = new byte[KEPT_BYTES];
    private byte[] buffer = new byte[4096];
    private int length;

    VersionHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected a JDK with SHA-256", impossible);
        }
        for (EventField field : EventField.ALL) {
            names[field.index()] = field.name().getBytes(StandardCharsets.US_ASCII);
        }
    }

    String eventId(CodedText feed, CodedText sourceSystem, CodedText recordNo) {
        length = 0;
        putBytes(feed.utf8());
        putByte(0);
        putBytes(sourceSystem.utf8());
        putByte(0);
        putBytes(recordNo.utf8());
        return finish(eventId);
    }

    String contentHash(EventDraft draft) {
        length = 0;
        int count = draft.listTaken(taken);
        for (int i = 0; i < count; i++) {
            EventField field = FIELDS[taken[i]];
            if (field == EventField.MATTER_NO || field == EventField.MATTER_KEY) {
                continue;
            }
            switch (draft.state(field)) {
                case ABSENT, REFUSED -> {}
                case NULL -> {
                    putName(field);
                    putByte(0);
                }
                case SET -> {
                    putName(field);
                    putByte(1);
                    putValue(draft, field);
                }
            }
        }
        return finish(contentHash);
    }

    /** The key of the version whose event id and content hash were asked for last. */
    byte[] versionId(EventDraft draft) {
        length = 0;
        putBytes(eventId);
        if (draft.isSet(EventField.SOURCE_VERSION)) {
            putByte('v');
            putLong(draft.number(EventField.SOURCE_VERSION));
        } else if (draft.isSet(EventField.UPDATED_AT)) {
            putByte('u');
            putLong(draft.number(EventField.UPDATED_AT));
        } else {
            putByte(0);
        }
        putBytes(contentHash);
        var versionId = new byte[KEPT_BYTES];
        finish(versionId);
        return versionId;
    }

    private void putName(EventField field) {
        putBytes(names[field.index()]);
    }

    private void putValue(EventDraft draft, EventField field) {
        if (field.use() == EventField.Use.READ) {
            FreeText text = draft.free(field);
            int at = length;
            putLong(0);
            putText(text.characters(), text.length());
            long bytes = (long) length - at - Long.BYTES;
            for (int i = 0; i < Long.BYTES; i++) {
                buffer[at + i] = (byte) (bytes >>> (56 - 8 * i));
            }
            return;
        }
        CodedText coded = draft.coded(field);
        if (coded == null) {
            putLong(draft.number(field));
        } else {
            putLong(coded.utf8().length);
            putBytes(coded.utf8());
        }
    }

    private void putLong(long value) {
        require(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >>> shift);
        }
    }

    private void putByte(int value) {
        require(1);
        buffer[length++] = (byte) value;
    }

    private void putBytes(byte[] bytes) {
        require(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    /** UTF-8; half of a surrogate pair is written as the three bytes of its own number, so that nothing is lost. */
    private void putText(char[] text, int count) {
        require(3 * count);
        byte[] to = buffer;
        int put = length;
        for (int at = 0; at < count; at++) {
            char c = text[at];
            if (c < 0x80) {
                to[put++] = (byte) c;
            } else if (c < 0x800) {
                to[put++] = (byte) (0xC0 | (c >> 6));
                to[put++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && at + 1 < count && Character.isLowSurrogate(text[at + 1])) {
                at++;
                int point = Character.toCodePoint(c, text[at]);
                to[put++] = (byte) (0xF0 | (point >> 18));
                to[put++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                to[put++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                to[put++] = (byte) (0x80 | (point & 0x3F));
            } else {
                to[put++] = (byte) (0xE0 | (c >> 12));
                to[put++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                to[put++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = put;
    }

    private void require(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    private String finish(byte[] target) {
        digest.update(buffer, 0, length);
        try {
            digest.digest(full, 0, full.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("Expected 32 bytes to be enough for SHA-256", impossible);
        }
        System.arraycopy(full, 0, target, 0, KEPT_BYTES);
        for (int at = 0; at < KEPT_BYTES; at++) {
            hex[2 * at] = HEX[(full[at] >> 4) & 0xF];
            hex[2 * at + 1] = HEX[full[at] & 0xF];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }
}
