package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

class DailyCountsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");

    @Test
    void aVillagesEventsCountForItsTownAndItsCountyToo() {
        List<TableRow> rows = DailyCounts.rows(List.of(count("v1", "t1", "xf", 2)), Set.of("v1"));

        assertThat(texts(rows)).containsExactlyInAnyOrder("v1 village 2", "t1 town 2", "c1 county 2");
    }

    @Test
    void whatIsOnlyKnownToBeInTheCountyCountsForTheCountyOnly() {
        List<TableRow> rows = DailyCounts.rows(List.of(count("c1", null, "xf", 3)), Set.of("v1"));

        assertThat(texts(rows)).containsExactly("c1 county 3");
    }

    @Test
    void aCodeThatIsNoVillageOfTheListCountsForItsTown() {
        List<TableRow> rows = DailyCounts.rows(List.of(count("unknown", "t1", "xf", 1)), Set.of("v1"));

        assertThat(texts(rows)).containsExactlyInAnyOrder("t1 town 1", "c1 county 1");
    }

    @Test
    void sourcesOfOneFeedAreOneCount() {
        List<TableRow> rows =
                DailyCounts.rows(List.of(count("t1", "t1", "xf", 1), count("t1", "t1", "other", 4)), Set.of());

        assertThat(texts(rows)).containsExactlyInAnyOrder("t1 town 5", "c1 county 5");
    }

    private static EventCount count(String region, @Nullable String town, String source, int events) {
        return new EventCount(DAY, region, town, "c1", "D06", "FANGQING", source, events);
    }

    private static List<String> texts(List<TableRow> rows) {
        return rows.stream()
                .peek(row -> assertThat(row.require(EventColumns.FEED)).isEqualTo("FANGQING"))
                .map(row -> row.require(UnitColumns.REGION_CODE) + " " + row.require(UnitColumns.REGION_LEVEL) + " "
                        + row.require(DailyCountTable.EVENTS))
                .toList();
    }
}
