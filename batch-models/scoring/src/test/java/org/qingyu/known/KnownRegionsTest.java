package org.qingyu.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.situation.Place;
import org.qingyu.region.RegionList;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

class KnownRegionsTest {

    @Test
    void eachCountyHasItselfItsTownsAndTheirVillages() {
        var regions = new KnownRegions(
                "v1",
                List.of(
                        row("c1", null, "county"),
                        row("t1", "c1", "town"),
                        row("v1", "t1", "village"),
                        row("c2", null, "county"),
                        row("t2", "c2", "town")));

        Map<Place, List<Place>> counties = regions.counties();

        assertThat(codes(counties, "c1")).containsExactlyInAnyOrder("c1", "t1", "v1");
        assertThat(codes(counties, "c2")).containsExactlyInAnyOrder("c2", "t2");
    }

    @Test
    void aPlaceWhoseParentsLeadToNoCountyIsNotJudged() {
        var regions = new KnownRegions(
                "v1",
                List.of(
                        row("c1", null, "county"),
                        row("lost", "nowhere", "town"),
                        row("a", "b", "village"),
                        row("b", "a", "village")));

        assertThat(codes(regions.counties(), "c1")).containsExactly("c1");
    }

    @Test
    void withoutAListEverythingCountsForOneCounty() {
        Map<Place, List<Place>> counties = new KnownRegions("none", List.of()).counties();

        assertThat(counties.keySet())
                .singleElement()
                .satisfies(county -> assertThat(county.code()).isEqualTo(RegionList.NOT_IMPORTED.code()));
    }

    @Test
    void ofTwoSpellingsOfOneCodeTheLaterOneCounts() {
        var regions = new KnownRegions(
                "v1",
                List.of(
                        row("c1", null, "county"),
                        row("t1", "c1", "town").set(RegionTable.NAME, "旧镇"),
                        row("t1", "c1", "town")
                                .set(RegionTable.NAME, "新街道")
                                .set(RegionTable.VALID_FROM, LocalDate.parse("2026-01-01"))));

        assertThat(regions.counties().values().iterator().next())
                .filteredOn(place -> place.code().equals("t1"))
                .extracting(Place::name)
                .containsExactly("新街道");
    }

    private static List<String> codes(Map<Place, List<Place>> counties, String county) {
        return counties.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(county))
                .flatMap(entry -> entry.getValue().stream())
                .map(Place::code)
                .toList();
    }

    private static TableRow row(String code, @Nullable String parent, String level) {
        return RegionTable.TABLE
                .row()
                .set(RegionTable.LIST_VERSION, "v1")
                .set(RegionTable.IMPORTED_AT, Instant.EPOCH)
                .set(RegionTable.CODE, code)
                .set(RegionTable.NAME, code)
                .set(RegionTable.PARENT_CODE, parent)
                .set(RegionTable.LEVEL, level);
    }
}
