package org.qingyu.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.MetadataColumns;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.IdentityPartitionConverters;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.formats.ReadBuilder;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.apache.iceberg.util.PartitionUtil;

/**
 * Puts small data files of one table together, row by row in the order they were written.
 *
 * <pre>
 * files in order of their commits ─ runs of neighbours ─ one run copied ─ one commit that swaps the copy for the run
 * </pre>
 *
 * <p>A copy holds the very rows of its run, with Iceberg's row ids and the commit number that orders them; column metrics are
 * made as for any file. The commit is refused where somebody has replaced a file of the run meanwhile; what was appended
 * meanwhile is not touched by it. Memory holds one row group of a file that is read and one that is written.
 */
final class Compaction {

    /** Neighbours in the order of commits, small enough and many enough to become one file. */
    record Run(List<FileScanTask> files) {

        Run {
            files = List.copyOf(files);
        }

        long bytes() {
            return files.stream()
                    .mapToLong(task -> task.file().fileSizeInBytes())
                    .sum();
        }

        long rows() {
            return files.stream().mapToLong(task -> task.file().recordCount()).sum();
        }

        /** The commit whose place in the order the copy takes: that of its last file. */
        long commitNumber() {
            return files.get(files.size() - 1).file().dataSequenceNumber();
        }
    }

    /** Rows are reported in such portions. */
    private static final int PORTION = 1000;

    private final Table table;
    private final Policy policy;
    private final long snapshot;

    /** @param table as loaded when the work begins; what is committed to it later is seen at the commit only */
    Compaction(Table table, Policy policy) {
        this.table = table;
        this.policy = policy;
        this.snapshot =
                table.currentSnapshot() == null ? -1 : table.currentSnapshot().snapshotId();
    }

    /** What is worth a rewrite. A file with deleted rows is left as it is and parts two runs. */
    List<Run> plan() {
        if (snapshot < 0) {
            return List.of();
        }
        var runs = new ArrayList<Run>();
        var run = new ArrayList<FileScanTask>();
        long bytes = 0;
        for (FileScanTask task : filesInOrder()) {
            long size = task.file().fileSizeInBytes();
            boolean whole = task.deletes().isEmpty() && task.file().format() == FileFormat.PARQUET;
            boolean fits = bytes + size <= policy.targetBytes();
            if (!whole || size >= policy.smallBytes() || !fits) {
                keepIfWorth(runs, run);
                bytes = 0;
            }
            if (whole && size < policy.smallBytes()) {
                run.add(task);
                bytes += size;
            }
        }
        keepIfWorth(runs, run);
        return runs;
    }

    private void keepIfWorth(List<Run> runs, List<FileScanTask> run) {
        if (run.size() >= policy.fewestFiles()) {
            runs.add(new Run(run));
        }
        run.clear();
    }

    private List<FileScanTask> filesInOrder() {
        var files = new ArrayList<FileScanTask>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot).planFiles()) {
            tasks.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing((FileScanTask task) -> task.file().dataSequenceNumber())
                .thenComparing(task -> task.file().location()));
        return files;
    }

    /** Writes the rows of a run into new files that no table knows yet. */
    List<DataFile> copy(Run run, LongConsumer rowsDone) {
        Schema schema = MetadataColumns.schemaWithRowLineage(table.schema());
        OutputFileFactory files = OutputFileFactory.builderFor(table, 1, 1)
                .format(FileFormat.PARQUET)
                .operationId(UUID.randomUUID().toString())
                .build();
        GenericFileWriterFactory factory = new GenericFileWriterFactory.Builder(table)
                .dataFileFormat(FileFormat.PARQUET)
                .dataSchema(schema)
                .build();
        var writer =
                new RollingDataWriter<Record>(factory, files, table.io(), 2 * policy.targetBytes(), table.spec(), null);
        try (writer) {
            long written = 0;
            for (FileScanTask task : run.files()) {
                try (CloseableIterable<Record> rows = rows(table, task, schema)) {
                    for (Record row : rows) {
                        writer.write(row);
                        if (++written % PORTION == 0) {
                            rowsDone.accept(PORTION);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.result().dataFiles();
    }

    /** The rows of one file, in its order, with the columns of the schema. */
    static CloseableIterable<Record> rows(Table table, FileScanTask task, Schema schema) {
        var known = PartitionUtil.constantsMap(task, IdentityPartitionConverters::convertConstant);
        ReadBuilder<Record, Object> reader = FormatModelRegistry.readBuilder(
                task.file().format(), Record.class, table.io().newInputFile(task.file()));
        return reader.project(schema).idToConstant(known).reuseContainers().build();
    }

    /**
     * Swaps the copies for the run.
     *
     * @return whether it was done; if not, the copies are gone and the table is as somebody else has left it
     */
    boolean commit(Run run, List<DataFile> copies) {
        long rows = copies.stream().mapToLong(ContentFile::recordCount).sum();
        if (rows != run.rows()) {
            discard(copies);
            throw new IllegalStateException(
                    table.name() + ": expected " + run.rows() + " rows in the copy, found " + rows);
        }
        RewriteFiles swap = table.newRewrite().validateFromSnapshot(snapshot).dataSequenceNumber(run.commitNumber());
        run.files().forEach(task -> swap.deleteFile(task.file()));
        copies.forEach(swap::addFile);
        try {
            swap.commit();
            return true;
        } catch (ValidationException | CommitFailedException overtaken) {
            discard(copies);
            return false;
        }
    }

    private void discard(List<DataFile> copies) {
        copies.forEach(file -> table.io().deleteFile(file.location()));
    }
}
