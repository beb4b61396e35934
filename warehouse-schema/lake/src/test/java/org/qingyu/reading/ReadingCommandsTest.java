package org.qingyu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

class ReadingCommandsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final Instant SATURDAY_MORNING = Instant.parse("2026-05-02T00:00:00Z");
    private static final Instant SUNDAY_MORNING = Instant.parse("2026-05-03T00:00:00Z");

    @TempDir
    static Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void fill() {
        var home = new Home(folder.resolve("home")).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            lake.append(
                    WarningIssuedTable.TABLE,
                    List.of(
                            warning(FRIDAY, "990101", "town", "ALL", "GREEN", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101", "town", "D06", "YELLOW", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "D06", "RED", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "ALL", "RED", 1, SATURDAY_MORNING)));
            lake.append(
                    WarningIssuedTable.TABLE,
                    List.of(
                            warning(FRIDAY, "990101", "town", "D06", "RED", 2, SUNDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "D06", "GREEN", 2, SUNDAY_MORNING),
                            warning(SATURDAY, "990101", "town", "ALL", "GREY", 1, SUNDAY_MORNING),
                            warning(SATURDAY, "990101", "town", "D06", "GREEN", 1, SUNDAY_MORNING)
                                    .set(WarningIssuedTable.PREVIOUS_LEVEL, "RED")));
            lake.append(EventArrivalTable.TABLE, List.of(arrival(1, 5, FRIDAY), arrival(2, 3, FRIDAY.minusDays(3))));
        }
    }

    @Test
    void theNewestScoredDayIsTheDefault() {
        assertThat(run("warnings")).isEqualTo(ExitCode.DONE);

        assertThat(lines())
                .first()
                .isEqualTo("day,region_code,region_name,category_code,category_name,level,previous_level,since,"
                        + "handling,rules,window_days,observed,expected,threshold,score,p_value,completeness,reason,"
                        + "revision,issued_at,rule_set,run");
        assertThat(lines().subList(1, lines().size()))
                .containsExactly(
                        "2026-05-02,990101,名990101,ALL,类ALL,GREY,,2026-05-02,,R1;R2,7,5,1.25,,,,1,原因,1,"
                                + "2026-05-03T08:00:00+08:00,rs,run1",
                        "2026-05-02,990101,名990101,D06,类D06,GREEN,RED,2026-05-02,,R1;R2,7,5,1.25,,,,1,原因,1,"
                                + "2026-05-03T08:00:00+08:00,rs,run1");
    }

    @Test
    void theLastRevisionStandsAndAVillageThatTurnedGreenIsLeftOut() {
        run("warnings", "--as-of", "2026-05-01");

        assertThat(units()).containsExactly("990101 ALL GREEN 1", "990101 D06 RED 2", "990101001 ALL RED 1");
    }

    @Test
    void knownAtGivesTheRevisionIssuedByThen() {
        run("warnings", "--known-at", "2026-05-02T12:00:00+08:00");

        assertThat(units())
                .containsExactly(
                        "990101 ALL GREEN 1", "990101 D06 YELLOW 1", "990101001 ALL RED 1", "990101001 D06 RED 1");
    }

    @Test
    void allRevisionsAreListedInOrder() {
        run("warnings", "--as-of", "2026-05-01", "--all-revisions", "--category", "D06", "--region", "名990101");

        assertThat(units()).containsExactly("990101 D06 YELLOW 1", "990101 D06 RED 2");
    }

    @Test
    void changesAreWhatRoseOrFell() {
        run("warnings", "--changes");

        assertThat(units()).containsExactly("990101 D06 GREEN 1");
    }

    @Test
    void levelsAndRangesNarrowTheList() {
        run("warnings", "--from", "2026-05-01", "--level", "red,grey");

        assertThat(units()).containsExactly("990101 D06 RED 2", "990101001 ALL RED 1", "990101 ALL GREY 1");
    }

    @Test
    void anUnscoredDayIsExitThreeAndSaysTheNewest() {
        assertThat(run("warnings", "--as-of", "2026-06-01")).isEqualTo(ExitCode.NO_INPUT);

        assertThat(err.toString(UTF_8)).contains("newest scored day is 2026-05-02");
    }

    @Test
    void anUnknownRegionSuggestsNearOnes() {
        assertThat(run("warnings", "--region", "9901O1")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString(UTF_8)).contains("did you mean 名990101 (990101)");
    }

    @Test
    void aTableCountsWhatIsGreen() {
        run("warnings", "--format", "table");

        assertThat(lines()).hasSize(3).last().isEqualTo("绿 GREEN: 1 个单元正常");
    }

    @Test
    void statusAddsUpTheLoadsOfASource() {
        run("status");

        assertThat(lines())
                .containsExactly(
                        "source,feed,read,accepted,duplicate,rejected,first_event,last_event,last_arrival,covered_to,"
                                + "without_place,without_category,state",
                        "xf,FANGQING,10,8,2,0,2026-04-28,2026-05-01,2026-05-02T08:00:00+08:00,2026-05-01,0,0,OK");
    }

    @Test
    void showSelectsColumnsAndRows() {
        run(
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

        assertThat(lines())
                .containsExactly(
                        "{\"day\":\"2026-05-01\",\"level\":\"RED\",\"observed\":5,\"issued_at\":\"2026-05-02T08:00:00+08:00\"}");
    }

    @Test
    void tablesKnowTheirSize() {
        run("tables");

        assertThat(lines()).anyMatch(line -> line.startsWith("mart.warning_issued,8,"));
    }

    @Test
    void readingAHomeThatIsNotThereCreatesNothing() {
        Path none = folder.resolve("none");

        for (String command : List.of("tables", "status", "warnings", "rejects")) {
            assertThat(run(none, command)).isEqualTo(ExitCode.NO_INPUT);
        }

        assertThat(none).doesNotExist();
    }

    @Test
    void aHomeWithoutDataReadsAsEmpty() {
        Path empty = folder.resolve("empty");
        new Home(empty).create();

        assertThat(run(empty, "status")).isEqualTo(ExitCode.DONE);
        assertThat(run(empty, "show", "event.current")).isEqualTo(ExitCode.DONE);
        assertThat(run(empty, "warnings")).isEqualTo(ExitCode.NO_INPUT);
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

        assertThat(run(home, "explain", "000000000000", "d06", "--format", "json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run(home, "explain", "000000000000", "D06")).isEqualTo(ExitCode.DONE);

        assertThat(lines().get(0))
                .contains("\"observed\":1")
                .contains("\"events\":[{\"event_id\":\"a\",\"feed\":\"FANGQING\",\"day\":\"2026-05-01\"")
                .doesNotContain("\"event_id\":\"c\"")
                .contains("\"history\":[{\"day\":\"2026-05-01\",\"level\":\"YELLOW\"");
        assertThat(out.toString(UTF_8))
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

        run(home, "show", "event.current", "--columns", "event_id,category_code,version_count,region_quality");

        assertThat(lines()).containsExactly("event_id,category_code,version_count,region_quality", "a,D02,2,UNKNOWN");
    }

    @Test
    void aRegionListIsImportedOnceAndListed() throws Exception {
        Path home = folder.resolve("regions");
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list,
                "code,name,parent_code\n990101000000,青禾县,\n990101101000,城关镇,990101000000\n"
                        + "990101101001,东街村,990101101000\n");

        assertThat(run(home, "regions", "import", list.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run(home, "regions", "import", list.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run(home, "regions", "--level", "town")).isEqualTo(ExitCode.DONE);

        assertThat(lines().get(0)).startsWith("done: regions=3 version=").endsWith("new=true");
        assertThat(lines().get(1)).endsWith("new=false");
        assertThat(lines().subList(2, lines().size()))
                .containsExactly(
                        "code,name,parent_code,level,class,population,valid_from,valid_to,lon,lat,synonyms,neighbours,"
                                + "successors",
                        "990101101000,城关镇,990101000000,town,,,,,,,,,");
    }

    private static TableRow version(String id, long load, LocalDate day) {
        return EventHistoryTable.TABLE
                .row()
                .set(EventColumns.EVENT_ID, id)
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventColumns.SOURCE_RECORD_NO, id)
                .set(EventColumns.OP, "INSERT")
                .set(EventColumns.CONTENT_HASH, id + load)
                .set(
                        EventColumns.REGISTERED_AT,
                        day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .set(EventColumns.CATEGORY_CODE, "D06")
                .set(EventColumns.VERSION_ID, new byte[16])
                .set(EventColumns.LOAD_ID, load)
                .set(EventColumns.ARRIVAL_SEQ, 1L)
                .set(EventColumns.INGESTED_AT, SATURDAY_MORNING);
    }

    private List<String> units() {
        var units = new ArrayList<String>();
        for (String line : lines().subList(1, lines().size())) {
            String[] cells = line.split(",");
            units.add(cells[1] + " " + cells[3] + " " + cells[5] + " " + cells[18]);
        }
        return units;
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    private ExitCode run(String... args) {
        return run(folder.resolve("home"), args);
    }

    private ExitCode run(Path home, String... args) {
        var surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of("QINGYU_HOME", home.toString()),
                Clock.fixed(SUNDAY_MORNING, ZoneOffset.UTC),
                Surroundings.Terminal.NONE);
        return Program.run(surroundings, args, ReadingMain.commands());
    }

    private static TableRow arrival(long load, long accepted, LocalDate last) {
        return RehearseCommand.sampleRow(EventArrivalTable.TABLE)
                .set(EventColumns.LOAD_ID, load)
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventArrivalTable.ARRIVED_AT, SATURDAY_MORNING)
                .set(EventArrivalTable.STATE, "COMPLETE")
                .set(EventArrivalTable.EVERY, "day")
                .set(EventArrivalTable.READ, accepted + 1)
                .set(EventArrivalTable.ACCEPTED, accepted)
                .set(EventArrivalTable.REJECTED, 0L)
                .set(EventArrivalTable.FIRST_EVENT_DATE, last)
                .set(EventArrivalTable.LAST_EVENT_DATE, last)
                .set(EventArrivalTable.COVERED_TO, last);
    }

    private static TableRow warning(
            LocalDate day,
            String region,
            String regionLevel,
            String category,
            String level,
            long revision,
            Instant at) {
        return WarningIssuedTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, region)
                .set(UnitColumns.REGION_NAME, "名" + region)
                .set(UnitColumns.REGION_LEVEL, regionLevel)
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(UnitColumns.CATEGORY_NAME, "类" + category)
                .set(WarningIssuedTable.LEVEL, level)
                .set(WarningIssuedTable.SINCE, day)
                .set(WarningIssuedTable.RULES, "R1;R2")
                .set(UnitColumns.WINDOW_DAYS, 7L)
                .set(UnitColumns.OBSERVED, 5L)
                .set(UnitColumns.EXPECTED, 1.25)
                .set(UnitColumns.COMPLETENESS, 1.0)
                .set(WarningIssuedTable.REASON, "原因")
                .set(WarningIssuedTable.REVISION, revision)
                .set(WarningIssuedTable.ISSUED_AT, at)
                .set(WarningIssuedTable.RULE_SET, "rs")
                .set(UnitColumns.RUN, "run1")
                .set(WarningIssuedTable.EVIDENCE, "{}")
                .set(WarningIssuedTable.KNOWN_LOAD, 1L)
                .set(WarningIssuedTable.REGION_VERSION, "v1");
    }
}
