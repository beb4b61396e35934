package org.qingyu.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.MetadataColumns;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.WriterLock;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

class MaintainIT {

    private static final Instant MOMENT = Instant.parse("2026-05-04T01:12:00Z");
    /** Long after everything that a test commits. */
    private static final Instant YEARS_LATER = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Home home = new Home(Path.of("."));
    private Instant now = YEARS_LATER;

    @BeforeEach
    void twelveLoads() {
        home = new Home(folder).create();
        try (Lake lake = lake()) {
            lake.createOrEvolveTables();
            LongStream.rangeClosed(1, 12).forEach(load -> lake.append(EventHistoryTable.TABLE, load(load)));
        }
    }

    @Test
    void smallFilesBecomeOneWithEveryRowInItsPlace() throws IOException {
        List<TableRow> before = new ArrayList<>();
        LongStream.rangeClosed(1, 12).forEach(load -> before.addAll(load(load)));
        List<String> lineage = lineage();

        assertThat(maintain()).isEqualTo(ExitCode.DONE);

        try (Lake lake = lake()) {
            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE))).containsExactlyElementsOf(before);
            assertThat(FileHealth.of(lake.icebergTable(EventHistoryTable.TABLE)))
                    .satisfies(health -> assertThat(health.files()).isEqualTo(1))
                    .satisfies(health -> assertThat(health.snapshots()).isEqualTo(1));
        }
        assertThat(lineage()).containsExactlyElementsOf(lineage);
        assertThat(filesOnDisk(".parquet")).hasSize(1);
        assertThat(out.toString(UTF_8).lines().reduce("", (first, last) -> last))
                .startsWith("done: tables=")
                .contains(" rewritten=12 ", " forgotten=13 ");
    }

    @Test
    void theNewFileHasTheMetricsThatReadersSkipFilesBy() throws IOException {
        maintain();

        try (Lake lake = lake()) {
            Table table = lake.icebergTable(EventHistoryTable.TABLE);
            int load = table.schema().findField(EventColumns.LOAD_ID.name()).fieldId();
            try (var files = table.newScan().includeColumnStats().planFiles()) {
                DataFile file = files.iterator().next().file();
                assertThat(file.upperBounds()).containsKey(load);
                assertThat(file.valueCounts().get(load)).isEqualTo(36);
            }
        }
    }

    @Test
    void theStateThatWasCurrentWhenThePastBeginsIsKept() {
        now = times().get(11).plus(Duration.ofDays(7));
        maintain();

        try (Lake lake = lake()) {
            Table table = lake.icebergTable(EventHistoryTable.TABLE);
            // That of the twelfth load, and those of compaction and of the manifests.
            assertThat(table.snapshots()).hasSize(3);
            long twelfth = table.history().get(0).snapshotId();
            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE).asOfSnapshot(twelfth)))
                    .hasSize(36);
        }
    }

    @Test
    void whatIsAppendedWhileFilesAreCopiedIsNotLost() {
        try (Lake lake = lake();
                Lake other = lake()) {
            var compaction = new Compaction(lake.icebergTable(EventHistoryTable.TABLE), Policy.STANDARD);
            Compaction.Run run = compaction.plan().get(0);
            List<DataFile> copies = compaction.copy(run, rows -> {});
            other.append(EventHistoryTable.TABLE, load(13));

            assertThat(compaction.commit(run, copies)).isTrue();

            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE))).hasSize(39);
            assertThat(FileHealth.of(lake.icebergTable(EventHistoryTable.TABLE)).files())
                    .isEqualTo(2);
            // Once more: the copy stands before the load that came while it was made.
            var again = new Compaction(lake.icebergTable(EventHistoryTable.TABLE), Policy.STANDARD.withFewestFiles(2));
            Compaction.Run both = again.plan().get(0);
            assertThat(again.commit(both, again.copy(both, rows -> {}))).isTrue();
            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE)))
                    .extracting(row -> row.require(EventColumns.LOAD_ID))
                    .isSorted();
        }
    }

    @Test
    void aRunThatAnotherWriterReplacedIsLeftToHim() {
        try (Lake lake = lake();
                Lake other = lake()) {
            var compaction = new Compaction(lake.icebergTable(EventHistoryTable.TABLE), Policy.STANDARD);
            Compaction.Run run = compaction.plan().get(0);
            List<DataFile> copies = compaction.copy(run, rows -> {});
            other.replaceAll(EventHistoryTable.TABLE, load(99));

            assertThat(compaction.commit(run, copies)).isFalse();

            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE))).hasSize(3);
            copies.forEach(copy -> assertThat(
                            home.root().resolve("lake").resolve(copy.location().substring("local:///".length())))
                    .doesNotExist());
        }
    }

    @Test
    void aStrayFileGoesOnceItIsOldAndNeverBefore() throws IOException {
        Path data = home.root().resolve("lake/event/history/data");
        Path old = Files.writeString(data.resolve("killed.parquet"), "x");
        Path young = Files.writeString(data.resolve("at-work.parquet"), "x");
        now = times().get(11);
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofDays(4))));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofDays(2))));

        maintain();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(out.toString(UTF_8)).contains(" strays=1 ");
    }

    @Test
    void nothingIsLeftToDoTheSecondTime() {
        maintain();
        out.reset();

        maintain();

        assertThat(out.toString(UTF_8)).contains(" rewritten=0 forgotten=0 strays=0 ");
    }

    @Test
    void aHomeThatSomebodyElseWritesIsLeftAlone() throws Exception {
        try (WriterLock lock = WriterLock.acquire(home.root(), Duration.ZERO, Map.of())) {
            assertThat(lock).isNotNull();

            assertThat(run("maintain", "--wait", "0")).isEqualTo(ExitCode.BUSY);
        }
        try (Lake lake = lake()) {
            assertThat(FileHealth.of(lake.icebergTable(EventHistoryTable.TABLE)).files())
                    .isEqualTo(12);
        }
    }

    @Test
    void manyManifestsAreJoinedWithoutANewNumberForAnyRow() throws IOException {
        List<String> lineage = lineage();
        try (Lake lake = lake()) {
            Table table = lake.icebergTable(EventHistoryTable.TABLE);

            assertThat(new Past(table).joinManifests()).isTrue();

            assertThat(table.currentSnapshot().dataManifests(table.io())).hasSize(1);
        }
        assertThat(lineage()).containsExactlyElementsOf(lineage);
    }

    private Lake lake() {
        return Lake.open(LakeLocation.embeddedIn(home.root()));
    }

    private ExitCode maintain() {
        return run("maintain");
    }

    private ExitCode run(String... words) {
        var line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", home.root().toString()));
        return Program.run(
                new Surroundings(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Map.of(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        Surroundings.Terminal.NONE),
                line.toArray(String[]::new),
                new MaintainCommand());
    }

    private List<Instant> times() {
        try (Lake lake = lake()) {
            return lake.icebergTable(EventHistoryTable.TABLE).history().stream()
                    .map(entry -> Instant.ofEpochMilli(entry.timestampMillis()))
                    .toList();
        }
    }

    /** Each event with Iceberg's number of its row and of the commit that last changed it. */
    private List<String> lineage() throws IOException {
        var found = new ArrayList<String>();
        try (Lake lake = lake()) {
            Table table = lake.icebergTable(EventHistoryTable.TABLE);
            Schema schema = new Schema(
                    table.schema().findField(EventColumns.EVENT_ID.name()),
                    MetadataColumns.ROW_ID,
                    MetadataColumns.LAST_UPDATED_SEQUENCE_NUMBER);
            try (CloseableIterable<FileScanTask> files = table.newScan().planFiles()) {
                for (FileScanTask file : files) {
                    try (CloseableIterable<Record> rows = Compaction.rows(table, file, schema)) {
                        rows.forEach(row -> found.add(row.get(0) + " " + row.get(1) + " " + row.get(2)));
                    }
                }
            }
        }
        assertThat(found).hasSize(36).noneMatch(row -> row.contains("null"));
        return found.stream().sorted().toList();
    }

    private List<Path> filesOnDisk(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(home.root().resolve("lake/event/history"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Three rows of one load. */
    private static List<TableRow> load(long number) {
        return LongStream.range(0, 3)
                .mapToObj(place -> EventHistoryTable.TABLE
                        .row()
                        .set(EventColumns.EVENT_ID, "e" + number + "-" + place)
                        .set(EventColumns.FEED, "FANGQING")
                        .set(EventColumns.SOURCE_SYSTEM, "xf")
                        .set(EventColumns.SOURCE_RECORD_NO, "2026-" + place)
                        .set(EventColumns.OP, "INSERT")
                        .set(EventColumns.CONTENT_HASH, "00")
                        .set(EventColumns.REGISTERED_AT, MOMENT)
                        .set(EventColumns.LON, 109.123)
                        .set(EventColumns.VERSION_ID, new byte[16])
                        .set(EventColumns.LOAD_ID, number)
                        .set(EventColumns.ARRIVAL_SEQ, place)
                        .set(EventColumns.INGESTED_AT, MOMENT))
                .toList();
    }
}
