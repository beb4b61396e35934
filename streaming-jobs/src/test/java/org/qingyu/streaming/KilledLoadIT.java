package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.ingest.synthetic.BenchEvents;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * Kills a load at instants spread over its length. {@code -Dkills=20 -Devents=600000 "-Dsurefire.jvm=-Xmx8g"} runs the long
 * campaign; the memory is for the rows it compares at the end.
 */
class KilledLoadIT {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long EVENTS = Long.getLong("events", 150_000);
    private static final long SEED = Long.getLong("seed", 20260504L);

    @TempDir
    Path folder;

    @Test
    void aLoadThatWasKilledLeavesTheHistoryOfAnUndisturbedOne() throws Exception {
        BenchEvents.of(SEED).write(folder.resolve("files"), 0, EVENTS, 3);
        long start = System.nanoTime();
        assertThat(run(folder.resolve("undisturbed")).waitFor()).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        var random = new SplittableRandom(SEED);
        for (int i = 0; i < KILLS; i++) {
            Process load = run(folder.resolve("killed"));
            long instant = length * i / KILLS + random.nextLong(Math.max(1, length / KILLS));
            if (!load.waitFor(instant, TimeUnit.MILLISECONDS)) {
                load.destroyForcibly().waitFor();
            }
        }
        assertThat(run(folder.resolve("killed")).waitFor()).isZero();

        List<String> expected = history(folder.resolve("undisturbed"));
        assertThat(history(folder.resolve("killed"))).as("seed %d", SEED).isEqualTo(expected);
        assertThat(accepted(folder.resolve("killed"))).isEqualTo(expected.size());
    }

    private Process run(Path home) throws IOException {
        Path log = Files.createTempFile(folder, "load", ".log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamingMain.class.getName(),
                        "--home",
                        home.toString(),
                        "ingest",
                        "--commit-every",
                        "1",
                        folder.resolve("files").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Every row as text without what belongs to the load, sorted. */
    private static List<String> history(Path home) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            var rows = new TreeSet<String>();
            List<TableRow> all = lake.list(lake.scan(EventHistoryTable.TABLE));
            for (TableRow row : all) {
                row.set(EventColumns.LOAD_ID, null)
                        .set(EventColumns.ARRIVAL_SEQ, null)
                        .set(EventColumns.INGESTED_AT, null);
                assertThat(rows.add(Rows.text(row))).as("a row twice").isTrue();
            }
            return List.copyOf(rows);
        }
    }

    private static long accepted(Path home) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            return lake.list(lake.scan(EventArrivalTable.TABLE)).stream()
                    .mapToLong(row -> row.require(EventArrivalTable.ACCEPTED))
                    .sum();
        }
    }
}
