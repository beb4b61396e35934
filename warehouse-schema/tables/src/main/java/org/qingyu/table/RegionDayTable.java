package org.qingyu.table;

import static org.qingyu.table.Column.column;

/**
 * {@code mart.region_day}: {@code score.daily_count} of county and towns with names and sums, small enough to be looked at:
 * its size depends on towns, categories and days, not on events or villages.
 */
public final class RegionDayTable {

    /** Stands for every feed together, as {@code ALL} does for every category. */
    public static final String EVERY_FEED = "ALL";

    public static final Column<String> FEED = column(
                    "feed",
                    ColumnType.TEXT,
                    "score.daily_count",
                    "Code of the feed, or ALL for every feed together; one of feed and category_code is always ALL")
            .labelled("来源代码");
    public static final Column<String> FEED_NAME = column(
                    "feed_name", ColumnType.TEXT, "the configuration", "四情 the feed's Chinese name")
            .labelled("四情");

    // Next free id: 10.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.region_day",
                    "One county or town, category or feed, and day with at least one event.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.REGION_NAME)
            .required(4, UnitColumns.REGION_LEVEL)
            .required(5, UnitColumns.CATEGORY_CODE)
            .required(6, UnitColumns.CATEGORY_NAME)
            .required(7, FEED)
            .required(8, FEED_NAME)
            .required(9, DailyCountTable.EVENTS)
            .build();

    private RegionDayTable() {}
}
