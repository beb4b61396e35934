package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code mart.region_standing}: the last 28 days of a unit beside its own past and beside its class. */
public final class RegionStandingTable {

    /** Days that are compared, ending with the judged day. */
    public static final int WINDOW_DAYS = 28;

    /** Fewest other towns of a class whose median says nothing of a single one. */
    public static final int FEWEST_PEERS = 3;

    public static final Column<Long> EVENTS_BEFORE = column(
                    "events_before", ColumnType.COUNT, "score.daily_count", "Events of the 28 days before these")
            .labelled("前28日")
            .in("件");
    public static final Column<Long> EVENTS_YEAR_BEFORE = column(
                    "events_year_before",
                    ColumnType.COUNT,
                    "score.daily_count",
                    "Events of the same 28 days 52 weeks earlier; empty where nothing was known yet")
            .labelled("去年同期")
            .in("件");
    public static final Column<Double> RATE = column(
                    "rate", ColumnType.NUMBER, "judgement", "每万人 events of the 28 days for every 10,000 residents")
            .labelled("每万人件数")
            .in("件/万人");
    public static final Column<Double> CLASS_MEDIAN = column(
                    "class_median",
                    ColumnType.NUMBER,
                    "judgement",
                    "Median rate of the other towns of the class; empty where they are fewer than three")
            .labelled("同类乡镇中位数")
            .in("件/万人");

    public static final Column<Boolean> EVENTS_WITHHELD = withheld("events", "the 28 days");
    public static final Column<Boolean> EVENTS_BEFORE_WITHHELD = withheld("events_before", "the 28 days before");
    public static final Column<Boolean> EVENTS_YEAR_BEFORE_WITHHELD =
            withheld("events_year_before", "the 28 days of the year before");

    // Next free id: 18.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.region_standing", "One county or town, category and judged day.", "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.REGION_NAME)
            .required(4, UnitColumns.REGION_LEVEL)
            .optional(5, RegionTable.REGION_CLASS)
            .required(6, UnitColumns.CATEGORY_CODE)
            .required(7, UnitColumns.CATEGORY_NAME)
            .required(8, UnitColumns.WINDOW_DAYS)
            .required(9, DailyCountTable.EVENTS)
            .required(10, EVENTS_BEFORE)
            .optional(11, EVENTS_YEAR_BEFORE)
            .optional(12, RATE)
            .optional(13, CLASS_MEDIAN)
            .required(14, UnitColumns.RUN)
            .optional(15, EVENTS_WITHHELD)
            .optional(16, EVENTS_BEFORE_WITHHELD)
            .optional(17, EVENTS_YEAR_BEFORE_WITHHELD)
            .build();

    private RegionStandingTable() {}

    private static Column<Boolean> withheld(String counted, String days) {
        return column(
                counted + "_withheld",
                ColumnType.FLAG,
                "judgement",
                "Whether the town's count of " + days
                        + " is shown to the town only: one or two events, or a count from which"
                        + " with the totals such a one could be worked out; empty for a county and in older runs");
    }
}
