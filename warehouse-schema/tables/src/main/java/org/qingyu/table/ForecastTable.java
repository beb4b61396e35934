package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.LocalDate;
import java.util.List;

/** {@code mart.forecast}: what the coming weeks are expected to bring, as a distribution. A day's rows are replaced whole. */
public final class ForecastTable {

    public static final Column<Long> HORIZON = column(
            "horizon",
            ColumnType.COUNT,
            "the run",
            "7 for the seven days after the day, 28 for the days 22 to 28 after it");
    public static final Column<LocalDate> FIRST_DAY =
            column("first_day", ColumnType.DAY, "the run", "First of the days spoken of");
    public static final Column<LocalDate> LAST_DAY =
            column("last_day", ColumnType.DAY, "the run", "Last of the days spoken of");
    public static final Column<Double> MEAN = column(
            "mean",
            ColumnType.NUMBER,
            "batch-models",
            "Expected events of the seven days; a county's is the sum of its towns'");
    public static final Column<Double> Q05 = quantile(5);
    public static final Column<Double> Q25 = quantile(25);
    public static final Column<Double> Q50 = quantile(50);
    public static final Column<Double> Q75 = quantile(75);
    public static final Column<Double> Q95 = quantile(95);
    public static final Column<Double> LONG_RUN = column(
            "long_run", ColumnType.NUMBER, "score.daily_count", "Events of an average week of the history, to compare");
    public static final Column<String> MODEL =
            column("model", ColumnType.TEXT, "batch-models", "Name of the kept model, a folder of HOME/models");

    /** Quantiles in the order of their columns. */
    public static final List<Double> LEVELS = List.of(0.05, 0.25, 0.50, 0.75, 0.95);

    public static final List<Column<Double>> QUANTILES = List.of(Q05, Q25, Q50, Q75, Q95);

    // Next free id: 17.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.forecast",
                    "One town or county, category, day it was made after, and horizon.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.REGION_LEVEL)
            .required(4, UnitColumns.CATEGORY_CODE)
            .required(5, HORIZON)
            .required(6, FIRST_DAY)
            .required(7, LAST_DAY)
            .required(8, MEAN)
            .required(9, Q05)
            .required(10, Q25)
            .required(11, Q50)
            .required(12, Q75)
            .required(13, Q95)
            .required(14, LONG_RUN)
            .required(15, MODEL)
            .required(16, UnitColumns.RUN)
            .build();

    /** What the command prints, in its order. */
    public static final List<Column<?>> SHOWN = List.of(
            UnitColumns.REGION_CODE,
            UnitColumns.CATEGORY_CODE,
            HORIZON,
            MEAN,
            Q05,
            Q25,
            Q50,
            Q75,
            Q95,
            UnitColumns.DAY,
            FIRST_DAY,
            LAST_DAY,
            UnitColumns.REGION_LEVEL,
            LONG_RUN,
            MODEL);

    private static Column<Double> quantile(int percent) {
        return column(
                "q%02d".formatted(percent),
                ColumnType.NUMBER,
                "batch-models",
                "Smallest count with a probability of at least " + percent + " % not to be exceeded");
    }

    private ForecastTable() {}
}
