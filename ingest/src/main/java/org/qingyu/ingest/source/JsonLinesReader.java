package org.qingyu.ingest.source;

import java.io.IOException;

/** One JSON object a line, shown as a range of UTF-8 bytes; a GB18030 line is turned into UTF-8 first. */
public final class JsonLinesReader implements JsonRecords {

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
        Utf8Text text = Utf8Text.of(bytes, from, until, lines.encoding());
        if (text == null) {
            fault = SourceFault.MALFORMED_ENCODING;
        } else {
            bytes = text.bytes();
            from = text.from();
            until = text.until();
        }
    }

    @Override
    public byte[] utf8() {
        return bytes;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
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
