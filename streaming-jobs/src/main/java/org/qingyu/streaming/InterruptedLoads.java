package org.qingyu.streaming;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeScan;
import org.qingyu.operation.LoadLog;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Closes the books of loads that were killed: what they had brought into the lake gets its arrival row. */
final class InterruptedLoads {

    private final Lake lake;
    private final LoadLog log;
    private final TopicLog topics;
    private final ZoneId zone;

    InterruptedLoads(Lake lake, LoadLog log, TopicLog topics, ZoneId zone) {
        this.lake = lake;
        this.log = log;
        this.topics = topics;
        this.zone = zone;
    }

    void close(Instant now) throws SQLException, IOException {
        for (LoadLog.Load load : log.unfinished()) {
            List<TableRow> told = lake.list(of(
                    load,
                    EventArrivalTable.TABLE,
                    EventColumns.FEED,
                    EventArrivalTable.ACCEPTED,
                    EventArrivalTable.REJECTED));
            List<TableRow> found = arrivalsOf(load);
            if (told.isEmpty()) {
                lake.append(EventArrivalTable.TABLE, found);
            }
            boolean hadFinished = !told.isEmpty()
                    && (topics.of(load.id()).isEmpty() || records(told).equals(records(found)));
            log.end(load.id(), hadFinished ? LoadLog.State.DONE : LoadLog.State.INTERRUPTED, now);
        }
    }

    /**
     * Accepted and rejected records. Its tables take what a load wrote one after the other; messages that are told of and not
     * there are read again.
     */
    private static List<Long> records(List<TableRow> arrivals) {
        return List.of(sum(arrivals, EventArrivalTable.ACCEPTED), sum(arrivals, EventArrivalTable.REJECTED));
    }

    private static long sum(List<TableRow> rows, Column<Long> column) {
        return rows.stream().mapToLong(row -> row.require(column)).sum();
    }

    private List<TableRow> arrivalsOf(LoadLog.Load load) throws IOException {
        Map<String, long[]> counts = new TreeMap<>();
        count(load, EventHistoryTable.TABLE, EventColumns.SOURCE_SYSTEM, 0, counts);
        count(load, EventRejectedTable.TABLE, EventRejectedTable.SOURCE, 1, counts);
        var facts = new LoadFacts(
                load.id(), load.startedAt(), zone.getId(), new TreeMap<>(), new TreeMap<>(), null, null, false);
        List<TableRow> rows = new ArrayList<>();
        counts.forEach((feedAndSource, count) -> {
            String[] names = feedAndSource.split("\0", -1);
            rows.add(facts.arrival(names[0], names[1], LoadFacts.ArrivalState.INTERRUPTED)
                    .set(EventArrivalTable.READ, count[0] + count[1])
                    .set(EventArrivalTable.ACCEPTED, count[0])
                    .set(EventArrivalTable.REJECTED, count[1]));
        });
        return rows;
    }

    private void count(
            LoadLog.Load load, WarehouseTable table, Column<String> source, int which, Map<String, long[]> counts)
            throws IOException {
        try (CloseableIterable<TableRow> rows =
                of(load, table, EventColumns.FEED, source).rows()) {
            for (TableRow row : rows) {
                String key = row.orElse(EventColumns.FEED, Delivery.UNKNOWN) + '\0' + row.require(source);
                counts.computeIfAbsent(key, absent -> new long[2])[which]++;
            }
        }
    }

    private LakeScan of(LoadLog.Load load, WarehouseTable table, Column<?>... columns) {
        return lake.scan(table).columns(columns).where(Expressions.equal(EventColumns.LOAD_ID.name(), load.id()));
    }
}
