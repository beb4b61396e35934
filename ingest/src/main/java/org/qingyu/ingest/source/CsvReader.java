package org.qingyu.ingest.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of delimited text (RFC 4180): quoted fields may hold delimiters, line breaks and doubled quotes. A record that
 * breaks the rules costs its first line only: reading goes on with the next physical line, so one stray quote cannot
 * swallow the rest of a file.
 */
public final class CsvReader implements RecordReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** One physical line, kept because a record that is not closed in time is read again from its second line. */
    private static final class Line {
        private final byte[] bytes;
        private final long number;
        private final boolean tooLong;

        Line(byte[] bytes, long number, boolean tooLong) {
            this.bytes = bytes;
            this.number = number;
            this.tooLong = tooLong;
        }
    }

    private final LineReader lines;
    private final int maxRecordBytes;
    private final ArrayDeque<Line> ahead = new ArrayDeque<>();
    private final List<Line> record = new ArrayList<>();
    private final CsvFields fields = new CsvFields();
    private char delimiter;
    private boolean delimiterKnown;
    private SourceFault fault = SourceFault.NONE;
    private @Nullable CharsetDecoder decoder;

    CsvReader(LineReader lines, @Nullable Character delimiter, int maxRecordBytes) {
        this.lines = lines;
        this.maxRecordBytes = maxRecordBytes;
        this.delimiterKnown = delimiter != null;
        this.delimiter = delimiter == null ? ',' : delimiter;
    }

    @Override
    public boolean next() throws IOException {
        do {
            record.clear();
            fields.clear();
            fault = SourceFault.NONE;
            var first = step();
            if (first == null) {
                return false;
            }
            read(first);
        } while (fault == SourceFault.NONE && fields.areAllEmpty());
        return true;
    }

    private void read(Line first) throws IOException {
        int size = 0;
        Line line = first;
        while (true) {
            record.add(line);
            size += line.bytes.length;
            fault = line.tooLong || size > maxRecordBytes ? SourceFault.LINE_TOO_LONG : append(line);
            if (fault != SourceFault.NONE || !fields.isInsideQuotes()) {
                break;
            }
            line = step();
            if (line == null || size > maxRecordBytes) {
                fault = SourceFault.QUOTE_NOT_CLOSED;
                break;
            }
            fields.lineBreak();
        }
        if (fault != SourceFault.NONE) {
            for (int i = record.size() - 1; i > 0; i--) {
                ahead.addFirst(record.remove(i));
            }
        }
    }

    private SourceFault append(Line line) {
        if (!delimiterKnown) {
            delimiterKnown = true;
            delimiter = mostFrequent(line.bytes);
        }
        var text = decode(line.bytes);
        return text == null ? SourceFault.MALFORMED_ENCODING : fields.scan(text, delimiter);
    }

    private static char mostFrequent(byte[] header) {
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int count = 0;
            for (byte value : header) {
                count += value == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private @Nullable CharSequence decode(byte[] bytes) {
        if (Utf8.isAscii(bytes, 0, bytes.length)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (lines.encoding() == TextEncoding.UTF_8) {
            return Utf8.isValid(bytes, 0, bytes.length) ? new String(bytes, StandardCharsets.UTF_8) : null;
        }
        if (decoder == null) {
            decoder = lines.encoding()
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }
        var text = CharBuffer.allocate(bytes.length + 1);
        decoder.reset();
        boolean whole = decoder.decode(ByteBuffer.wrap(bytes), text, true).isUnderflow()
                && decoder.flush(text).isUnderflow();
        return whole ? text.flip().toString() : null;
    }

    private @Nullable Line step() throws IOException {
        var kept = ahead.pollFirst();
        if (kept != null) {
            return kept;
        }
        if (!lines.next()) {
            return null;
        }
        var bytes = new byte[lines.end() - lines.start()];
        System.arraycopy(lines.buffer(), lines.start(), bytes, 0, bytes.length);
        return new Line(bytes, lines.line(), lines.tooLong());
    }

    public int fieldCount() {
        return fields.count();
    }

    /** The text of field {@code index}: characters {@link #fieldStart} to {@link #fieldEnd} of this array. */
    public char[] characters() {
        return fields.characters();
    }

    public int fieldStart(int index) {
        return fields.start(index);
    }

    public int fieldEnd(int index) {
        return fields.end(index);
    }

    public String field(int index) {
        return new String(characters(), fieldStart(index), fieldEnd(index) - fieldStart(index));
    }

    /** All fields of the record as text; for headers. */
    public List<String> fields() {
        var all = new ArrayList<String>(fieldCount());
        for (int index = 0; index < fieldCount(); index++) {
            all.add(field(index));
        }
        return all;
    }

    @Override
    public long line() {
        return record.isEmpty() ? 0 : record.get(0).number;
    }

    @Override
    public SourceFault fault() {
        return fault;
    }

    @Override
    public void bytes(BytesConsumer consumer) {
        for (var line : record) {
            consumer.accept(line.bytes, 0, line.bytes.length);
        }
    }

    @Override
    public TextEncoding encoding() {
        return lines.encoding();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
