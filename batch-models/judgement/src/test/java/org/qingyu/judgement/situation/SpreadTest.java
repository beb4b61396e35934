package org.qingyu.judgement.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.rule.RuleSet;

/** R4: a cluster of villages or towns is one entry, at the highest unit it reaches. */
class SpreadTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-10");
    private static final String COUNTY = "990101000000";
    private static final List<String> TOWNS = List.of("990101101000", "990101102000", "990101103000");
    private static final FeedSource POLICE = new FeedSource("JINGQING", "jq110");

    private final UnitCounts.Builder counts = UnitCounts.builder();
    private final Map<String, List<String>> neighbours = new HashMap<>();
    private LocalDate coveredTo = DAY;
    private int ofEachTown;

    private static String village(int town, int number) {
        return TOWNS.get(town).substring(0, 9) + (200 + number);
    }

    private void beside(String... codes) {
        for (int i = 0; i + 1 < codes.length; i++) {
            neighbours.computeIfAbsent(codes[i], missing -> new ArrayList<>()).add(codes[i + 1]);
        }
    }

    private void threeEach(String... villages) {
        for (String village : villages) {
            counts.add(DAY.minusDays(1), POLICE, "D09", 3, COUNTY, village.substring(0, 9) + "000", village);
        }
    }

    private Situation.Result judge() {
        var places = new ArrayList<Place>();
        places.add(new Place(COUNTY, "云岭县", Place.Kind.COUNTY, null, null, null));
        for (int town = 0; town < TOWNS.size(); town++) {
            String code = TOWNS.get(town);
            places.add(new Place(code, (town + 1) + "号镇", Place.Kind.TOWN, COUNTY, null, null));
            for (int number = 1; number <= 4; number++) {
                places.add(new Place(
                        village(town, number), town + "-" + number + "村", Place.Kind.VILLAGE, code, null, null));
            }
        }
        var usual = new UnitDay(ofEachTown, 1.25, 1.1, 0, 0.5, 20, 30, Finding.GREEN, 700, false, 1, 0.3, 1);
        return Situation.judge(
                new Situation.Input(
                        RuleSet.shipped(),
                        places,
                        Map.of("D09", "物业小区纠纷"),
                        counts.build(),
                        Coverage.of(List.of(new Delivery(POLICE, "day", DAY.minusYears(2), coveredTo))),
                        (unit, day) -> unit.regionCode().endsWith("000") ? usual : null,
                        List.of(),
                        Map.of(),
                        (day, unit) -> false,
                        neighbours,
                        day -> false,
                        Map.of("JINGQING", "警情")),
                DAY,
                DAY,
                day -> {});
    }

    private static List<String> carriedBy(Situation.Result result) {
        return result.levels().stream()
                .filter(level -> level.rules() != null && level.rules().contains("R4"))
                .map(level -> level.place().code() + " " + level.categoryCode() + " " + level.level())
                .toList();
    }

    @Test
    void villagesOfOneTownAreOneEntryOfTheTownAndNamed() {
        beside(village(0, 1), village(0, 2), village(0, 3));
        threeEach(village(0, 1), village(0, 2), village(0, 3));
        Situation.Result result = judge();
        assertThat(carriedBy(result)).containsExactly(TOWNS.get(0) + " D09 RED");
        UnitLevel town = result.levels().stream()
                .filter(level -> level.unit().equals(new UnitKey(TOWNS.get(0), "D09")))
                .findFirst()
                .orElseThrow();
        assertThat(town.reason()).contains("三个相邻村（0-1村、0-2村、0-3村）近7日同类事项共9起");
        assertThat(town.evidence()).contains("\"R4\":{\"finding\":\"RED\"", village(0, 2));
        assertThat(result.clusters())
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.places()).hasSize(3));
    }

    @Test
    void villagesOfSeveralTownsAreOneEntryOfTheCounty() {
        beside(village(0, 4), village(1, 1), village(1, 2));
        threeEach(village(0, 4), village(1, 1), village(1, 2));
        assertThat(carriedBy(judge())).containsExactly(COUNTY + " D09 RED");
    }

    @Test
    void townsBesideEachOtherAreOneEntryOfTheCounty() {
        beside(TOWNS.get(0), TOWNS.get(1), TOWNS.get(2));
        ofEachTown = 8;
        assertThat(carriedBy(judge())).containsExactly(COUNTY + " D09 RED");
    }

    @Test
    void villagesThatAreNotBesideEachOtherAreNoEntry() {
        beside(village(0, 1), village(0, 2));
        threeEach(village(0, 1), village(0, 2), village(0, 4));
        assertThat(carriedBy(judge())).isEmpty();
    }

    @Test
    void missingFeedsLeaveNoSayToSpread() {
        beside(village(0, 1), village(0, 2), village(0, 3));
        threeEach(village(0, 1), village(0, 2), village(0, 3));
        coveredTo = DAY.minusDays(4);
        assertThat(judge().levels())
                .filteredOn(level -> level.unit().equals(new UnitKey(TOWNS.get(0), "D09")))
                .singleElement()
                .satisfies(level -> assertThat(level.level()).isEqualTo(WarningLevel.GREY));
    }
}
