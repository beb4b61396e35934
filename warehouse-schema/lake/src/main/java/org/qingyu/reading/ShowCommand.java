package org.qingyu.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.JsonText;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.lake.Lake;
import org.qingyu.query.Condition;
import org.qingyu.query.EventsNow;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RowOrder;
import org.qingyu.table.Column;
import org.qingyu.table.ColumnType;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = {
            "Prints rows of a table of the lake.",
            "A condition compares columns with values: =, !=, <, <=, >, >=, LIKE, IN, BETWEEN, IS NULL, joined by AND,"
                    + " OR, NOT and parentheses. Texts, days and instants stand in single quotes."
        },
        footer = {
            "",
            "Example: qingyu show event.current --where \"region_code LIKE '9901%%' AND category_code = 'D06'\""
        })
final class ShowCommand extends QingyuCommand {

    /** Up to so many rows are put in order; larger results come in the order of the lake's files. */
    private static final int ORDERED_ROWS = 150_000;

    @Parameters(paramLabel = "TABLE", description = "The table, such as event.history; see 'qingyu tables'.")
    String tableName;

    @Option(names = "--where", paramLabel = "CONDITION", description = "Only rows that meet it.")
    @Nullable
    String where;

    @Option(names = "--columns", paramLabel = "A,B", split = ",", description = "Only these columns, in this order.")
    List<String> columnNames = new ArrayList<>();

    @Option(names = "--as-of-snapshot", paramLabel = "N", description = "The table as it was at a snapshot.")
    @Nullable
    Long snapshot;

    @Override
    protected ExitCode run() throws IOException {
        WarehouseTable table = TableNames.table(tableName);
        List<Column<?>> columns = TableNames.columns(table, columnNames);
        try (HomeLake lake = HomeLake.open(existingHome())) {
            Condition condition = where == null
                    ? Condition.always()
                    : Condition.parse(where, table, lake.config().zone());
            checkSnapshot(lake, table);
            try (CloseableIterable<TableRow> rows = rows(lake, table, condition, read(table, condition, columns));
                    Listing listing = listing(columns.stream().map(Column::name).toList())) {
                print(rows, condition, columns, listing, table);
            }
        }
        return ExitCode.DONE;
    }

    /** What is shown, what is asked of it, and what it is ordered by. */
    private static List<Column<?>> read(WarehouseTable table, Condition condition, List<Column<?>> shown) {
        var columns = new LinkedHashSet<Column<?>>(shown);
        columns.addAll(condition.columns());
        columns.addAll(RowOrder.keysOf(table));
        return List.copyOf(columns);
    }

    private CloseableIterable<TableRow> rows(
            HomeLake lake, WarehouseTable table, Condition condition, List<Column<?>> columns) {
        if (table == EventCurrentTable.TABLE && snapshot == null) {
            return CloseableIterable.withNoopClose(
                    new EventsNow(lake).rows(condition, columns.toArray(Column<?>[]::new)));
        }
        return lake.rows(table, condition.pushed(), snapshot, columns);
    }

    private static void print(
            Iterable<TableRow> rows,
            Condition condition,
            List<Column<?>> columns,
            Listing listing,
            WarehouseTable table) {
        var first = new ArrayList<TableRow>();
        boolean ordered = false;
        for (TableRow row : rows) {
            if (!condition.holds(row)) {
                continue;
            }
            if (!ordered && first.size() < ORDERED_ROWS) {
                first.add(row);
                continue;
            }
            if (!ordered) {
                ordered = true;
                first.forEach(one -> listing.row(cells(one, columns)));
                first.clear();
            }
            if (!listing.row(cells(row, columns))) {
                return;
            }
        }
        first.sort(RowOrder.of(table));
        for (TableRow row : first) {
            if (!listing.row(cells(row, columns))) {
                return;
            }
        }
    }

    static List<@Nullable Object> cells(TableRow row, List<Column<?>> columns) {
        var cells = new ArrayList<@Nullable Object>();
        for (Column<?> column : columns) {
            Object cell = row.get(column);
            cells.add(column.type().kind() == ColumnType.Kind.TEXTS ? texts((String) cell) : cell);
        }
        return cells;
    }

    /** One text as it is, several as the array they are. */
    private static @Nullable Object texts(@Nullable String text) {
        return text != null && text.startsWith("[") && text.endsWith("]") ? new JsonText(text) : text;
    }

    private void checkSnapshot(HomeLake lake, WarehouseTable table) {
        Long wanted = snapshot;
        Lake open = lake.lake();
        if (wanted == null) {
            return;
        }
        Table source = open == null || !open.has(table) ? null : open.icebergTable(table);
        if (source == null || source.snapshot(wanted) == null) {
            var known = new ArrayList<String>();
            if (source != null) {
                source.snapshots().forEach(one -> known.add(Long.toString(one.snapshotId())));
            }
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a snapshot of " + table.name(),
                    wanted.toString(),
                    "in --as-of-snapshot",
                    known.isEmpty() ? "the table has none" : "it has " + String.join(", ", known));
        }
    }
}
