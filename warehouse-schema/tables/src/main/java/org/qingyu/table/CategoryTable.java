package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code ref.category}: the one vocabulary of disputes (D) and other matters (A). */
public final class CategoryTable {

    public static final Column<String> ENGLISH_NAME =
            column("english_name", ColumnType.TEXT, "category list", "English name");
    public static final Column<String> KIND = column("kind", ColumnType.TEXT, "category list", "dispute or auxiliary");
    public static final Column<String> ROLL_UP = column(
            "roll_up", ColumnType.TEXT, "category list", "Group of a brief: 民间, 资源与征拆, 劳动与经济, 公共服务, 干群与执法, 治安与其他");
    public static final Column<Boolean> RESTRICTED =
            column("restricted", ColumnType.FLAG, "category list", "Whether it is never shown below town");

    // Next free id: 7.
    public static final WarehouseTable TABLE = WarehouseTable.table("ref.category", "One category.", "warehouse-schema")
            .required(1, UnitColumns.CATEGORY_CODE)
            .required(2, UnitColumns.CATEGORY_NAME)
            .required(3, ENGLISH_NAME)
            .required(4, KIND)
            .optional(5, ROLL_UP)
            .required(6, RESTRICTED)
            .build();

    private CategoryTable() {}
}
