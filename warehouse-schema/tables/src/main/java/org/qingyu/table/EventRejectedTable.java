package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;

/** {@code event.rejected}: what was refused, so that somebody can correct it. Holds no value that was refused. */
public final class EventRejectedTable {

    public static final Column<String> REJECT_ID = column(
            "reject_id",
            ColumnType.TEXT,
            "computed at intake",
            "Keyed hash of place and reason: a refusal is kept once");
    public static final Column<Instant> REJECTED_AT =
            column("rejected_at", ColumnType.INSTANT, "the load", "When the load began, UTC");
    public static final Column<String> SOURCE = column(
            "source",
            ColumnType.TEXT,
            "the record, or the profile",
            "Source system, or - where the record could not be read that far");
    public static final Column<String> FILE = column(
            "file", ColumnType.TEXT, "the load", "Name of the file, without folders; topic/partition of a message");
    public static final Column<Long> LINE = column(
            "line", ColumnType.COUNT, "the load", "Line the record begins on, counted from 1; offset of a message");
    public static final Column<String> SHEET = column("sheet", ColumnType.TEXT, "the load", "Sheet of a workbook");
    public static final Column<String> COLUMN_NAME =
            column("column_name", ColumnType.TEXT, "intake", "Column or field that was refused");
    public static final Column<String> REASON = column("reason", ColumnType.TEXT, "intake", "Code of the reason");
    public static final Column<String> EXPECTED = column("expected", ColumnType.TEXT, "intake", "What was expected");
    public static final Column<String> FOUND =
            column("found", ColumnType.TEXT, "intake", "What was found: type and length, never the value");
    public static final Column<String> PAYLOAD = column(
            "payload",
            ColumnType.TEXT,
            "intake",
            "Allowed fields of the record as a JSON object, the offending value emptied; empty where the line does not parse");

    // Next free id: 15.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "event.rejected",
                    "One refused record: where it stands, why, what was expected and what was found.",
                    "streaming-jobs")
            .required(1, REJECT_ID)
            .required(2, EventColumns.LOAD_ID)
            .required(3, REJECTED_AT)
            .optional(4, EventColumns.PROFILE)
            .optional(5, EventColumns.FEED)
            .required(6, SOURCE)
            .required(7, FILE)
            .required(8, LINE)
            .optional(9, SHEET)
            .optional(10, COLUMN_NAME)
            .required(11, REASON)
            .optional(12, EXPECTED)
            .optional(13, FOUND)
            .optional(14, PAYLOAD)
            .build();

    private EventRejectedTable() {}
}
