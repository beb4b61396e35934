package org.qingyu.lake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Iceberg's generic records to rows and back. */
final class RecordRows {

    private RecordRows() {}

    static TableRow rowOf(WarehouseTable table, Record record) {
        TableRow row = table.row();
        List<NestedField> fields = record.struct().fields();
        for (int i = 0; i < fields.size(); i++) {
            Column<?> column = table.findColumn(fields.get(i).name());
            if (column != null) {
                row.setAt(table.positionOf(column), cellOf(record.get(i)));
            }
        }
        return row;
    }

    /** Fills the record, which must have the table's schema, from the row. */
    static void fill(GenericRecord record, TableRow row) {
        for (int i = 0; i < row.table().width(); i++) {
            Object cell = row.at(i);
            record.set(i, cell instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : cell);
        }
    }

    private static @Nullable Object cellOf(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return value;
    }
}
