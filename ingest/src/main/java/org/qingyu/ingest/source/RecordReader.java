package org.qingyu.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The records of one file, one after the other. The reader is a cursor: what it shows is valid until the next step. */
public sealed interface RecordReader extends Closeable permits JsonRecords, CsvReader {

    /** What a reader needs to know before the first byte. What is null is found out from the file. */
    record Form(
            SourceFormat format,
            @Nullable TextEncoding encoding,
            @Nullable Character delimiter,
            int maxLineBytes) {

        /** A line of one mebibyte is no record of an event; whatever is longer is refused. */
        public static final int DEFAULT_MAX_LINE_BYTES = 1024 * 1024;
    }

    static RecordReader open(InputStream in, String file, Form form) throws IOException {
        return switch (form.format()) {
            case JSON_LINES -> new JsonLinesReader(new LineReader(in, file, form.maxLineBytes(), form.encoding()));
            case CSV ->
                new CsvReader(
                        new LineReader(in, file, form.maxLineBytes(), form.encoding()),
                        form.delimiter(),
                        form.maxLineBytes());
        };
    }

    /** Steps to the next record; blank lines are none. False at the end of the file. */
    boolean next() throws IOException;

    /** The physical line the record starts on, from 1; the offset of a message. */
    long line();

    /** Why the record cannot be split into fields, {@link SourceFault#NONE} when it can. */
    SourceFault fault();

    /** Hands over the record's bytes as they stand in the file (the first mebibyte of a longer one), with their length. */
    void bytes(BytesConsumer consumer);

    TextEncoding encoding();

    /** Takes a range of bytes without a copy. */
    @FunctionalInterface
    interface BytesConsumer {
        void accept(byte[] bytes, int from, int length);
    }
}
