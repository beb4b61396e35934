package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.scoring.ScoredHome.BEGIN;
import static org.qingyu.scoring.ScoredHome.COUNTY;
import static org.qingyu.scoring.ScoredHome.DAY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.scoring.ScoredHome.Said;
import org.qingyu.table.ClusterTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** What rises in places beside each other (R4), from events in the lake to rows and words. */
class ClusterIT {

    private static final String CATEGORY = "D13";
    private static final List<String> ROSE = List.of("990101101201", "990101101202", "990101102201");

    @TempDir
    Path folder;

    @Test
    void threeVillagesBesideEachOtherAreOneClusterAndOneEntryAtTheUnitAboveThemAll() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.importRegions(
                "v1",
                "东河镇",
                Map.of(ROSE.get(0), "[\"" + ROSE.get(1) + "\"]", ROSE.get(1), "[\"" + ROSE.get(2) + "\"]"));
        List<TableRow> rows = new ArrayList<>(ScoredHome.history(4));
        for (int i = 0; i < 9; i++) {
            rows.add(ScoredHome.event("together" + i, 1, DAY.minusDays(i / 3), CATEGORY)
                    .set(EventColumns.REGION_CODE, ROSE.get(i % 3)));
        }
        home.load(BEGIN, DAY, rows);

        Said said = home.score("--as-of", DAY.toString());

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        home.onLake(lake -> assertThat(lake.list(lake.scan(ClusterTable.TABLE)).stream()
                        .filter(row -> row.require(UnitColumns.CATEGORY_CODE).equals(CATEGORY)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.require(UnitColumns.REGION_CODE)).isEqualTo(COUNTY);
                    assertThat(row.require(ClusterTable.PLACE_LEVEL)).isEqualTo("village");
                    assertThat(row.require(ClusterTable.PLACES)).contains(ROSE);
                    assertThat(row.require(UnitColumns.OBSERVED)).isEqualTo(9L);
                    assertThat(row.require(UnitColumns.P_VALUE)).isLessThan(row.require(ClusterTable.P_ALLOWED));
                }));
        List<TableRow> byR4 = home.issued().stream()
                .filter(row -> row.require(UnitColumns.CATEGORY_CODE).equals(CATEGORY))
                .filter(row -> row.orElse(WarningIssuedTable.RULES, "").contains("R4"))
                .toList();
        assertThat(byR4).singleElement().satisfies(row -> {
            assertThat(row.require(UnitColumns.REGION_CODE)).isEqualTo(COUNTY);
            assertThat(row.require(WarningIssuedTable.LEVEL)).isIn("RED", "YELLOW");
            assertThat(row.require(WarningIssuedTable.REASON)).contains("三个相邻村（", "201村", "共9起", "有扩散迹象");
            assertThat(row.require(WarningIssuedTable.EVIDENCE)).contains("\"R4\"", ROSE.get(2));
        });
        assertThat(home.issued())
                .filteredOn(row -> ROSE.contains(row.require(UnitColumns.REGION_CODE)))
                .as("the villages of the cluster are in no list of their own")
                .noneMatch(row -> row.orElse(WarningIssuedTable.RULES, "").contains("R4"));
        assertThat(home.score("--check", "--as-of", DAY.toString()).figure("different"))
                .isZero();
    }
}
