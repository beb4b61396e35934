package org.qingyu.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.region.Region;
import org.qingyu.region.RegionLevel;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionRows;
import org.qingyu.table.RegionShapeTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

class TownShapesTest {

    private static final String COUNTY = "990101000000";

    @Test
    void everyTownThatStillExistsHasAPartOfTheMapAndVillagesHaveNone() {
        var regions = new ArrayList<Region>();
        regions.add(Region.of(COUNTY, "合成县", null, RegionLevel.COUNTY));
        for (int i = 1; i <= 5; i++) {
            regions.add(Region.of("99010110%d000".formatted(i), "镇" + i, COUNTY, RegionLevel.TOWN)
                    .at(112 + 0.1 * i, 30 + 0.07 * (i % 3)));
        }
        regions.add(Region.of("990101109000", "旧镇", COUNTY, RegionLevel.TOWN)
                .validBetween(null, LocalDate.parse("2020-12-31")));
        regions.add(Region.of("990101101201", "村", "990101101000", RegionLevel.VILLAGE));

        List<TableRow> rows = TownShapes.rowsOf(RegionRows.rowsOf(RegionList.of(regions), Instant.EPOCH));

        assertThat(rows)
                .extracting(row -> row.require(UnitColumns.REGION_NAME))
                .containsExactly("镇1", "镇2", "镇3", "镇4", "镇5");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.require(RegionShapeTable.OUTLINE))
                        .matches("M[0-9.]+ [0-9.]+(L[0-9.]+ [0-9.]+)+Z"));
    }

    @Test
    void aListWithoutTownsIsAnEmptyMap() {
        RegionList list = RegionList.of(List.of(Region.of(COUNTY, "合成县", null, RegionLevel.COUNTY)));

        assertThat(TownShapes.rowsOf(RegionRows.rowsOf(list, Instant.EPOCH))).isEmpty();
    }
}
