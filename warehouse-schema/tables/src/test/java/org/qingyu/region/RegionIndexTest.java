package org.qingyu.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String COUNTY = "990101000000";

    private static final RegionList LIST = RegionList.of(List.of(
            Region.of(COUNTY, "云溪县", null, RegionLevel.COUNTY),
            town("990101101000", "石桥镇")
                    .withSynonyms(List.of("石桥", "999111510000"))
                    .at(118.0, 34.0),
            town("990101102000", "东岭乡").at(118.1, 34.0),
            town("990101103000", "河口街道").at(118.2, 34.0),
            town("990101104000", "北坡镇").at(118.3, 34.0),
            town("990101105000", "老营镇")
                    .validBetween(null, LocalDate.of(2025, 12, 31))
                    .followedBy(List.of("990101104000")),
            town("990101106000", "双塔镇")
                    .validBetween(null, LocalDate.of(2025, 12, 31))
                    .followedBy(List.of("990101101000", "990101102000")),
            village("990101101001", "前湾村"),
            village("990101101002", "新华村"),
            village("990101102001", "新华村"),
            village("990101102002", "东岭村"),
            village("990101103001", "河口社区")));
    private static final RegionIndex INDEX = new RegionIndex(LIST);

    private static Region town(String code, String name) {
        return Region.of(code, name, COUNTY, RegionLevel.TOWN);
    }

    private static Region village(String code, String name) {
        return Region.of(code, name, code.substring(0, 9) + "000", RegionLevel.VILLAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "990101101001, , , 990101101001, EXACT, 990101101000",
        "990101101000, , , 990101101000, EXACT, 990101101000",
        "990101101, , , 990101101000, EXACT, 990101101000",
        "9901011010010003, , , 990101101001, EXACT, 990101101000",
        "990101101999, , , 990101101000, TOWN_ONLY, 990101101000",
        "990101999001, , , 990101000000, UNKNOWN, ",
        "123456789012, , , 990101000000, UNKNOWN, ",
        ", , , 990101000000, UNKNOWN, ",
        ", 999111510000, , 990101101000, STATION_MAPPED, 990101101000",
        ", 990101102001, , 990101102001, EXACT, 990101102000",
        ", , 石桥镇, 990101101000, EXACT, 990101101000",
        ", , 石桥, 990101101000, EXACT, 990101101000",
        ", , 石桥乡, 990101101000, EXACT, 990101101000",
        ", , 河口街道办事处, 990101103000, EXACT, 990101103000",
        ", , 东岭, 990101102000, EXACT, 990101102000",
        ", , 东岭村, 990101102002, EXACT, 990101102000",
        ", , 前湾村村民委员会, 990101101001, EXACT, 990101101000",
        ", , 新华村, 990101000000, UNKNOWN, ",
        ", , 石桥镇新华村, 990101101002, EXACT, 990101101000",
        ", , 云溪县东岭乡新华村, 990101102001, EXACT, 990101102000",
        ", , 石桥镇/前湾, 990101101001, EXACT, 990101101000",
        ", , 云溪县, 990101000000, EXACT, ",
        ", , 没有的镇, 990101000000, UNKNOWN, ",
        "990101999001, , 前湾村, 990101101001, EXACT, 990101101000"
    })
    void resolvesWhatIsGivenToTheSmallestRegionThatIsKnown(
            @Nullable String code,
            @Nullable String sourceCode,
            @Nullable String name,
            String region,
            String quality,
            @Nullable String town) {
        var resolved = INDEX.resolve(code, sourceCode, name, List.of(), DAY);

        assertThat(resolved).isEqualTo(new RegionIndex.Resolved(region, RegionQuality.valueOf(quality), town, COUNTY));
    }

    @Test
    void readsAPlaceFromTheTextWhereNothingElseIsKnown() {
        var names = INDEX.placesInText().namesIn("在石桥镇前湾村", "与石桥镇政府");

        assertThat(names).containsExactly("石桥镇", "石桥", "前湾村");
        assertThat(INDEX.resolve(null, null, null, names, DAY).regionCode()).isEqualTo("990101101000");
        assertThat(INDEX.resolve(null, null, null, names, DAY).quality()).isEqualTo(RegionQuality.TOWN_ONLY);
        assertThat(INDEX.resolve(null, null, null, List.of("石桥镇", "东岭乡"), DAY).quality())
                .isEqualTo(RegionQuality.UNKNOWN);
        assertThat(INDEX.resolve("990101102001", null, null, names, DAY).regionCode())
                .isEqualTo("990101102001");
    }

    @Test
    void followsARegionThatHasEndedToTheOneThatTookItsPlace() {
        var before = LocalDate.of(2025, 12, 31);

        assertThat(INDEX.resolve("990101105000", null, null, List.of(), before).regionCode())
                .isEqualTo("990101105000");
        assertThat(INDEX.resolve("990101105000", null, null, List.of(), DAY).regionCode())
                .isEqualTo("990101104000");
        assertThat(INDEX.resolve(null, null, "老营镇", List.of(), DAY).regionCode())
                .isEqualTo("990101104000");
        assertThat(INDEX.resolve("990101106000", null, null, List.of(), DAY).quality())
                .isEqualTo(RegionQuality.UNKNOWN);
    }

    @Test
    void tellsApartRegionsThatHadOneCodeAtDifferentTimes() {
        var index = new RegionIndex(RegionList.of(List.of(
                Region.of(COUNTY, "云溪县", null, RegionLevel.COUNTY),
                town("990101101000", "旧名镇").validBetween(null, LocalDate.of(2024, 12, 31)),
                town("990101101000", "新名镇").validBetween(LocalDate.of(2025, 1, 1), null))));

        assertThat(index.list().find("990101101000")).map(Region::name).contains("新名镇");
        assertThat(index.find("990101101000", LocalDate.of(2024, 6, 1)))
                .map(Region::name)
                .contains("旧名镇");
        assertThat(index.resolve(null, null, "旧名镇", List.of(), DAY).regionCode())
                .isEqualTo("990101101000");
    }

    @Test
    void suggestsNamesNearWhatWasTyped() {
        assertThat(INDEX.near("石侨镇", 3)).extracting(Region::name).first().isEqualTo("石桥镇");
        assertThat(INDEX.near("河口", 3)).extracting(Region::name).startsWith("河口街道", "河口社区");
        assertThat(INDEX.near("990101101003", 2)).extracting(Region::code).contains("990101101001");
        assertThat(INDEX.near("完全不同的名字", 3)).isEmpty();
    }

    @Test
    void takesTheNearestAsNeighboursUnlessTheyAreGiven() {
        assertThat(INDEX.neighboursOf("990101101000")).containsExactly("990101102000", "990101103000", "990101104000");
        assertThat(INDEX.neighboursOf("990101101001")).isEmpty();
        assertThat(INDEX.neighboursOf("nowhere")).isEmpty();
    }

    @Test
    void countsEverythingForOneCountyBeforeAListIsImported() {
        var index = new RegionIndex(RegionList.notImported());

        var resolved = index.resolve("320722101001", null, "石桥镇", List.of(), DAY);

        assertThat(resolved.regionCode()).isEqualTo("000000000000");
        assertThat(resolved.quality()).isEqualTo(RegionQuality.UNKNOWN);
        assertThat(index.placesInText().namesIn("未导入区划")).isEmpty();
    }

    @Test
    void proposesOneCountyWithThePlacesAsTowns() {
        var list = RegionProposal.of(
                List.of(
                        new RegionProposal.PlaceCount(null, "LOWER MERION", 8443),
                        new RegionProposal.PlaceCount(null, "Lower Merion", 2),
                        new RegionProposal.PlaceCount(null, "A3区", 10),
                        new RegionProposal.PlaceCount(null, " ", 43)),
                "示例县");

        assertThat(list.county().name()).isEqualTo("示例县");
        assertThat(list.ofLevel(RegionLevel.TOWN)).extracting(Region::name).containsExactly("A3区", "LOWER MERION");
        assertThat(new RegionIndex(list)
                        .resolve(null, null, "lower merion", List.of(), DAY)
                        .quality())
                .isEqualTo(RegionQuality.EXACT);
        assertThat(list.ofLevel(RegionLevel.TOWN))
                .extracting(Region::code)
                .containsExactly("990000001000", "990000002000");
    }

    @Test
    void proposedPlacesLieWhereTheirEventsDoSoThatTheirNeighboursAreKnown() {
        var list = RegionProposal.of(
                List.of(
                        new RegionProposal.PlaceCount("0180", "Stockholm", 7, 18.07, 59.33),
                        new RegionProposal.PlaceCount("0180", "STOCKHOLM", 2, 11.0, 55.0),
                        new RegionProposal.PlaceCount("0184", "Solna", 4, 18.0, 59.36),
                        new RegionProposal.PlaceCount("9999", "Nowhere", 4)),
                "示例县");
        var index = new RegionIndex(list);
        String stockholm = index.resolve(null, "0180", null, List.of(), DAY).regionCode();
        String solna = index.resolve(null, "0184", null, List.of(), DAY).regionCode();

        assertThat(index.neighboursOf(stockholm)).containsExactly(solna);
        assertThat(index.neighboursOf(solna)).containsExactly(stockholm);
    }

    @Test
    void proposesTheTownsOfCodes() {
        var list = RegionProposal.of(
                List.of(
                        new RegionProposal.PlaceCount("320722101001", null, 5),
                        new RegionProposal.PlaceCount("320722102000", null, 3),
                        new RegionProposal.PlaceCount("330604101001", null, 1)),
                "示例县");

        assertThat(list.regions())
                .extracting(Region::code)
                .containsExactly("320722000000", "320722101000", "320722101001", "320722102000");
    }

    @Test
    void proposesACodeAndTheNameBesideItAsOnePlace() {
        var list = RegionProposal.of(
                List.of(
                        new RegionProposal.PlaceCount("0180", "Stockholm", 7),
                        new RegionProposal.PlaceCount(null, "stockholm", 2),
                        new RegionProposal.PlaceCount("0380", null, 4),
                        new RegionProposal.PlaceCount("320722101001", "石桥村", 1)),
                "示例县");

        assertThat(list.ofLevel(RegionLevel.TOWN))
                .extracting(Region::name)
                .containsExactlyInAnyOrder("Stockholm", "0380", "320722101000");
        assertThat(list.ofLevel(RegionLevel.VILLAGE)).extracting(Region::name).containsExactly("石桥村");
        var index = new RegionIndex(list);
        String byCode = index.resolve(null, "0180", null, List.of(), DAY).regionCode();
        assertThat(index.resolve(null, null, "STOCKHOLM", List.of(), DAY).regionCode())
                .isEqualTo(byCode);
    }
}
