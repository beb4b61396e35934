package org.qingyu.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * Merges the versions of one event, field by field, in the source's order: by {@code source_version}, else by
 * {@code updated_at}, else as they arrived. The order of arrival matters only in the last case, and there an INSERT stands
 * before the UPDATE or CANCEL that overtook it.
 *
 * <p>A field that a version does not have keeps its value; a field that it names in {@code cleared_fields} loses it. Rows
 * of one version are merged like versions, the larger {@code updated_at}, then the larger {@code content_hash} last, so
 * that they win whatever came first. Merging what has been merged changes nothing.
 */
public final class EventMerge {

    private static final Comparator<TableRow> WITHIN_ONE_VERSION = Comparator.comparing(
                    (TableRow row) -> row.get(EventColumns.UPDATED_AT),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.require(EventColumns.CONTENT_HASH));
    private static final Comparator<TableRow> BY_VERSION = Comparator.comparing(
                    (TableRow row) -> row.require(EventColumns.SOURCE_VERSION))
            .thenComparing(WITHIN_ONE_VERSION);
    private static final Comparator<TableRow> BY_ARRIVAL = Comparator.comparing(
                    (TableRow row) -> Operation.INSERT.code().equals(row.require(EventColumns.OP)) ? 0 : 1)
            .thenComparing(row -> row.require(EventColumns.LOAD_ID))
            .thenComparing(row -> row.require(EventColumns.ARRIVAL_SEQ));

    /** What a version says happened to the record. */
    public enum Operation {
        INSERT,
        UPDATE,
        CANCEL;

        /** The code in tables and files. */
        public String code() {
            return switch (this) {
                case INSERT -> "INSERT";
                case UPDATE -> "UPDATE";
                case CANCEL -> "CANCEL";
            };
        }
    }

    private EventMerge() {}

    /**
     * Merges rows of {@code event.history} that have one {@code event_id}.
     *
     * @return a history row with the merged values, or null where the event is cancelled or has not been registered yet
     */
    public static @Nullable TableRow merge(List<TableRow> versions) {
        if (versions.size() == 1) {
            return standing(versions.get(0));
        }
        List<TableRow> ordered = new ArrayList<>(versions);
        ordered.sort(orderOf(versions));
        TableRow merged = EventHistoryTable.TABLE.row();
        for (TableRow version : ordered) {
            apply(version, merged);
        }
        return standing(merged);
    }

    private static Comparator<TableRow> orderOf(List<TableRow> versions) {
        if (versions.stream().allMatch(row -> row.get(EventColumns.SOURCE_VERSION) != null)) {
            return BY_VERSION;
        }
        if (versions.stream().allMatch(row -> row.get(EventColumns.UPDATED_AT) != null)) {
            return WITHIN_ONE_VERSION;
        }
        return BY_ARRIVAL;
    }

    private static @Nullable TableRow standing(TableRow merged) {
        boolean isCancelled = Operation.CANCEL.code().equals(merged.require(EventColumns.OP));
        return isCancelled || merged.get(EventColumns.REGISTERED_AT) == null ? null : merged;
    }

    private static void apply(TableRow version, TableRow merged) {
        List<String> cleared = TextValues.listOf(version.get(EventColumns.CLEARED_FIELDS));
        for (Column<?> field : EventColumns.SOURCE_FIELDS) {
            int position = EventHistoryTable.TABLE.positionOf(field);
            Object value = version.at(position);
            if (value != null) {
                merged.setAt(position, value);
            } else if (!cleared.isEmpty() && cleared.contains(field.name())) {
                merged.setAt(position, null);
            }
        }
        if (EventColumns.TEXT_FIELDS.stream().anyMatch(field -> version.get(field) != null)) {
            EventColumns.TEXT_FIELDS.forEach(field -> copy(field, version, merged));
        }
        copy(EventColumns.EVENT_ID, version, merged);
        copy(EventColumns.FEED, version, merged);
        copy(EventColumns.SOURCE_SYSTEM, version, merged);
        copy(EventColumns.SOURCE_RECORD_NO, version, merged);
        copy(EventColumns.SOURCE_VERSION, version, merged);
        copy(EventColumns.OP, version, merged);
    }

    private static <T> void copy(Column<T> column, TableRow from, TableRow to) {
        to.set(column, from.get(column));
    }
}
