package org.qingyu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.code.CodeMaps;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.CategoryMapTable;
import org.qingyu.table.CategoryTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.Tables;
import org.qingyu.table.UnitColumns;

class LakeIT {

    private static final Instant REGISTERED = Instant.parse("2026-05-04T01:12:00.123456Z");

    @TempDir
    Path home;

    @Test
    void aRowComesBackAsItWasWritten() {
        TableRow row = event("e1").set(EventColumns.LON, 109.123).set(EventColumns.IS_SUCCESS, true);

        try (Lake lake = opened(home)) {
            lake.append(EventHistoryTable.TABLE, List.of(row));

            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE))).containsExactly(row);
            assertThat(lake.count(EventHistoryTable.TABLE)).isEqualTo(1);
        }
    }

    @Test
    void aKeyIsItsOwnRowsAndNotTheLastOneRead() {
        try (Lake lake = opened(home)) {
            lake.append(
                    EventHistoryTable.TABLE,
                    List.of(
                            event("e1").set(EventColumns.VERSION_ID, key(1)),
                            event("e2").set(EventColumns.VERSION_ID, key(2)),
                            event("e3").set(EventColumns.VERSION_ID, key(3))));

            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE)))
                    .extracting(row -> row.require(EventColumns.VERSION_ID)[15])
                    .containsExactly((byte) 1, (byte) 2, (byte) 3);
        }
    }

    private static byte[] key(int last) {
        var key = new byte[16];
        key[15] = (byte) last;
        return key;
    }

    @Test
    void readsOnlyTheColumnsAndRowsThatAreAskedFor() {
        try (Lake lake = opened(home)) {
            lake.append(EventHistoryTable.TABLE, List.of(event("e1"), event("e2")));

            List<TableRow> rows = lake.list(lake.scan(EventHistoryTable.TABLE)
                    .columns(EventColumns.EVENT_ID)
                    .where(Expressions.equal(EventColumns.EVENT_ID.name(), "e2")));

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).require(EventColumns.EVENT_ID)).isEqualTo("e2");
            assertThat(rows.get(0).get(EventColumns.FEED)).isNull();
        }
    }

    @Test
    void aTableThatIsReplacedKeepsNothingOfBefore() {
        try (Lake lake = opened(home)) {
            lake.append(EventHistoryTable.TABLE, List.of(event("e1"), event("e2")));
            lake.replaceAll(EventHistoryTable.TABLE, List.of(event("e3")));

            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE)))
                    .extracting(row -> row.require(EventColumns.EVENT_ID))
                    .containsExactly("e3");
        }
    }

    @Test
    void aMovedHomeGoesOnWhereItWas(@TempDir Path elsewhere) throws IOException {
        try (Lake lake = opened(home)) {
            lake.append(EventHistoryTable.TABLE, List.of(event("e1")));
        }
        Path moved = elsewhere.resolve("moved");
        Files.move(home, moved);

        try (Lake lake = opened(moved)) {
            lake.append(EventHistoryTable.TABLE, List.of(event("e2")));
            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE))).hasSize(2);
        }
        try (Stream<Path> files = Files.walk(moved.resolve("lake"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                assertThat(textOf(file)).doesNotContain(home.toString());
            }
        }
        Files.createDirectories(home);
    }

    @Test
    void createsEveryDeclaredTableOnceAndForAll() {
        try (Lake lake = opened(home)) {
            lake.createOrEvolveTables();

            assertThat(Tables.all()).allMatch(lake::has);
        }
    }

    @Test
    void shippedReferenceDataIsThereFromTheFirstUseAndWrittenOnce() {
        try (Lake lake = opened(home)) {
            List<TableRow> categories = lake.list(lake.scan(CategoryTable.TABLE));
            assertThat(categories)
                    .extracting(row -> row.require(UnitColumns.CATEGORY_CODE))
                    .containsExactlyElementsOf(CategoryCatalogue.standard().codes());
            assertThat(lake.count(CategoryMapTable.TABLE))
                    .isEqualTo(CodeMaps.standard().mappings().size());
            assertThat(lake.list(lake.scan(CalendarTable.TABLE)))
                    .containsExactlyElementsOf(WorkingCalendar.announced().rows());

            lake.createOrEvolveTables();

            assertThat(lake.icebergTable(CategoryTable.TABLE).snapshots()).hasSize(1);
        }
    }

    @Test
    void referenceDataOfAnotherVersionGivesWayToWhatIsShipped() {
        try (Lake lake = opened(home)) {
            lake.replaceAll(CategoryTable.TABLE, List.of());
            lake.icebergTable(CategoryTable.TABLE)
                    .updateProperties()
                    .set("qingyu.content-version", "of another release")
                    .commit();

            lake.createOrEvolveTables();

            assertThat(lake.count(CategoryTable.TABLE))
                    .isEqualTo(CategoryCatalogue.standard().codes().size());
        }
    }

    /** The metadata of views is compressed. */
    private static String textOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().contains(".gz.") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Lake opened(Path folder) {
        Lake lake = Lake.open(LakeLocation.embeddedIn(folder));
        lake.createOrEvolveTables();
        return lake;
    }

    private static TableRow event(String id) {
        return EventHistoryTable.TABLE
                .row()
                .set(EventColumns.EVENT_ID, id)
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventColumns.SOURCE_RECORD_NO, "2026-1")
                .set(EventColumns.OP, "INSERT")
                .set(EventColumns.CONTENT_HASH, "00")
                .set(EventColumns.REGISTERED_AT, REGISTERED)
                .set(EventColumns.EXAM_DATE, LocalDate.of(2026, 5, 5))
                .set(EventColumns.VERSION_ID, new byte[16])
                .set(EventColumns.LOAD_ID, 1L)
                .set(EventColumns.ARRIVAL_SEQ, 1L)
                .set(EventColumns.INGESTED_AT, REGISTERED);
    }
}
