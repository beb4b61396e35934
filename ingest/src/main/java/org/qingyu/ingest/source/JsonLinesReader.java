package org.qingyu.ingest.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** One JSON object a line, shown as a range of UTF-8 bytes; a GB18030 line is turned into UTF-8 first. */
public final class JsonLinesReader implements RecordReader {

    private final LineReader lines;
    private byte[] bytes = new byte[0];
    private int from;
    private int until;
    private SourceFault fault = SourceFault.NONE;

    JsonLinesReader(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (isBlank());
        bytes = lines.buffer();
        from = lines.start();
        until = lines.end();
        fault = SourceFault.NONE;
        if (lines.tooLong()) {
            fault = SourceFault.LINE_TOO_LONG;
        } else if (!lines.ascii()) {
            readForeignCharacters();
        }
        return true;
    }

    private boolean isBlank() {
        byte[] buffer = lines.buffer();
        for (int at = lines.start(); at < lines.end(); at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private void readForeignCharacters() {
        if (lines.encoding() == TextEncoding.UTF_8) {
            fault = Utf8.isValid(bytes, from, until) ? SourceFault.NONE : SourceFault.MALFORMED_ENCODING;
            return;
        }
        try {
            var decoder = lines.encoding()
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            bytes = decoder.decode(ByteBuffer.wrap(bytes, from, until - from))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            from = 0;
            until = bytes.length;
        } catch (CharacterCodingException malformed) {
            fault = SourceFault.MALFORMED_ENCODING;
        }
    }

    /** The bytes that hold the object, in UTF-8. */
    public byte[] utf8() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int length() {
        return until - from;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public SourceFault fault() {
        return fault;
    }

    @Override
    public void bytes(BytesConsumer consumer) {
        consumer.accept(lines.buffer(), lines.start(), lines.end() - lines.start());
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
