package org.qingyu.maintenance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.iceberg.HistoryEntry;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/**
 * The earlier states of one table. What was issued never depends on them (the history's rows say which load brought them), so
 * they are kept for a while and then let go, with the files that only they need.
 */
final class Past {

    private final Table table;

    Past(Table table) {
        this.table = table;
    }

    /**
     * Lets go of every state that was no longer the current one at an instant. The state that was current at that instant stays:
     * the table can be read as of any moment since, and a reader that began then can end.
     *
     * @return how many states went
     */
    long forgetBefore(Instant instant) {
        Optional<HistoryEntry> then = table.history().stream()
                .filter(entry -> entry.timestampMillis() <= instant.toEpochMilli())
                .max(Comparator.comparing(HistoryEntry::timestampMillis));
        if (then.isEmpty()) {
            return 0;
        }
        long before = snapshots();
        long older = StreamSupport.stream(table.snapshots().spliterator(), false)
                .filter(state -> state.timestampMillis() < then.get().timestampMillis())
                .count();
        if (older == 0) {
            return 0;
        }
        table.expireSnapshots()
                .expireOlderThan(then.get().timestampMillis())
                .retainLast(1)
                .commit();
        table.refresh();
        return before - snapshots();
    }

    /**
     * Puts many small manifests together.
     *
     * @return whether there was something to do
     */
    boolean joinManifests() {
        Snapshot current = table.currentSnapshot();
        List<ManifestFile> manifests = current == null ? List.of() : current.dataManifests(table.io());
        if (manifests.size() < Policy.MANY_MANIFESTS) {
            return false;
        }
        table.rewriteManifests().clusterBy(file -> 0).commit();
        table.refresh();
        return true;
    }

    private long snapshots() {
        return StreamSupport.stream(table.snapshots().spliterator(), false).count();
    }
}
