package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code score.feed_health}: whether a feed has arrived, and what it usually carries. */
public final class FeedHealthTable {

    public static final Column<Double> EXPECTED_EVENTS = column(
                    "expected_events", ColumnType.NUMBER, "judgement", "Events the source usually brings on such a day")
            .labelled("通常件数")
            .in("件");
    public static final Column<Long> RECEIVED_EVENTS = column(
                    "received_events", ColumnType.COUNT, "event.current", "Events of that day received")
            .labelled("收到件数")
            .in("件");
    public static final Column<String> HEALTH = column(
                    "health", ColumnType.TEXT, "judgement", "OK, LATE, MISSING or SUSPECT_DROP")
            .labelled("状态代码");

    // Next free id: 10.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "score.feed_health", "One feed, source and judged day.", "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, EventColumns.FEED)
            .required(3, EventColumns.SOURCE_SYSTEM)
            .required(4, EventArrivalTable.EVERY)
            .optional(5, EventArrivalTable.COVERED_TO)
            .optional(6, EXPECTED_EVENTS)
            .required(7, RECEIVED_EVENTS)
            .required(8, HEALTH)
            .required(9, UnitColumns.RUN)
            .build();

    private FeedHealthTable() {}
}
