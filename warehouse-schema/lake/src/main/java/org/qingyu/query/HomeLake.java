package org.qingyu.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.lake.FileSpan;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.lake.LakeScan;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** The lake of a home, for reading. A home that nothing was loaded into has no catalog yet and reads as empty. */
public final class HomeLake implements AutoCloseable {

    private final Home home;
    private final HomeConfig config;
    private final @Nullable Lake lake;

    private HomeLake(Home home, HomeConfig config, @Nullable Lake lake) {
        this.home = home;
        this.config = config;
        this.lake = lake;
    }

    public static HomeLake open(Home home) {
        HomeConfig config = home.config();
        boolean empty = !Files.exists(home.catalogFile());
        return new HomeLake(home, config, empty ? null : Lake.open(LakeLocation.embeddedIn(home.root())));
    }

    public Home home() {
        return home;
    }

    public HomeConfig config() {
        return config;
    }

    /** The lake itself; null as long as nothing was loaded. */
    public @Nullable Lake lake() {
        return lake;
    }

    public boolean has(WarehouseTable table) {
        return lake != null && lake.has(table);
    }

    public long count(WarehouseTable table) {
        return lake == null ? 0 : lake.count(table);
    }

    /** What each file of the table holds of a column of whole numbers or days; nothing where the metadata does not say. */
    public Optional<List<FileSpan>> spansOf(WarehouseTable table, Column<?> column) {
        return lake == null ? Optional.of(List.of()) : lake.spansOf(table, column);
    }

    /** Rows that may meet the condition, in the order of the table's files; to be closed. */
    public CloseableIterable<TableRow> rows(
            WarehouseTable table, Expression condition, @Nullable Long snapshot, List<Column<?>> columns) {
        if (lake == null) {
            return CloseableIterable.empty();
        }
        LakeScan scan = lake.scan(table).where(condition).columns(columns.toArray(Column<?>[]::new));
        return (snapshot == null ? scan : scan.asOfSnapshot(snapshot)).rows();
    }

    /** The rows that meet a condition, all in memory: for tables that are small, or conditions that are narrow. */
    public List<TableRow> list(WarehouseTable table, Expression condition, Column<?>... columns) {
        return list(table, condition, row -> true, columns);
    }

    public List<TableRow> list(
            WarehouseTable table, Expression condition, Predicate<TableRow> wanted, Column<?>... columns) {
        try (CloseableIterable<TableRow> rows = rows(table, condition, null, List.of(columns))) {
            var list = new ArrayList<TableRow>();
            for (TableRow row : rows) {
                if (wanted.test(row)) {
                    list.add(row);
                }
            }
            return list;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (lake != null) {
            lake.close();
        }
    }
}
