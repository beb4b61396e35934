package org.qingyu.ingest.source;

/** Records of one JSON object each, shown as a range of UTF-8 bytes. */
public sealed interface JsonRecords extends RecordReader permits JsonLinesReader, MessageReader {

    /** The bytes that hold the object, in UTF-8. */
    byte[] utf8();

    /** Where in {@link #utf8} the object begins. */
    int from();

    /** How many bytes it has. */
    int length();
}
