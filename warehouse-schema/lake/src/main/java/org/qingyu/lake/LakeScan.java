package org.qingyu.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** What to read of a table. Files that cannot hold a wanted row are skipped, and only the wanted columns are read. */
public final class LakeScan {

    private final WarehouseTable table;
    private final @Nullable Table source;
    private final List<Column<?>> columns = new ArrayList<>();
    private Expression filter = Expressions.alwaysTrue();
    private @Nullable Long snapshotId;

    LakeScan(WarehouseTable table, @Nullable Table source) {
        this.table = table;
        this.source = source;
    }

    /** Reads these columns only; the others of a row stay empty. */
    public LakeScan columns(Column<?>... wanted) {
        columns.addAll(List.of(wanted));
        return this;
    }

    /** Keeps rows for which this and every earlier condition holds; column names are those of the declaration. */
    public LakeScan where(Expression condition) {
        filter = Expressions.and(filter, condition);
        return this;
    }

    /** Reads the table as it was at a snapshot. */
    public LakeScan asOfSnapshot(long id) {
        snapshotId = id;
        return this;
    }

    /** The rows, in no promised order. To be closed. */
    public CloseableIterable<TableRow> rows() {
        if (source == null || (snapshotId == null && source.currentSnapshot() == null)) {
            return CloseableIterable.empty();
        }
        IcebergGenerics.ScanBuilder scan =
                IcebergGenerics.read(source).reuseContainers().where(filter);
        if (snapshotId != null) {
            scan = scan.useSnapshot(snapshotId);
        }
        if (!columns.isEmpty()) {
            scan = scan.select(columns.stream().map(Column::name).toList());
        }
        CloseableIterable<Record> records = scan.build();
        // A record is turned into a row before the next one is read, so that one record serves them all.
        return CloseableIterable.transform(records, new RecordRows.Reading(table)::rowOf);
    }
}
