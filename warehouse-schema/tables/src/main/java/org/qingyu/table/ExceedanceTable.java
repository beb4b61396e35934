package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code score.exceedance}: observed and expected of the window, for every unit that statistics judge. */
public final class ExceedanceTable {

    public static final Column<Double> DISPERSION = column(
                    "dispersion", ColumnType.NUMBER, "judgement", "Variance of the window's count over its mean")
            .labelled("离散度");
    public static final Column<Long> HISTORY_DAYS = column(
                    "history_days", ColumnType.COUNT, "judgement", "Days of history behind the baseline")
            .labelled("历史天数")
            .in("日");

    // Next free id: 14.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "score.exceedance", "One region, category and judged day.", "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.CATEGORY_CODE)
            .required(4, UnitColumns.WINDOW_DAYS)
            .required(5, UnitColumns.OBSERVED)
            .required(6, UnitColumns.EXPECTED)
            .required(7, DISPERSION)
            .optional(8, UnitColumns.THRESHOLD)
            .optional(9, UnitColumns.THRESHOLD_RED)
            .optional(10, UnitColumns.SCORE)
            .optional(11, UnitColumns.P_VALUE)
            .required(12, HISTORY_DAYS)
            .required(13, UnitColumns.RUN)
            .build();

    private ExceedanceTable() {}
}
