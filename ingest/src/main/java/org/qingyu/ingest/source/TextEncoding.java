package org.qingyu.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The two encodings county files come in. Which one is decided strictly: bytes that fit neither are never replaced. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030"));

    private final String code;
    private final Charset charset;

    TextEncoding(String code, Charset charset) {
        this.code = code;
        this.charset = charset;
    }

    public String code() {
        return code;
    }

    /** The one of that code; anything else is an {@link IllegalArgumentException}. */
    public static TextEncoding ofCode(String code) {
        for (TextEncoding encoding : values()) {
            if (encoding.code.equalsIgnoreCase(code)) {
                return encoding;
            }
        }
        throw new IllegalArgumentException("TextEncoding must be one of its codes but was " + code);
    }

    Charset charset() {
        return charset;
    }

    /**
     * The encoding of a stretch of bytes with non-ASCII characters, decided by majority of its lines: a damaged byte in
     * a UTF-8 file makes one line unreadable, it does not turn the file into GB18030.
     */
    static TextEncoding detect(byte[] bytes, int from, int until, boolean endOfFile) {
        int utf8 = 0;
        int other = 0;
        int start = from;
        while (start < until) {
            int end = start;
            while (end < until && bytes[end] != '\n') {
                end++;
            }
            if (end == until && !endOfFile && start > from) {
                break;
            }
            if (!Utf8.isAscii(bytes, start, end)) {
                boolean cut = end == until && !endOfFile;
                if (Utf8.isValid(bytes, start, cut ? Utf8.lastWholeCharacter(bytes, start, end) : end)) {
                    utf8++;
                } else {
                    other++;
                }
            }
            start = end + 1;
        }
        return utf8 >= other ? UTF_8 : GB18030;
    }
}
