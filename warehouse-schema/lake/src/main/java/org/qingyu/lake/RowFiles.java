package org.qingyu.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.FileWriterFactory;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Writes rows into data files that no table knows yet. */
final class RowFiles {

    private static final long TARGET_FILE_BYTES = 256L * 1024 * 1024;

    private RowFiles() {}

    static List<DataFile> write(WarehouseTable table, Table target, Iterable<TableRow> rows) {
        OutputFileFactory files = OutputFileFactory.builderFor(target, 1, 1)
                .format(FileFormat.PARQUET)
                .operationId(UUID.randomUUID().toString())
                .build();
        FileWriterFactory<Record> factory = new GenericFileWriterFactory.Builder(target)
                .dataFileFormat(FileFormat.PARQUET)
                .build();
        GenericRecord record = GenericRecord.create(target.schema());
        var writer = new RollingDataWriter<Record>(factory, files, target.io(), TARGET_FILE_BYTES, target.spec(), null);
        try (writer) {
            for (TableRow row : rows) {
                if (row.table() != table) {
                    throw new IllegalArgumentException("Expected a " + table.name() + " row, found a " + row);
                }
                RecordRows.fill(record, row);
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.result().dataFiles();
    }
}
