package org.qingyu.reading;

import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.qingyu.lake.Lake;
import org.qingyu.maintenance.FileHealth;
import org.qingyu.query.HomeLake;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;

/** How the files of every table are, in the order of the declarations. */
record FilesOfTables(Map<WarehouseTable, FileHealth> byTable) {

    static FilesOfTables of(HomeLake home) {
        var health = new LinkedHashMap<WarehouseTable, FileHealth>();
        Lake lake = home.lake();
        if (lake != null) {
            for (WarehouseTable table : Tables.all()) {
                if (lake.has(table)) {
                    health.put(table, FileHealth.of(lake.icebergTable(table)));
                }
            }
        }
        return new FilesOfTables(health);
    }

    /** One line for the whole lake, and the tables that need care by name. */
    void printTo(PrintStream out, Instant now) {
        if (byTable.isEmpty()) {
            return;
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "Files of the lake: %,d in %d tables, %d of them small, %,.1f MB, %d snapshots.%n",
                sum(FileHealth::files),
                byTable.size(),
                sum(FileHealth::smallFiles),
                sum(FileHealth::bytes) / 1e6,
                sum(FileHealth::snapshots));
        List<String> needy = byTable.entrySet().stream()
                .filter(entry -> entry.getValue().needsCare(now))
                .map(entry -> entry.getKey().name())
                .toList();
        if (!needy.isEmpty()) {
            out.println("Run 'qingyu maintain' for " + String.join(", ", needy) + ".");
        }
    }

    private long sum(ToLongFunction<FileHealth> figure) {
        return byTable.values().stream().mapToLong(figure).sum();
    }
}
