package org.qingyu.maintenance;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.qingyu.lake.Lake;
import org.qingyu.table.WarehouseTable;

/**
 * Everything that is done to one table, in the order in which a kill at any instant costs nothing but some disk space:
 *
 * <pre>
 * small files together ─ manifests together ─ old states forgotten, with their files ─ stray files removed
 * </pre>
 */
final class TableCare {

    /** What was found and done; bytes are those of all the table's files on disk, metadata too. */
    record Outcome(
            WarehouseTable table,
            FileHealth before,
            FileHealth after,
            long rewritten,
            long forgotten,
            long strays,
            long bytesBefore,
            long bytesAfter) {}

    private final Lake lake;
    private final WarehouseTable table;
    private final Policy policy;
    private final Clock clock;
    private final Turns turns;

    private long rewritten;
    private long forgotten;
    private long strays;

    TableCare(Lake lake, WarehouseTable table, Policy policy, Clock clock, Turns turns) {
        this.lake = lake;
        this.table = table;
        this.policy = policy;
        this.clock = clock;
        this.turns = turns;
    }

    Outcome run(LongConsumer rowsDone) throws IOException, InterruptedException {
        Table found = lake.icebergTable(table);
        FileHealth before = FileHealth.of(found);
        long bytesBefore = bytes(found);
        compact(rowsDone);
        turns.take(() -> {
            var past = new Past(lake.icebergTable(table));
            past.joinManifests();
            forgotten = past.forgetBefore(clock.instant().minus(policy.keep()));
        });
        turns.take(this::removeStrays);
        Table left = lake.icebergTable(table);
        return new Outcome(table, before, FileHealth.of(left), rewritten, forgotten, strays, bytesBefore, bytes(left));
    }

    /** A run a step. A run that another writer overtook is left to the next maintenance. */
    private void compact(LongConsumer rowsDone) throws IOException, InterruptedException {
        int runs = new Compaction(lake.icebergTable(table), policy).plan().size();
        for (int i = 0; i < runs; i++) {
            turns.take(() -> compactFirst(rowsDone));
        }
    }

    private void compactFirst(LongConsumer rowsDone) {
        var compaction = new Compaction(lake.icebergTable(table), policy);
        List<Compaction.Run> runs = compaction.plan();
        if (!runs.isEmpty()) {
            Compaction.Run run = runs.get(0);
            if (compaction.commit(run, compaction.copy(run, rowsDone))) {
                rewritten += run.files().size();
            }
        }
    }

    private void removeStrays() {
        var files = new StrayFiles(lake.icebergTable(table));
        Instant old = clock.instant().minus(policy.orphanAge());
        List<FileInfo> found = files.before(old);
        files.remove(found);
        strays = found.size();
    }

    private static long bytes(Table table) {
        long bytes = 0;
        for (FileInfo file : ((SupportsPrefixOperations) table.io()).listPrefix(table.location())) {
            bytes += file.size();
        }
        return bytes;
    }
}
