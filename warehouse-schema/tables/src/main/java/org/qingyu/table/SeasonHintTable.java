package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.LocalDate;

/** {@code mart.season_hint}: what the coming four weeks usually bring a town, from up to three years. */
public final class SeasonHintTable {

    public static final Column<Long> RANK =
            column("rank", ColumnType.COUNT, "judgement", "1 for the most frequent category of the coming four weeks");
    public static final Column<Long> LAST_YEAR =
            column("last_year", ColumnType.COUNT, "score.daily_count", "去年同期 events of the same four weeks last year");
    public static final Column<Double> USUAL = column(
            "usual", ColumnType.NUMBER, "score.daily_count", "Events of an average four weeks of the years compared");
    public static final Column<Double> RISE = column(
            "rise", ColumnType.NUMBER, "judgement", "The same four weeks of all years over an average four weeks");
    public static final Column<Long> YEARS =
            column("years", ColumnType.COUNT, "judgement", "Years compared, at most three");
    public static final Column<Long> YEARS_RISEN =
            column("years_risen", ColumnType.COUNT, "judgement", "Years in which the four weeks were above their year");
    public static final Column<Boolean> SEASON = column(
            "season", ColumnType.FLAG, "judgement", "Whether the rise is more than chance: only then it is told");
    public static final Column<String> ALIGNED = column(
            "aligned", ColumnType.TEXT, "judgement", "SOLAR same dates, LUNAR same distance to the Spring Festival");
    public static final Column<LocalDate> TOLD_ON = column(
            "told_on", ColumnType.DAY, "judgement", "Day whose message tells the town, once a season; empty if never");
    public static final Column<String> SENTENCE =
            column("sentence", ColumnType.TEXT, "judgement", "The hint in Chinese, with the numbers");

    // Next free id: 19.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.season_hint",
                    "One town, category and day: a frequent or rising category of the coming four weeks.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.CATEGORY_CODE)
            .required(4, UnitColumns.CATEGORY_NAME)
            .required(5, RANK)
            .required(6, ForecastTable.FIRST_DAY)
            .required(7, ForecastTable.LAST_DAY)
            .required(8, LAST_YEAR)
            .required(9, USUAL)
            .required(10, RISE)
            .required(11, YEARS)
            .required(12, YEARS_RISEN)
            .optional(13, UnitColumns.P_VALUE)
            .required(14, SEASON)
            .required(15, ALIGNED)
            .optional(16, TOLD_ON)
            .required(17, SENTENCE)
            .required(18, UnitColumns.RUN)
            .build();

    private SeasonHintTable() {}
}
