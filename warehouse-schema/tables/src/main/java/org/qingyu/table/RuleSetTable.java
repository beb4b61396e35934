package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;

/** {@code ref.rule_set}: every rule set a run has used. */
public final class RuleSetTable {

    public static final Column<String> PRESET = column("preset", ColumnType.TEXT, "rule set", "Name of the preset");
    public static final Column<Instant> FIRST_USED_AT =
            column("first_used_at", ColumnType.INSTANT, "the run", "When a run first used it, UTC");
    public static final Column<String> CONTENT = column("content", ColumnType.TEXT, "rule set", "The rule set as YAML");

    // Next free id: 5.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "ref.rule_set", "One version of a rule set.", "warehouse-schema")
            .required(1, WarningIssuedTable.RULE_SET)
            .required(2, PRESET)
            .required(3, FIRST_USED_AT)
            .required(4, CONTENT)
            .build();

    private RuleSetTable() {}
}
