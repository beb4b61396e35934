package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code mart.season_month}: the course of the year of each category in a county, from up to three whole years. */
public final class SeasonMonthTable {

    public static final Column<Long> MONTH =
            column("month", ColumnType.COUNT, "judgement", "Month of the year, 1 to 12");
    public static final Column<Double> A_MONTH = column(
            "a_month", ColumnType.NUMBER, "score.daily_count", "Events of the month in an average year, per 30 days");
    public static final Column<Double> FACTOR =
            column("factor", ColumnType.NUMBER, "judgement", "Events a day of the month over those of the year");

    // Next free id: 10.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.season_month", "One county, category, month of the year and day it was made.", "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.CATEGORY_CODE)
            .required(4, MONTH)
            .required(5, A_MONTH)
            .required(6, FACTOR)
            .required(7, SeasonHintTable.YEARS)
            .required(8, SeasonHintTable.SEASON)
            .required(9, UnitColumns.RUN)
            .build();

    private SeasonMonthTable() {}
}
