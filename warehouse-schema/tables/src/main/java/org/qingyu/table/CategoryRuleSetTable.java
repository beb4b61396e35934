package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code ref.category_rule_set}: the code maps and keyword rules every run has used, whole, so that it can be computed again. */
public final class CategoryRuleSetTable {

    public static final Column<String> CODE_MAPS = column(
            "code_maps",
            ColumnType.TEXT,
            "code map",
            "The code maps of all schemes as the CSV file they were shipped in");
    public static final Column<String> KEYWORD_RULES = column(
            "keyword_rules",
            ColumnType.TEXT,
            "keyword rules",
            "The keyword rules as the CSV file they were shipped in");

    // Next free id: 5.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "ref.category_rule_set", "One version of the code maps and keyword rules.", "warehouse-schema")
            .required(1, CategoryMapTable.MAP_VERSION)
            .required(2, RuleSetTable.FIRST_USED_AT)
            .required(3, CODE_MAPS)
            .required(4, KEYWORD_RULES)
            .build();

    private CategoryRuleSetTable() {}
}
