package org.qingyu.ingest.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks that bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF), eight at a time. */
final class Utf8 {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    static long word(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static boolean isAscii(byte[] bytes, int from, int until) {
        int at = from;
        for (; at + 8 <= until; at += 8) {
            if ((word(bytes, at) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; at < until; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isValid(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until) {
            byte first = bytes[at];
            if (first >= 0) {
                if (at + 8 <= until && (word(bytes, at) & HIGH_BITS) == 0) {
                    at += 8;
                } else {
                    at++;
                }
                continue;
            }
            int length = lengthAt(bytes, at, until);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The length of the well-formed character that starts here with a high bit, 0 when there is none. */
    private static int lengthAt(byte[] bytes, int at, int until) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xE1 && first <= 0xEC) {
            return at + 2 < until && bytes[at + 1] < -64 && bytes[at + 2] < -64 ? 3 : 0;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > until) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (bytes[at + i] >= -64) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean wellFormed = switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
        return wellFormed ? length : 0;
    }

    /** Where a stretch that was cut at any byte ends, without the character the cut went through. */
    static int lastWholeCharacter(byte[] bytes, int from, int until) {
        int at = until;
        while (at > from && until - at < 4) {
            at--;
            int value = bytes[at] & 0xFF;
            if (value < 0x80) {
                return until;
            }
            if (value >= 0xC0) {
                int length = value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
                return at + length > until ? at : until;
            }
        }
        return until;
    }
}
