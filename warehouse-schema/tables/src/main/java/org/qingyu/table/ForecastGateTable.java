package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code score.forecast_gate}: why a day has no forecast for a feed, a category or a whole county. */
public final class ForecastGateTable {

    public static final Column<String> GATE = column(
            "gate",
            ColumnType.TEXT,
            "judgement",
            "COVERAGE not arrived, HISTORY under a year, MISSING_SHARE, ZERO_SHARE or LEVEL drifted");
    public static final Column<Double> FOUND =
            column("found", ColumnType.NUMBER, "judgement", "The figure that was found: days, or a share, or a ratio");
    public static final Column<Double> ALLOWED =
            column("allowed", ColumnType.NUMBER, "judgement", "The limit it passed");

    // Next free id: 10.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "score.forecast_gate",
                    "One reason why a day has no forecast for a feed, a category or a county.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .optional(3, UnitColumns.CATEGORY_CODE)
            .optional(4, EventColumns.FEED)
            .required(5, GATE)
            .optional(6, FOUND)
            .optional(7, ALLOWED)
            .required(8, WarningIssuedTable.REASON)
            .required(9, UnitColumns.RUN)
            .build();

    private ForecastGateTable() {}
}
