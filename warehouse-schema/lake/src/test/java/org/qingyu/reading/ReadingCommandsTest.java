package org.qingyu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.reading.Reader.FRIDAY;
import static org.qingyu.reading.Reader.SATURDAY_MORNING;
import static org.qingyu.reading.Reader.version;
import static org.qingyu.reading.Reader.warning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

class ReadingCommandsTest {

    @TempDir
    static Path folder;

    private final Reader reader = new Reader(folder.resolve("home"));

    @BeforeAll
    static void fill() {
        Reader.fill(folder.resolve("home"));
    }

    @Test
    void statusAddsUpTheLoadsOfASource() {
        reader.run("status");

        assertThat(reader.lines())
                .containsExactly(
                        "source,feed,read,accepted,duplicate,rejected,first_event,last_event,last_arrival,covered_to,"
                                + "without_place,without_category,state",
                        "xf,FANGQING,10,8,2,0,2026-04-28,2026-05-01,2026-05-02T08:00:00+08:00,2026-05-01,0,0,OK");
    }

    @Test
    void showSelectsColumnsAndRows() {
        reader.run(
                "show",
                "mart.warning_issued",
                "--columns",
                "day,level,observed,issued_at",
                "--where",
                "level = 'RED' and issued_at < '2026-05-03'",
                "--format",
                "json",
                "--limit",
                "1");

        assertThat(reader.lines())
                .containsExactly(
                        "{\"day\":\"2026-05-01\",\"level\":\"RED\",\"observed\":5,\"issued_at\":\"2026-05-02T08:00:00+08:00\"}");
    }

    @Test
    void tablesKnowTheirSize() {
        reader.run("tables");

        assertThat(reader.lines()).anyMatch(line -> line.startsWith("mart.warning_issued,8,"));
    }

    @Test
    void readingAHomeThatIsNotThereCreatesNothing() {
        Path none = folder.resolve("none");

        for (String command : List.of("tables", "status", "warnings", "rejects")) {
            assertThat(reader.run(none, command)).isEqualTo(ExitCode.NO_INPUT);
        }

        assertThat(none).doesNotExist();
    }

    @Test
    void aHomeWithoutDataReadsAsEmpty() {
        Path empty = folder.resolve("empty");
        new Home(empty).create();

        assertThat(reader.run(empty, "status")).isEqualTo(ExitCode.DONE);
        assertThat(reader.run(empty, "show", "event.current")).isEqualTo(ExitCode.DONE);
        assertThat(reader.run(empty, "warnings")).isEqualTo(ExitCode.NO_INPUT);
        assertThat(Files.exists(empty.resolve("catalog.db"))).isFalse();
    }

    @Test
    void explainListsTheEventsThatWereCounted() {
        Path home = folder.resolve("explained");
        new Home(home).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            lake.createOrEvolveTables();
            lake.append(
                    EventHistoryTable.TABLE,
                    List.of(version("a", 1, FRIDAY), version("b", 1, FRIDAY.minusDays(8)), version("c", 2, FRIDAY)));
            lake.append(
                    WarningIssuedTable.TABLE,
                    List.of(warning(FRIDAY, "000000000000", "county", "D06", "YELLOW", 1, SATURDAY_MORNING)
                            .set(UnitColumns.OBSERVED, 1L)
                            .set(WarningIssuedTable.REGION_VERSION, "none")));
        }

        assertThat(reader.run(home, "explain", "000000000000", "d06", "--format", "json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(reader.run(home, "explain", "000000000000", "D06")).isEqualTo(ExitCode.DONE);

        assertThat(reader.lines().get(0))
                .contains("\"observed\":1")
                .contains("\"events\":[{\"event_id\":\"a\",\"feed\":\"FANGQING\",\"day\":\"2026-05-01\"")
                .doesNotContain("\"event_id\":\"c\"")
                .contains("\"history\":[{\"day\":\"2026-05-01\",\"level\":\"YELLOW\"");
        assertThat(reader.out())
                .contains("等级：●黄 YELLOW，自 2026-05-01 起")
                .contains("计入的事件（1 件")
                .doesNotContain("注意");
    }

    @Test
    void showMergesHistoryThatNoScoringHasMergedYet() {
        Path home = folder.resolve("unmerged");
        new Home(home).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            lake.createOrEvolveTables();
            lake.append(
                    EventHistoryTable.TABLE,
                    List.of(
                            version("a", 1, FRIDAY),
                            version("b", 1, FRIDAY).set(EventColumns.OP, "CANCEL"),
                            version("a", 2, FRIDAY).set(EventColumns.CATEGORY_CODE, "D02")));
        }

        reader.run(home, "show", "event.current", "--columns", "event_id,category_code,version_count,region_quality");

        assertThat(reader.lines())
                .containsExactly("event_id,category_code,version_count,region_quality", "a,D02,2,UNKNOWN");
    }

    @Test
    void aRegionListIsImportedOnceAndListed() throws Exception {
        Path home = folder.resolve("regions");
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list,
                "code,name,parent_code\n990101000000,青禾县,\n990101101000,城关镇,990101000000\n"
                        + "990101101001,东街村,990101101000\n");

        assertThat(reader.run(home, "regions", "import", list.toString())).isEqualTo(ExitCode.DONE);
        assertThat(reader.run(home, "regions", "import", list.toString())).isEqualTo(ExitCode.DONE);
        assertThat(reader.run(home, "regions", "--level", "town")).isEqualTo(ExitCode.DONE);

        assertThat(reader.lines().get(0)).startsWith("done: regions=3 version=").endsWith("new=true");
        assertThat(reader.lines().get(1)).endsWith("new=false");
        assertThat(reader.lines().subList(2, reader.lines().size()))
                .containsExactly(
                        "code,name,parent_code,level,class,population,valid_from,valid_to,lon,lat,synonyms,neighbours,"
                                + "successors",
                        "990101101000,城关镇,990101000000,town,,,,,,,,,");
    }
}
