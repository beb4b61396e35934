package org.qingyu.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A range of bytes that are valid UTF-8, in place where they were that already. */
final class Utf8Text {

    static final Utf8Text NONE = new Utf8Text(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int until;

    private Utf8Text(byte[] bytes, int from, int until) {
        this.bytes = bytes;
        this.from = from;
        this.until = until;
    }

    /** Bytes of an encoding as UTF-8; null where they are not of it. */
    static @Nullable Utf8Text of(byte[] bytes, int from, int until, TextEncoding encoding) {
        if (encoding == TextEncoding.UTF_8) {
            return Utf8.isValid(bytes, from, until) ? new Utf8Text(bytes, from, until) : null;
        }
        try {
            var decoder = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            byte[] utf8 = decoder.decode(ByteBuffer.wrap(bytes, from, until - from))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            return new Utf8Text(utf8, 0, utf8.length);
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    /** Length of the byte order mark the bytes begin with, 0 where there is none. */
    static int markOf(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }
}
