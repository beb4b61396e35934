package org.qingyu.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/**
 * Finds events that are one matter, because their sources say so: one names the other's record number
 * ({@code linked_no}, 一案一码), or both carry the same matter number in different feeds. Never by person, never by text.
 * A matter counts once, by its earliest event.
 */
public final class MatterLinks {

    private static final Comparator<TableRow> EARLIEST_FIRST = Comparator.comparing(
                    (TableRow row) -> row.require(EventColumns.REGISTERED_AT))
            .thenComparing(row -> row.require(EventColumns.EVENT_ID));

    private final List<TableRow> events;
    private final int[] parent;

    private MatterLinks(List<TableRow> events) {
        this.events = events;
        this.parent = new int[events.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** Marks in rows of {@code event.current} which events are counted by another; the order of rows does not matter. */
    public static void mark(List<TableRow> current) {
        List<TableRow> ordered = new ArrayList<>(current);
        ordered.sort(EARLIEST_FIRST);
        new MatterLinks(ordered).mark();
    }

    private void mark() {
        joinByRecordNumber();
        joinByMatterNumber();
        for (int i = 0; i < parent.length; i++) {
            int root = rootOf(i);
            if (root != i) {
                String matter = events.get(root).require(EventColumns.EVENT_ID);
                events.get(i).set(EventCurrentTable.MATTER_EVENT_ID, matter).set(EventCurrentTable.COUNTED, false);
            }
        }
    }

    private void joinByRecordNumber() {
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            byNumber.computeIfAbsent(events.get(i).require(EventColumns.SOURCE_RECORD_NO), absent -> new ArrayList<>(1))
                    .add(i);
        }
        for (int i = 0; i < parent.length; i++) {
            if (isValid(i)) {
                for (String number : TextValues.listOf(events.get(i).get(EventColumns.LINKED_NO))) {
                    Integer other = theOnlyOther(i, byNumber.get(number));
                    if (other != null) {
                        join(i, other);
                    }
                }
            }
        }
    }

    /** The one event that is meant: not itself, of another feed if its own has the number too; several are no link. */
    private @Nullable Integer theOnlyOther(int self, @Nullable List<Integer> candidates) {
        if (candidates == null) {
            return null;
        }
        List<Integer> others = candidates.stream()
                .filter(other -> other != self && isValid(other))
                .toList();
        List<Integer> elsewhere = others.stream()
                .filter(other -> !feedOf(other).equals(feedOf(self)))
                .toList();
        List<Integer> meant = elsewhere.isEmpty() ? others : elsewhere;
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** Within one feed a matter number that comes again is a repetition, which is counted; across feeds it is one matter. */
    private void joinByMatterNumber() {
        Map<String, Integer> earliest = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            String matter = events.get(i).get(EventColumns.MATTER_KEY);
            if (matter != null && isValid(i)) {
                Integer first = earliest.putIfAbsent(matter, i);
                if (first != null && !feedOf(first).equals(feedOf(i))) {
                    join(first, i);
                }
            }
        }
    }

    private boolean isValid(int event) {
        return events.get(event).require(EventCurrentTable.COUNTED);
    }

    private String feedOf(int event) {
        return events.get(event).require(EventColumns.FEED);
    }

    /** The earlier root stays: events are in order, so it is the smaller number. */
    private void join(int one, int other) {
        int first = rootOf(one);
        int second = rootOf(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int rootOf(int event) {
        int root = event;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
