package org.qingyu.query;

import java.util.Comparator;
import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.lake.FileSpan;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;

/** Which loads {@code event.history} holds rows of: asked of its files' metadata, of rows only where those leave it open. */
final class HistoryLoads {

    private final HomeLake lake;
    private final @Nullable List<FileSpan> files;

    HistoryLoads(HomeLake lake) {
        this.lake = lake;
        this.files = lake.spansOf(EventHistoryTable.TABLE, EventColumns.LOAD_ID).orElse(null);
    }

    /** The last load up to one that brought rows; null where none did. */
    @Nullable
    Long lastUpTo(long load) {
        List<FileSpan> spans = files;
        if (spans == null || spans.stream().anyMatch(file -> file.first() <= load && file.last() > load)) {
            return lastOfRowsUpTo(load);
        }
        return spans.stream()
                .map(FileSpan::last)
                .filter(last -> last <= load)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Long lastOfRowsUpTo(long load) {
        return lake
                .list(
                        EventHistoryTable.TABLE,
                        Expressions.lessThanOrEqual(EventColumns.LOAD_ID.name(), load),
                        EventColumns.LOAD_ID)
                .stream()
                .map(row -> row.require(EventColumns.LOAD_ID))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
