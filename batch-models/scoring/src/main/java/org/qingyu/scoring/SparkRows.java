package org.qingyu.scoring;

import java.nio.ByteBuffer;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.qingyu.lake.IcebergSchemas;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Between a table's declaration and Spark: its name, its type, its rows. */
final class SparkRows {

    private SparkRows() {}

    /** The name under which Spark finds the table. */
    static String nameOf(WarehouseTable table) {
        return LakeLocation.CATALOG + "." + table.name();
    }

    static StructType typeOf(WarehouseTable table) {
        return SparkSchemaUtil.convert(IcebergSchemas.schemaOf(table));
    }

    static Column column(org.qingyu.table.Column<?> column) {
        return functions.col(column.name());
    }

    static Column[] columns(org.qingyu.table.Column<?>... columns) {
        var spark = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            spark[i] = column(columns[i]);
        }
        return spark;
    }

    /** A Spark row whose cells stand as in the declaration. */
    static Row rowOf(TableRow row) {
        var cells = new @Nullable Object[row.table().width()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.at(i);
        }
        return RowFactory.create(cells);
    }

    /** Fills the cells of the columns the Spark row has, by name; the others stay as they are. */
    static TableRow fill(TableRow target, Row row) {
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            org.qingyu.table.Column<?> column = target.table().findColumn(names[i]);
            if (column != null) {
                target.setAt(target.table().positionOf(column), cellOf(row.get(i)));
            }
        }
        return target;
    }

    /** Fills every cell from a Spark row whose cells stand as in the declaration. */
    static TableRow fillInOrder(TableRow target, Row row) {
        for (int i = 0; i < target.table().width(); i++) {
            target.setAt(i, cellOf(row.get(i)));
        }
        return target;
    }

    private static @Nullable Object cellOf(@Nullable Object cell) {
        if (cell instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (cell instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (cell instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return cell;
    }
}
