package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code mart.warning_issued}: every level ever issued. A row is never changed; a correction is a new revision. */
public final class WarningIssuedTable {

    public static final Column<String> LEVEL = column(
                    "level", ColumnType.TEXT, "judgement", "三色 RED 红, YELLOW 黄, GREEN 绿, GREY 灰 (not assessable)")
            .labelled("等级代码");
    public static final Column<String> PREVIOUS_LEVEL = column(
                    "previous_level", ColumnType.TEXT, "mart.warning_issued", "Level of the day before, as issued")
            .labelled("前一日等级代码");
    public static final Column<LocalDate> SINCE = column(
                    "since", ColumnType.DAY, "judgement", "First day of the unbroken run of this level")
            .labelled("起始日");
    public static final Column<String> HANDLING = column(
                    "handling", ColumnType.TEXT, "rules R3 and R6", "处置 handling badge; empty until those rules exist")
            .labelled("处置");
    public static final Column<String> RULES = column(
                    "rules", ColumnType.TEXT, "judgement", "Rules that gave the level, joined by ;")
            .labelled("规则");
    public static final Column<String> REASON = column(
                    "reason", ColumnType.TEXT, "judgement", "Why, in Chinese, with the numbers")
            .labelled("原因");
    public static final Column<Long> REVISION = column(
                    "revision", ColumnType.COUNT, "the run", "1 for the first issue of the day, then counting up")
            .labelled("修订");
    public static final Column<Instant> ISSUED_AT = column(
                    "issued_at", ColumnType.INSTANT, "the run", "When it was issued, UTC")
            .labelled("发布时间");
    public static final Column<String> RULE_SET = column(
                    "rule_set", ColumnType.TEXT, "the run", "Content hash of the rule set")
            .labelled("规则版本");
    public static final Column<String> EVIDENCE =
            column("evidence", ColumnType.TEXT, "judgement", "What each rule saw, a JSON object");
    public static final Column<Long> KNOWN_LOAD = column(
                    "known_load", ColumnType.COUNT, "the run", "Last load whose records the run knew")
            .labelled("已知批次");
    public static final Column<String> REGION_VERSION = column(
                    "region_version", ColumnType.TEXT, "the run", "Version of the region list")
            .labelled("区划版本");

    // Next free id: 28.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.warning_issued",
                    "One region, category, day and revision: what was said, why, and what it knew.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.REGION_NAME)
            .required(4, UnitColumns.REGION_LEVEL)
            .optional(5, UnitColumns.PARENT_CODE)
            .required(6, UnitColumns.CATEGORY_CODE)
            .required(7, UnitColumns.CATEGORY_NAME)
            .required(8, LEVEL)
            .optional(9, PREVIOUS_LEVEL)
            .required(10, SINCE)
            .optional(11, HANDLING)
            .optional(12, RULES)
            .required(13, UnitColumns.WINDOW_DAYS)
            .required(14, UnitColumns.OBSERVED)
            .optional(15, UnitColumns.EXPECTED)
            .optional(16, UnitColumns.THRESHOLD)
            .optional(17, UnitColumns.SCORE)
            .optional(18, UnitColumns.P_VALUE)
            .required(19, UnitColumns.COMPLETENESS)
            .required(20, REASON)
            .required(21, REVISION)
            .required(22, ISSUED_AT)
            .required(23, RULE_SET)
            .required(24, UnitColumns.RUN)
            .required(25, EVIDENCE)
            .required(26, KNOWN_LOAD)
            .required(27, REGION_VERSION)
            .build();

    /** What a listing of warnings shows, in its order. */
    public static final List<Column<?>> SHOWN = List.of(
            UnitColumns.DAY,
            UnitColumns.REGION_CODE,
            UnitColumns.REGION_NAME,
            UnitColumns.CATEGORY_CODE,
            UnitColumns.CATEGORY_NAME,
            LEVEL,
            PREVIOUS_LEVEL,
            SINCE,
            HANDLING,
            RULES,
            UnitColumns.WINDOW_DAYS,
            UnitColumns.OBSERVED,
            UnitColumns.EXPECTED,
            UnitColumns.THRESHOLD,
            UnitColumns.SCORE,
            UnitColumns.P_VALUE,
            UnitColumns.COMPLETENESS,
            REASON,
            REVISION,
            ISSUED_AT,
            RULE_SET,
            UnitColumns.RUN);

    private WarningIssuedTable() {}
}
