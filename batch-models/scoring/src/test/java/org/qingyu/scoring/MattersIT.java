package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.event.MatterLinks;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** Spark's way to the matters of a county: the same as that of the plain rule over all its events. */
class MattersIT {

    private static final Instant MORNING = Instant.parse("2026-05-04T01:00:00Z");

    @TempDir
    static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session(LakeLocation.embeddedIn(folder), folder.resolve("scratch"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void eventsWithOneMatterNumberInTwoFeedsCountOnceByTheEarliest() {
        List<TableRow> linked =
                linked(event("later", "YUQING", "h1", 2, "m", null), event("earlier", "FANGQING", "x1", 1, "m", null));

        assertThat(said(linked)).containsExactly("earlier counts", "later is earlier");
    }

    @Test
    void anEventThatNamesTheNumberOfAnotherIsOneWithItThoughThatOneNamesNothing() {
        List<TableRow> linked = linked(
                event("call", "JINGQING", "110-7", 1, null, null),
                event("petition", "FANGQING", "x1", 2, null, "110-7"),
                event("bystander", "SHEQING", "g9", 1, null, null));

        assertThat(said(linked)).containsExactly("bystander counts", "call counts", "petition is call");
    }

    @Test
    void anEventThatIsNoValidOneIsNeverCounted() {
        List<TableRow> linked = linked(
                event("prank", "JINGQING", "110-1", 1, "m", null).set(EventCurrentTable.COUNTED, false),
                event("petition", "FANGQING", "x1", 2, "m", null));

        assertThat(said(linked)).containsExactly("petition counts", "prank does not count");
    }

    @Test
    void withoutAnyLinkTheEventsAreWhatTheyWere() {
        Dataset<Row> events = events(List.of(event("one", "FANGQING", "x1", 1, "m", null)));

        assertThat(Matters.linked(spark, events)).isSameAs(events);
    }

    /** Links by Spark, and checks that all the other cells are untouched and the rule itself says the same. */
    private static List<TableRow> linked(TableRow... rows) {
        List<TableRow> linked = new ArrayList<>();
        for (Row row : Matters.linked(spark, events(Arrays.asList(rows))).collectAsList()) {
            linked.add(SparkRows.fill(EventCurrentTable.TABLE.row(), row));
        }
        linked.sort(Comparator.comparing(row -> row.require(EventColumns.EVENT_ID)));
        List<TableRow> plain = new ArrayList<>(Arrays.asList(rows));
        MatterLinks.mark(plain);
        plain.sort(Comparator.comparing(row -> row.require(EventColumns.EVENT_ID)));
        assertThat(linked).isEqualTo(plain);
        return linked;
    }

    private static Dataset<Row> events(List<TableRow> rows) {
        return spark.createDataFrame(
                rows.stream().map(SparkRows::rowOf).toList(), SparkRows.typeOf(EventCurrentTable.TABLE));
    }

    private static List<String> said(List<TableRow> rows) {
        return rows.stream()
                .map(row -> {
                    String matter = row.get(EventCurrentTable.MATTER_EVENT_ID);
                    String what = matter != null
                            ? " is " + matter
                            : row.require(EventCurrentTable.COUNTED) ? " counts" : " does not count";
                    return row.require(EventColumns.EVENT_ID) + what;
                })
                .toList();
    }

    private static TableRow event(
            String id, String feed, String number, int hour, @Nullable String matter, @Nullable String linkedNo) {
        return EventCurrentTable.TABLE
                .row()
                .set(EventColumns.EVENT_ID, id)
                .set(EventColumns.FEED, feed)
                .set(EventColumns.SOURCE_SYSTEM, "s-" + feed)
                .set(EventColumns.SOURCE_RECORD_NO, number)
                .set(EventColumns.REGISTERED_AT, MORNING.plusSeconds(3600L * hour))
                .set(EventCurrentTable.REGISTERED_DATE, LocalDate.of(2026, 5, 4))
                .set(EventColumns.REGION_CODE, "990101101000")
                .set(EventCurrentTable.REGION_QUALITY, "EXACT")
                .set(EventCurrentTable.COUNTY_CODE, "990101000000")
                .set(EventColumns.CATEGORY_CODE, "D06")
                .set(EventCurrentTable.CATEGORY_SOURCE, "CODE")
                .set(EventColumns.MATTER_KEY, matter)
                .set(EventColumns.LINKED_NO, linkedNo)
                .set(EventCurrentTable.COUNTED, true)
                .set(EventCurrentTable.VERSION_COUNT, 1L)
                .set(EventCurrentTable.FIRST_LOAD_ID, 1L)
                .set(EventCurrentTable.LAST_LOAD_ID, 1L);
    }
}
