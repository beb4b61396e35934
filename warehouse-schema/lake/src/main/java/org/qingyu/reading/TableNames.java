package org.qingyu.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.table.Column;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;

/** Tables and columns by the names people type. */
final class TableNames {

    private TableNames() {}

    static WarehouseTable table(String name) {
        return Tables.all().stream()
                .filter(table -> table.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.USAGE,
                        "one of the tables "
                                + Tables.all().stream()
                                        .map(WarehouseTable::name)
                                        .collect(Collectors.joining(", ")),
                        "'" + name + "'",
                        "",
                        "'qingyu tables' says what each holds"));
    }

    /** The columns of those names in that order; all of them if none is named. */
    static List<Column<?>> columns(WarehouseTable table, List<String> names) {
        if (names.isEmpty()) {
            return table.columns().stream()
                    .<Column<?>>map(WarehouseTable.Placed::column)
                    .toList();
        }
        List<String> unknown =
                names.stream().filter(name -> table.findColumn(name) == null).toList();
        if (!unknown.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "columns of " + table.name() + " ("
                            + table.columns().stream()
                                    .map(placed -> placed.column().name())
                                    .collect(Collectors.joining(", "))
                            + ")",
                    String.join(", ", unknown),
                    "in --columns",
                    "");
        }
        return names.stream().<Column<?>>map(table::findColumn).toList();
    }
}
