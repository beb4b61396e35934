package org.qingyu.ingest.decode;

import java.nio.charset.StandardCharsets;

/** A value of a coded field: its text, the bytes a hash takes, and what the guard said about it. */
final class CodedText {

    /** What was found in a value. */
    enum Verdict {
        CLEAN,
        CONTROL_CHARACTER,
        PERSONAL_DATA
    }

    private final String text;
    private final byte[] utf8;
    private final Verdict verdict;

    CodedText(String text, Verdict verdict) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
        this.verdict = verdict;
    }

    String text() {
        return text;
    }

    byte[] utf8() {
        return utf8;
    }

    Verdict verdict() {
        return verdict;
    }

    boolean isSame(char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (text.charAt(at) != characters[from + at]) {
                return false;
            }
        }
        return true;
    }
}
