package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code score.daily_count}: events a day, one a matter, for villages, towns and the county. */
public final class DailyCountTable {

    public static final Column<Long> EVENTS = column(
                    "events", ColumnType.COUNT, "event.current", "Events registered that day, one a matter")
            .labelled("件数")
            .in("件");

    // Next free id: 7.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "score.daily_count", "One region, category, feed and day with at least one event.", "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.REGION_LEVEL)
            .required(4, UnitColumns.CATEGORY_CODE)
            .required(5, EventColumns.FEED)
            .required(6, EVENTS)
            .build();

    private DailyCountTable() {}
}
