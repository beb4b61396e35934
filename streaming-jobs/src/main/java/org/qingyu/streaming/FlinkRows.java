package org.qingyu.streaming;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.jspecify.annotations.Nullable;
import org.qingyu.lake.IcebergSchemas;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Rows of the declarations as Flink carries them. */
final class FlinkRows {

    private FlinkRows() {}

    /** The Flink type of a table's rows. */
    static RowType typeOf(WarehouseTable table) {
        return FlinkSchemaUtil.convert(IcebergSchemas.schemaOf(table));
    }

    /** The row as Flink's; a copy that keeps nothing of the given one. */
    static RowData of(TableRow row) {
        int width = row.table().width();
        var data = new GenericRowData(width);
        for (int i = 0; i < width; i++) {
            data.setField(i, cellOf(row.at(i)));
        }
        return data;
    }

    private static @Nullable Object cellOf(@Nullable Object cell) {
        if (cell instanceof String text) {
            return StringData.fromString(text);
        }
        if (cell instanceof Instant instant) {
            return TimestampData.fromInstant(instant);
        }
        if (cell instanceof LocalDate day) {
            return Math.toIntExact(day.toEpochDay());
        }
        return cell;
    }
}
