package org.qingyu.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/**
 * How a table's files are, from its metadata alone.
 *
 * @param files data files that are read today
 * @param smallFiles of them, those below {@link Policy#smallBytes}
 * @param bytes of these files
 * @param snapshots states of the table that can be read
 * @param oldest when the first of these states was committed; null in a table that was never written
 * @param replaced when the second one took its place; null where there is none
 */
public record FileHealth(
        long files,
        long smallFiles,
        long bytes,
        long snapshots,
        @Nullable Instant oldest,
        @Nullable Instant replaced) {

    /** So many small files in one table make reading slow enough to be noticed. */
    private static final int MANY_SMALL_FILES = 10;

    public static FileHealth of(Table table) {
        long files = 0;
        long small = 0;
        long bytes = 0;
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                files++;
                bytes += task.file().fileSizeInBytes();
                small += task.file().fileSizeInBytes() < Policy.STANDARD.smallBytes() ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Instant> states = states(table);
        return new FileHealth(
                files,
                small,
                bytes,
                states.size(),
                states.isEmpty() ? null : states.get(0),
                states.size() < 2 ? null : states.get(1));
    }

    /** Whether {@code maintain} would make a difference: with a load a day, about once a week. */
    public boolean needsCare(Instant now) {
        Duration past = replaced == null ? Duration.ZERO : Duration.between(replaced, now);
        return smallFiles >= MANY_SMALL_FILES
                || past.compareTo(Policy.STANDARD.keep().multipliedBy(2)) > 0;
    }

    private static List<Instant> states(Table table) {
        return StreamSupport.stream(table.snapshots().spliterator(), false)
                .map(Snapshot::timestampMillis)
                .sorted()
                .map(Instant::ofEpochMilli)
                .toList();
    }
}
