package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;
import java.time.LocalDate;

/** {@code ref.region}: every version of the region list ever imported. */
public final class RegionTable {

    public static final Column<String> LIST_VERSION = column(
                    "list_version", ColumnType.TEXT, "regions import", "Content hash of the list")
            .labelled("区划版本");
    public static final Column<Instant> IMPORTED_AT =
            column("imported_at", ColumnType.INSTANT, "regions import", "When the list was imported, UTC");
    public static final Column<String> CODE =
            column("code", ColumnType.TEXT, "the county's list", "行政区划代码, 12 digits or the county's own");
    public static final Column<String> NAME = column("name", ColumnType.TEXT, "the county's list", "名称");
    public static final Column<String> PARENT_CODE = column(
            "parent_code", ColumnType.TEXT, "the county's list", "Code of the region above; empty for the county");
    public static final Column<String> LEVEL =
            column("level", ColumnType.TEXT, "the county's list", "county, town or village");
    public static final Column<String> REGION_CLASS = column(
                    "class",
                    ColumnType.TEXT,
                    "the county's list",
                    "乡镇分类 一类, 二类, 三类: towns are compared within their class")
            .labelled("乡镇分类");
    public static final Column<Long> POPULATION = column(
                    "population", ColumnType.COUNT, "the county's list", "常住人口 residents")
            .labelled("常住人口")
            .in("人");
    public static final Column<LocalDate> VALID_FROM =
            column("valid_from", ColumnType.DAY, "the county's list", "First day the region exists");
    public static final Column<LocalDate> VALID_TO =
            column("valid_to", ColumnType.DAY, "the county's list", "Last day the region exists");
    public static final Column<String> SYNONYMS =
            column("synonyms", ColumnType.TEXTS, "the county's list", "Other names, a JSON array");
    public static final Column<String> NEIGHBOURS = column(
            "neighbours",
            ColumnType.TEXTS,
            "the county's list",
            "Codes of adjoining regions, a JSON array; without it the five nearest");
    public static final Column<String> SUCCESSORS = column(
            "successors", ColumnType.TEXTS, "the county's list", "Codes of the regions that follow, a JSON array");

    // Next free id: 16.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "ref.region", "One region in one version of the region list.", "warehouse-schema")
            .required(1, LIST_VERSION)
            .required(2, IMPORTED_AT)
            .required(3, CODE)
            .required(4, NAME)
            .optional(5, PARENT_CODE)
            .required(6, LEVEL)
            .optional(7, REGION_CLASS)
            .optional(8, POPULATION)
            .optional(9, VALID_FROM)
            .optional(10, VALID_TO)
            .optional(11, EventColumns.LON)
            .optional(12, EventColumns.LAT)
            .optional(13, SYNONYMS)
            .optional(14, NEIGHBOURS)
            .optional(15, SUCCESSORS)
            .build();

    private RegionTable() {}
}
