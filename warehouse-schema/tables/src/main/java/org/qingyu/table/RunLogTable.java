package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;
import java.time.LocalDate;

/** {@code mart.run_log}: the record of scoring runs, copied from the operational database after each of them. */
public final class RunLogTable {

    public static final Column<Instant> STARTED_AT =
            column("started_at", ColumnType.INSTANT, "the run", "When the run began, UTC");
    public static final Column<Instant> FINISHED_AT = column(
            "finished_at",
            ColumnType.INSTANT,
            "the run",
            "When it had issued everything, UTC; empty where it was killed");
    public static final Column<LocalDate> FROM_DAY =
            column("from_day", ColumnType.DAY, "the run", "First day it judged, in the operating zone");
    public static final Column<LocalDate> TO_DAY =
            column("to_day", ColumnType.DAY, "the run", "Last day it judged, in the operating zone");
    public static final Column<String> STATE = column("state", ColumnType.TEXT, "the run", "STARTED or DONE");
    public static final Column<String> CODE_VERSION =
            column("code_version", ColumnType.TEXT, "the run", "Version of the program");

    // Next free id: 12.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.run_log", "One scoring run and what it read, frozen.", "batch-models")
            .required(1, UnitColumns.RUN)
            .required(2, STARTED_AT)
            .optional(3, FINISHED_AT)
            .required(4, FROM_DAY)
            .required(5, TO_DAY)
            .required(6, STATE)
            .required(7, WarningIssuedTable.KNOWN_LOAD)
            .required(8, WarningIssuedTable.REGION_VERSION)
            .required(9, WarningIssuedTable.RULE_SET)
            .required(10, CategoryMapTable.MAP_VERSION)
            .required(11, CODE_VERSION)
            .build();

    private RunLogTable() {}
}
