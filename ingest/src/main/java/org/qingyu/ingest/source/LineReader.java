package org.qingyu.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * Splits a stream into physical lines without making objects: a line is a range of {@link #buffer()}. A line ends with
 * LF or CR LF; in a file without any LF, with CR. A line longer than the limit is passed over and reported as such, so
 * memory stays bounded whatever a file holds.
 */
final class LineReader implements Closeable {

    private static final int FIRST_BUFFER = 256 * 1024;
    private static final long LF_IN_EVERY_BYTE = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final InputStream in;
    private final String file;
    private final int maxLineBytes;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private int position;
    private boolean endOfFile;
    private boolean begun;
    private byte lineBreak = '\n';

    private int start;
    private int end;
    private long line;
    private boolean tooLong;
    private boolean ascii;
    private @Nullable TextEncoding encoding;

    LineReader(InputStream in, String file, int maxLineBytes, @Nullable TextEncoding encoding) {
        this.in = in;
        this.file = file;
        this.maxLineBytes = maxLineBytes;
        this.encoding = encoding;
    }

    /** Steps to the next line. False at the end of the file. */
    boolean next() throws IOException {
        if (!begun) {
            begin();
        }
        start = position;
        end = position;
        tooLong = false;
        int breakAt = findBreak(position);
        while (breakAt < 0) {
            if (endOfFile) {
                if (position == filled) {
                    return false;
                }
                breakAt = filled;
                break;
            }
            int scanned = filled - position;
            if (scanned > maxLineBytes) {
                breakAt = passOver();
                break;
            }
            fill();
            breakAt = findBreak(position + scanned);
        }
        take(breakAt);
        return true;
    }

    private void take(int breakAt) throws IOException {
        start = position;
        end = breakAt;
        position = Math.min(breakAt + 1, filled);
        line++;
        if (end > start && lineBreak == '\n' && buffer[end - 1] == '\r') {
            end--;
        }
        tooLong |= end - start > maxLineBytes;
        ascii = Utf8.isAscii(buffer, start, end);
        if (!ascii && encoding == null) {
            decideEncoding();
        }
    }

    /** Drops the body of a line beyond the limit; keeps its first bytes, which are enough to know it again. */
    private int passOver() throws IOException {
        tooLong = true;
        while (true) {
            filled = position + maxLineBytes;
            fill();
            int kept = position + maxLineBytes;
            int at = findBreak(kept);
            if (at >= 0) {
                System.arraycopy(buffer, at, buffer, kept, filled - at);
                filled -= at - kept;
                return kept;
            }
            if (endOfFile) {
                filled = kept;
                return kept;
            }
        }
    }

    private int findBreak(int from) {
        if (lineBreak != '\n') {
            for (int at = from; at < filled; at++) {
                if (buffer[at] == lineBreak) {
                    return at;
                }
            }
            return -1;
        }
        int at = from;
        for (; at + 8 <= filled; at += 8) {
            long word = Utf8.word(buffer, at) ^ LF_IN_EVERY_BYTE;
            long zero = (word - LOW_BITS) & ~word & HIGH_BITS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        for (; at < filled; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void begin() throws IOException {
        begun = true;
        while (filled < buffer.length && !endOfFile) {
            fill();
        }
        refuseForeignMarks();
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
            encoding = TextEncoding.UTF_8;
        }
        if (findBreak(position) < 0) {
            for (int at = position; at < filled; at++) {
                if (buffer[at] == '\r') {
                    lineBreak = '\r';
                    break;
                }
            }
        }
    }

    private void refuseForeignMarks() {
        if (filled < 2) {
            return;
        }
        int mark = (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF);
        String found = switch (mark) {
            case 0xFFFE, 0xFEFF -> "UTF-16 text";
            case 0x504B -> "a zip archive or a spreadsheet";
            case 0xD0CF -> "an old spreadsheet";
            case 0x1F8B -> "a gzip file inside a gzip file, or one whose name does not end in .gz";
            default -> "";
        };
        if (!found.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT, "JSON Lines or CSV in UTF-8 or GB18030", found, file, "save it as CSV in UTF-8");
        }
    }

    private void decideEncoding() throws IOException {
        while (filled - position < FIRST_BUFFER / 2 && !endOfFile) {
            fill();
        }
        encoding = TextEncoding.detect(buffer, start, filled, endOfFile);
    }

    /** Reads more; what lies before the current line is given up, the line itself moves to the front. */
    private void fill() throws IOException {
        if (filled == buffer.length) {
            int from = Math.min(start, position);
            if (from > 0 && from >= buffer.length / 2) {
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                filled -= from;
                position -= from;
                start -= from;
                end -= from;
            } else {
                buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
            }
        }
        int read;
        try {
            read = in.read(buffer, filled, buffer.length - filled);
        } catch (IOException broken) {
            throw SourceFiles.cannotBeRead(file, broken, "after line " + line);
        }
        if (read < 0) {
            endOfFile = true;
        } else {
            filled += read;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The number of the current line, from 1. */
    long line() {
        return line;
    }

    boolean tooLong() {
        return tooLong;
    }

    boolean ascii() {
        return ascii;
    }

    /** The file's encoding; UTF-8 as long as nothing but ASCII was seen. */
    TextEncoding encoding() {
        return encoding == null ? TextEncoding.UTF_8 : encoding;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
