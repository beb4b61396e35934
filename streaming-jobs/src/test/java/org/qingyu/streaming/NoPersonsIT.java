package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.ingest.synthetic.PlantedPersons;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/** What names a person ends before the first durable write: in the lake, the refusals, the logs and the databases. */
class NoPersonsIT {

    @TempDir
    Path folder;

    @Test
    void noByteOfAHomeHoldsWhatWasPlanted() throws Exception {
        PlantedPersons.Planted planted = PlantedPersons.plant(folder.resolve("files"), 1000);
        Path home = folder.resolve("home");

        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamingMain.class.getName(),
                        "--home",
                        home.toString(),
                        "--verbose",
                        "ingest",
                        folder.resolve("files").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("home.log").toFile())
                .start();
        int exit = load.waitFor();

        assertThat(Files.readString(folder.resolve("home.log"))).contains("done: read=" + planted.lines());
        assertThat(exit).isZero();
        Files.move(folder.resolve("home.log"), home.resolve("logs").resolve("console.log"));
        assertThat(HomeBytes.find(home, planted.needles())).isEmpty();
    }

    /** The same search where nothing is dropped: it finds every one, so that finding none means something. */
    @Test
    void theSearchFindsEverythingThatIsWrittenPastIntake() throws Exception {
        PlantedPersons.Planted planted = PlantedPersons.plant(folder.resolve("files"), 100);
        Path home = Files.createDirectories(folder.resolve("home"));
        List<TableRow> rows = new ArrayList<>();
        for (String needle : planted.needles()) {
            rows.add(EventRejectedTable.TABLE
                    .row()
                    .set(EventRejectedTable.REJECT_ID, "00")
                    .set(EventColumns.LOAD_ID, 1L)
                    .set(EventRejectedTable.REJECTED_AT, Instant.EPOCH)
                    .set(EventRejectedTable.SOURCE, "xf")
                    .set(EventRejectedTable.FILE, "a.jsonl")
                    .set(EventRejectedTable.LINE, 1L)
                    .set(EventRejectedTable.REASON, "wrong_type")
                    .set(EventRejectedTable.PAYLOAD, "{\"dept_code\":\"" + needle + "\"}"));
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            lake.createOrEvolveTables();
            lake.append(EventRejectedTable.TABLE, rows);
        }

        assertThat(HomeBytes.find(home, planted.needles())).isEqualTo(new HashSet<>(planted.needles()));
    }
}
