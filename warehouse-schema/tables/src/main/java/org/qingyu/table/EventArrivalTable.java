package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;
import java.time.LocalDate;

/** {@code event.arrival}: what arrived when, and which days it speaks for. Arrival is not occurrence. */
public final class EventArrivalTable {

    public static final Column<Instant> ARRIVED_AT =
            column("arrived_at", ColumnType.INSTANT, "the load", "When the load began, UTC");
    public static final Column<LocalDate> ARRIVAL_DATE =
            column("arrival_date", ColumnType.DAY, "the load", "Day of the load in the operating zone");
    public static final Column<String> STATE = column(
            "state",
            ColumnType.TEXT,
            "the load",
            "COMPLETE, INTERRUPTED (a killed load, written by the next one) or DECLARED (an empty delivery)");
    public static final Column<String> EVERY = column(
                    "every", ColumnType.TEXT, "the profile", "How often the source delivers: day, week or month")
            .labelled("报送周期");
    public static final Column<Long> READ = column("read", ColumnType.COUNT, "the load", "Records read");
    public static final Column<Long> ACCEPTED = column("accepted", ColumnType.COUNT, "the load", "Records accepted");
    public static final Column<Long> DUPLICATE =
            column("duplicate", ColumnType.COUNT, "the load", "Records already there");
    public static final Column<Long> REJECTED = column("rejected", ColumnType.COUNT, "the load", "Records refused");
    public static final Column<Long> DROPPED_FIELDS = column(
            "dropped_fields",
            ColumnType.COUNT,
            "the load",
            "Fields not on the allow-list, dropped before the first durable write");
    public static final Column<LocalDate> FIRST_EVENT_DATE =
            column("first_event_date", ColumnType.DAY, "the load", "First registered day among its records");
    public static final Column<LocalDate> LAST_EVENT_DATE =
            column("last_event_date", ColumnType.DAY, "the load", "Last registered day among its records");
    public static final Column<LocalDate> COVERED_FROM =
            column("covered_from", ColumnType.DAY, "the records or --covers", "First day the delivery speaks for");
    public static final Column<LocalDate> COVERED_TO = column(
                    "covered_to", ColumnType.DAY, "the records or --covers", "Last day the delivery speaks for")
            .labelled("数据截至");

    // Next free id: 18.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "event.arrival", "One load of one source of one feed.", "streaming-jobs")
            .required(1, EventColumns.LOAD_ID)
            .required(2, EventColumns.FEED)
            .required(3, EventColumns.SOURCE_SYSTEM)
            .optional(4, EventColumns.PROFILE)
            .required(5, ARRIVED_AT)
            .required(6, ARRIVAL_DATE)
            .required(7, STATE)
            .required(8, EVERY)
            .required(9, READ)
            .required(10, ACCEPTED)
            .required(11, DUPLICATE)
            .required(12, REJECTED)
            .required(13, DROPPED_FIELDS)
            .optional(14, FIRST_EVENT_DATE)
            .optional(15, LAST_EVENT_DATE)
            .optional(16, COVERED_FROM)
            .optional(17, COVERED_TO)
            .build();

    private EventArrivalTable() {}
}
