package org.qingyu.lake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.StructType;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Iceberg's generic records to rows and back. */
final class RecordRows {

    private RecordRows() {}

    /** Turns the records of one scan into rows; where a field goes is found once a kind of record. */
    static final class Reading {

        private static final int NOWHERE = -1;

        private final WarehouseTable table;
        private @Nullable StructType struct;
        private int[] positions = {};

        Reading(WarehouseTable table) {
            this.table = table;
        }

        TableRow rowOf(Record record) {
            if (!record.struct().equals(struct)) {
                struct = record.struct();
                positions = positionsOf(record.struct());
            }
            TableRow row = table.row();
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] != NOWHERE) {
                    row.setAt(positions[i], cellOf(record.get(i)));
                }
            }
            return row;
        }

        private int[] positionsOf(StructType fields) {
            return fields.fields().stream()
                    .map(field -> table.findColumn(field.name()))
                    .mapToInt(column -> column == null ? NOWHERE : table.positionOf(column))
                    .toArray();
        }
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
        if (value instanceof byte[] bytes) {
            return bytes.clone(); // The reader fills the same array again.
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return value;
    }
}
