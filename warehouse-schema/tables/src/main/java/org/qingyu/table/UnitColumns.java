package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.LocalDate;

/** Columns of what is judged: a region, a category, a day. Never a person or a household. */
public final class UnitColumns {

    // The unit.
    public static final Column<LocalDate> DAY = column(
                    "day", ColumnType.DAY, "the run", "The day that is judged, in the operating zone")
            .labelled("日期");
    public static final Column<String> REGION_CODE = column(
                    "region_code", ColumnType.TEXT, "ref.region", "行政区划代码 of the unit's region")
            .labelled("区划代码");
    public static final Column<String> REGION_NAME = column(
                    "region_name", ColumnType.TEXT, "ref.region", "Name of the region")
            .labelled("地方");
    public static final Column<String> REGION_LEVEL = column(
                    "region_level", ColumnType.TEXT, "ref.region", "county, town or village")
            .labelled("层级");
    public static final Column<String> PARENT_CODE = column(
                    "parent_code", ColumnType.TEXT, "ref.region", "行政区划代码 of the region above")
            .labelled("上级代码");
    public static final Column<String> CATEGORY_CODE = column(
                    "category_code",
                    ColumnType.TEXT,
                    "ref.category",
                    "D01-D99, A01-A09, or ALL for every category together")
            .labelled("类别代码");
    public static final Column<String> CATEGORY_NAME = column(
                    "category_name", ColumnType.TEXT, "ref.category", "Chinese name of the category")
            .labelled("类别");
    public static final Column<String> RUN =
            column("run", ColumnType.TEXT, "the run", "Id of the scoring run").labelled("评估批次");

    // The seven-day window.
    public static final Column<Long> WINDOW_DAYS = column(
                    "window_days", ColumnType.COUNT, "rule set", "Days of the window, ending with the day")
            .labelled("窗口")
            .in("日");
    public static final Column<Long> OBSERVED = column(
                    "observed", ColumnType.COUNT, "score.daily_count", "Events in the window, one a matter")
            .labelled("近7日件数")
            .in("件");
    public static final Column<Double> EXPECTED = column(
                    "expected", ColumnType.NUMBER, "judgement", "Events expected in the window")
            .labelled("常态件数")
            .in("件");
    public static final Column<Double> THRESHOLD = column(
                    "threshold", ColumnType.NUMBER, "judgement", "Smallest count of the window that would be yellow")
            .labelled("黄色线")
            .in("件");
    public static final Column<Double> THRESHOLD_RED = column(
                    "threshold_red", ColumnType.NUMBER, "judgement", "Smallest count of the window that would be red")
            .labelled("红色线")
            .in("件");
    public static final Column<Double> SCORE = column(
                    "score",
                    ColumnType.NUMBER,
                    "judgement",
                    "How far the window exceeds what is expected; larger is more unusual")
            .labelled("异常分");
    public static final Column<Double> P_VALUE = column(
                    "p_value",
                    ColumnType.NUMBER,
                    "judgement",
                    "Mid-p value of the window's count under the baseline, 0 to 1")
            .labelled("偶然概率");
    public static final Column<Double> COMPLETENESS = column(
                    "completeness",
                    ColumnType.NUMBER,
                    "score.feed_health",
                    "Share of the expected events whose feeds have arrived, 0 to 1")
            .labelled("数据完整度");

    private UnitColumns() {}
}
