package org.qingyu.ingest.decode;

/** Reads a record's text for what may be kept of it. */
@FunctionalInterface
public interface TextReader {

    /** Reads nothing. */
    TextReader NOTHING = (title, content) -> TextSigns.NONE;

    /** What title and content say; empty where there is none, and gone when this returns. */
    TextSigns read(CharSequence title, CharSequence content);
}
