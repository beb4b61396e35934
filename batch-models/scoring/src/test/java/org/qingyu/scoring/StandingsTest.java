package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.situation.Place;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

class StandingsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-10");
    private static final String COUNTY = "990101000000";

    @Test
    void aWindowEndsWithTheJudgedDayAndTheOneBeforeEndsWhereItBegins() {
        List<EventCount> counts = List.of(
                count(1, DAY, 1),
                count(1, DAY.minusDays(27), 2),
                count(1, DAY.minusDays(28), 4),
                count(1, DAY.minusDays(55), 8),
                count(1, DAY.minusDays(56), 16));

        TableRow row = row(Standings.rows(counts, new Scoring.Days(DAY, DAY), homes(1), "R"), 1, "D06");

        assertThat(row.require(DailyCountTable.EVENTS)).isEqualTo(3);
        assertThat(row.require(RegionStandingTable.EVENTS_BEFORE)).isEqualTo(12);
        assertThat(row.get(RegionStandingTable.EVENTS_YEAR_BEFORE)).isNull();
    }

    @Test
    void aYearAgoIsTheSameWeekdays() {
        List<EventCount> counts = List.of(count(1, DAY.minusDays(400), 1), count(1, DAY.minusDays(364), 5));

        TableRow row = row(Standings.rows(counts, new Scoring.Days(DAY, DAY), homes(1), "R"), 1, "ALL");

        assertThat(row.get(RegionStandingTable.EVENTS_YEAR_BEFORE)).isEqualTo(5);
    }

    @Test
    void theMedianIsThatOfTheOtherTownsAndOfThreeAtLeast() {
        var counts = new ArrayList<EventCount>();
        for (int town = 1; town <= 4; town++) {
            counts.add(count(town, DAY, town * 10));
        }

        List<TableRow> four = Standings.rows(counts, new Scoring.Days(DAY, DAY), homes(4), "R");
        List<TableRow> three = Standings.rows(counts, new Scoring.Days(DAY, DAY), homes(3), "R");

        assertThat(row(four, 1, "D06").get(RegionStandingTable.CLASS_MEDIAN)).isEqualTo(30);
        assertThat(row(four, 4, "D06").get(RegionStandingTable.CLASS_MEDIAN)).isEqualTo(20);
        assertThat(row(three, 1, "D06").get(RegionStandingTable.CLASS_MEDIAN)).isNull();
    }

    @Test
    void aSmallCountIsWithheldWithASecondOneSoThatNoTotalGivesItAway() {
        List<EventCount> counts = List.of(count(1, DAY, 2), count(2, DAY, 9), count(3, DAY, 5));

        List<TableRow> rows = Standings.rows(counts, new Scoring.Days(DAY, DAY), homes(3), "R");

        // The town's total of two is withheld with its only category; in the column of each the smallest of the others
        // is.
        for (String category : List.of("D06", "ALL")) {
            assertThat(row(rows, 1, category).get(RegionStandingTable.EVENTS_WITHHELD))
                    .isTrue();
            assertThat(row(rows, 2, category).get(RegionStandingTable.EVENTS_WITHHELD))
                    .isFalse();
            assertThat(row(rows, 3, category).get(RegionStandingTable.EVENTS_WITHHELD))
                    .isTrue();
        }
        assertThat(row(rows, 1, "D06").get(RegionStandingTable.EVENTS_BEFORE_WITHHELD))
                .isFalse();
    }

    private static EventCount count(int town, LocalDate day, int events) {
        return new EventCount(day, codeOf(town), codeOf(town), COUNTY, "D06", "SHEQING", "grid", events);
    }

    private static List<Standings.Home> homes(int towns) {
        var homes = new ArrayList<Standings.Home>();
        for (int town = 1; town <= towns; town++) {
            Place place = new Place(codeOf(town), "镇" + town, Place.Kind.TOWN, COUNTY, null, null);
            homes.add(new Standings.Home(place, "一类", 10_000L));
        }
        return homes;
    }

    private static String codeOf(int town) {
        return "99010110%d000".formatted(town);
    }

    private static TableRow row(List<TableRow> rows, int town, String category) {
        return rows.stream()
                .filter(row -> row.require(UnitColumns.REGION_CODE).equals(codeOf(town))
                        && row.require(UnitColumns.CATEGORY_CODE).equals(category))
                .findFirst()
                .orElseThrow();
    }
}
