package org.qingyu.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.CategoryResolver;
import org.qingyu.event.CurrentEvents;
import org.qingyu.event.MatterLinks;
import org.qingyu.operation.MergeState;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionPlaces;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * {@code event.current}, always up to date. The table itself where a scoring has merged everything; else what the table lacks
 * is merged on reading, by the same rules.
 */
public final class EventsNow {

    private final HomeLake lake;
    private final RegionLists regions;

    public EventsNow(HomeLake lake) {
        this.lake = lake;
        this.regions = new RegionLists(lake);
    }

    /**
     * The events that meet the condition, as of the last load.
     *
     * @param columns at least these columns of them, the condition's among them; all if none is named
     */
    public List<TableRow> rows(Condition condition, Column<?>... columns) {
        return rows(condition, Long.MAX_VALUE, regions.newest(), columns);
    }

    /** The same of the loads up to one, resolved with one version of the region list. */
    public List<TableRow> rows(Condition condition, long lastLoad, RegionLists.Version version, Column<?>... columns) {
        var loads = new HistoryLoads(lake);
        Long wanted = loads.lastUpTo(lastLoad);
        Long there = loads.lastUpTo(mergedLoad(version));
        if (wanted == null) {
            return List.of();
        }
        if (wanted.equals(there)) {
            return lake.list(EventCurrentTable.TABLE, condition.pushed(), condition::holds, columns);
        }
        List<TableRow> rows = there != null && there < wanted
                ? withLaterLoads(there, wanted, version.list())
                : merge(wanted, version.list());
        MatterLinks.mark(rows);
        rows.removeIf(row -> !condition.holds(row));
        return rows;
    }

    /** The table, with the events that later loads touched merged anew from all their versions. */
    private List<TableRow> withLaterLoads(long mergedLoad, long known, RegionList list) {
        List<TableRow> later = lake.list(
                EventHistoryTable.TABLE,
                Expressions.and(
                        Expressions.greaterThan(EventColumns.LOAD_ID.name(), mergedLoad),
                        Expressions.lessThanOrEqual(EventColumns.LOAD_ID.name(), known)),
                EventColumns.EVENT_ID);
        var touched = new HashMap<String, List<TableRow>>();
        later.forEach(row -> touched.put(row.require(EventColumns.EVENT_ID), new ArrayList<>()));
        var rows = new ArrayList<TableRow>();
        for (TableRow row : lake.list(EventCurrentTable.TABLE, Expressions.alwaysTrue())) {
            if (!touched.containsKey(row.require(EventColumns.EVENT_ID))) {
                // Matters are linked anew below; an event that another counted may count itself now.
                rows.add(unlinked(row));
            }
        }
        collect(known, touched, true);
        CurrentEvents current = merger(list);
        touched.values().forEach(versions -> add(rows, current.of(versions)));
        return rows;
    }

    private List<TableRow> merge(long known, RegionList list) {
        var versions = new HashMap<String, List<TableRow>>();
        collect(known, versions, false);
        CurrentEvents current = merger(list);
        var rows = new ArrayList<TableRow>(versions.size());
        versions.values().forEach(own -> add(rows, current.of(own)));
        return rows;
    }

    /** Gathers the versions of events; of those only that are asked for, if {@code only}. */
    private void collect(long known, Map<String, List<TableRow>> versions, boolean only) {
        var loads = Expressions.lessThanOrEqual(EventColumns.LOAD_ID.name(), known);
        try (CloseableIterable<TableRow> rows = lake.rows(EventHistoryTable.TABLE, loads, null, List.of())) {
            for (TableRow row : rows) {
                String id = row.require(EventColumns.EVENT_ID);
                List<TableRow> own = only ? versions.get(id) : versions.computeIfAbsent(id, none -> new ArrayList<>(1));
                if (own != null) {
                    own.add(row);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CurrentEvents merger(RegionList list) {
        return new CurrentEvents(
                lake.config().zone(), new RegionPlaces(new RegionIndex(list)), CategoryResolver.standard());
    }

    private static void add(List<TableRow> rows, @Nullable TableRow row) {
        if (row != null) {
            rows.add(row);
        }
    }

    private static TableRow unlinked(TableRow row) {
        return row.get(EventCurrentTable.MATTER_EVENT_ID) == null
                ? row
                : row.set(EventCurrentTable.COUNTED, true).set(EventCurrentTable.MATTER_EVENT_ID, null);
    }

    /** The last load merged into the table; none if the table was resolved with other lists than these. */
    private long mergedLoad(RegionLists.Version version) {
        if (!Files.exists(lake.home().operationsFile())) {
            return -1;
        }
        try (OperationalDatabase database = OperationalDatabase.open(lake.home().root())) {
            return MergeState.find(database)
                    .filter(merged -> merged.regionVersion().equals(version.version()))
                    .filter(merged -> merged.mapVersion()
                            .equals(CategoryResolver.standard().version()))
                    .map(MergeState::mergedLoad)
                    .orElse(-1L);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the record of merges", failure);
        }
    }
}
