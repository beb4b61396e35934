package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code ref.category_map}: which category a source's code means. */
public final class CategoryMapTable {

    public static final Column<String> NOTE =
            column("note", ColumnType.TEXT, "code map", "Exceptions and severity, as the map notes them");
    public static final Column<String> MAP_VERSION =
            column("map_version", ColumnType.TEXT, "code map", "Content hash of all maps and keyword rules");

    public static final Column<String> ROLE = column(
            "role",
            ColumnType.TEXT,
            "code map",
            "dispute, auxiliary, or excluded for what is no event at all and has no category");
    public static final Column<Boolean> SEVERE =
            column("severe", ColumnType.FLAG, "code map", "Whether the code alone is a sign of gravity (rule R2)");

    // Next free id: 10.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "ref.category_map", "One code of one source scheme.", "warehouse-schema")
            .required(1, EventColumns.SRC_SCHEME)
            .optional(2, EventColumns.SRC_CATEGORY_CODE)
            .optional(3, EventColumns.SRC_CATEGORY_NAME)
            .optional(4, EventColumns.SRC_CATEGORY_PARENT)
            .optional(5, UnitColumns.CATEGORY_CODE)
            .optional(6, NOTE)
            .required(7, MAP_VERSION)
            .optional(8, ROLE)
            .optional(9, SEVERE)
            .build();

    private CategoryMapTable() {}
}
