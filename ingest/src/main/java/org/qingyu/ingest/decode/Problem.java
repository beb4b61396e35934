package org.qingyu.ingest.decode;

/**
 * One thing that is wrong with a record.
 *
 * @param column the column or field as the source calls it; empty when the whole record is meant
 * @param expected what was expected
 * @param found what was found: its type and length, never its value
 */
public record Problem(RejectReason reason, String column, String expected, String found) {}
