package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.scoring.ScoredHome.BEGIN;
import static org.qingyu.scoring.ScoredHome.DAY;
import static org.qingyu.scoring.ScoredHome.TOWN;
import static org.qingyu.scoring.ScoredHome.VILLAGE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.event.CategoryResolver;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.WriterLock;
import org.qingyu.scoring.ScoredHome.Said;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

class ScoreIT {

    private static final int CATEGORIES_AND_ALL = 31;

    @TempDir
    Path folder;

    @Test
    void aSurgeIsRedWithItsPooledUnitsAndScoringAgainIssuesNothing() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.importRegions("v1", "东河镇");
        List<TableRow> rows = new ArrayList<>(ScoredHome.history(1));
        for (int i = 0; i < 15; i++) {
            rows.add(ScoredHome.event("surge" + i, 1, DAY.minusDays(i % 3), "D13"));
        }
        home.load(BEGIN, DAY, rows);

        Said first = home.score("--from", "2026-05-09", "--as-of", "2026-05-10");
        Said second = home.score("--from", "2026-05-09", "--as-of", "2026-05-10");

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.figure("days")).isEqualTo(2);
        assertThat(first.figure("units")).isEqualTo(2 * (4 * CATEGORIES_AND_ALL + 5));
        assertThat(first.figure("issued")).isEqualTo(first.figure("units"));
        assertThat(second.figure("issued")).isZero();
        assertThat(home.issued())
                .filteredOn(row -> row.require(UnitColumns.DAY).equals(DAY)
                        && row.require(UnitColumns.CATEGORY_CODE).equals("D13")
                        && row.require(WarningIssuedTable.LEVEL).equals("RED"))
                .extracting(row -> row.require(UnitColumns.REGION_CODE))
                .contains(TOWN);
        Said check = home.score("--check", "--from", "2026-05-09", "--as-of", "2026-05-10");
        assertThat(check.out().strip()).isEqualTo("done: same=%d different=0".formatted(first.figure("units")));
    }

    @Test
    void versionsThatArriveOutOfOrderLeaveTheLastOneCurrent() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.importRegions("v1", "东河镇");
        for (long version : new long[] {3, 1, 2}) {
            home.load(DAY, DAY, List.of(ScoredHome.event("one", version, DAY, "D0" + version)));
            assertThat(home.score("--as-of", "2026-05-10").code()).isEqualTo(ExitCode.DONE);
        }

        home.onLake(lake -> assertThat(lake.list(lake.scan(EventCurrentTable.TABLE)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.require(EventColumns.SOURCE_VERSION)).isEqualTo(3);
                    assertThat(row.require(EventColumns.CATEGORY_CODE)).isEqualTo("D03");
                    assertThat(row.require(EventCurrentTable.VERSION_COUNT)).isEqualTo(3);
                }));
    }

    @Test
    void whatWasKnownStaysKnownWhateverComesLater() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.importRegions("v1", "东河镇");
        home.load(BEGIN, DAY, ScoredHome.history(2));
        Said scored = home.score("--as-of", "2026-05-10");
        String then = home.now().minusSeconds(30).toString();
        List<TableRow> issued = home.issued();
        String first = home.score("--as-of", "2026-05-10", "--known-at", then).out();

        var changes = new ArrayList<TableRow>();
        for (int i = 0; i < 12; i++) {
            changes.add(ScoredHome.event("late" + i, 1, DAY.minusDays(i % 4), "D07"));
        }
        changes.add(ScoredHome.event("grave", 1, DAY, "D06").set(EventColumns.EVENT_SCALE, "03"));
        ScoredHome.history(2).stream()
                .skip(6_000)
                .limit(40)
                .forEach(row ->
                        changes.add(row.set(EventColumns.SOURCE_VERSION, 2L).set(EventColumns.OP, "CANCEL")));
        ScoredHome.history(2).stream()
                .skip(5_000)
                .limit(40)
                .forEach(row ->
                        changes.add(row.set(EventColumns.SOURCE_VERSION, 2L).set(EventColumns.CATEGORY_CODE, "D99")));
        home.later(3600);
        home.importRegions("v2", "东河街道");
        home.load(DAY.minusDays(3), DAY, changes);
        home.rules("budgets:\n  red: 1\n  yellow: 3\n");
        maintain(home);
        Said again = home.score("--as-of", "2026-05-10");
        Said maintained = home.maintain();

        assertThat(scored.code()).as(scored.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.figure("issued")).isPositive();
        assertThat(maintained.figure("rewritten")).as(maintained.err()).isPositive();
        assertThat(maintained.figure("forgotten")).isPositive();
        assertThat(home.issued()).containsAll(issued).hasSize(issued.size() + again.figure("issued"));
        assertThat(home.issued())
                .filteredOn(row -> row.require(UnitColumns.REGION_CODE).equals(VILLAGE)
                        && row.require(UnitColumns.CATEGORY_CODE).equals("D06"))
                .extracting(row -> row.require(WarningIssuedTable.LEVEL))
                .contains("RED");
        assertThat(first.lines().count()).isEqualTo(1 + scored.figure("units"));
        assertThat(home.score("--as-of", "2026-05-10", "--known-at", then).out())
                .isEqualTo(first);
        Said check = home.score("--check", "--as-of", "2026-05-10");
        assertThat(check.figure("different")).as(check.err()).isZero();
        assertThat(check.figure("same")).isGreaterThanOrEqualTo(scored.figure("units"));
    }

    @Test
    void aDayIsCheckedWithTheCodeMapsAndKeywordRulesItWasJudgedWith() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.importRegions("v1", "东河镇");
        home.load(BEGIN, DAY, ScoredHome.history(3));
        List<TableRow> surge = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            surge.add(ScoredHome.event("wages" + i, 1, DAY.minusDays(i % 3), "")
                    .set(EventColumns.CATEGORY_CODE, null)
                    .set(EventColumns.TEXT_KEYWORDS, "欠薪"));
        }
        home.load(DAY, DAY, surge);
        CategoryResolver older =
                CategoryResolver.of(CategoryResolver.standard().codeMaps(), "order,category_code,words\n1,D07,欠薪\n");

        Said scored = home.scoreWith(older, "--as-of", "2026-05-10");
        Said check = home.score("--check", "--as-of", "2026-05-10");
        Said again = home.score("--as-of", "2026-05-10");

        assertThat(home.issued())
                .filteredOn(row -> row.require(UnitColumns.REGION_CODE).equals(TOWN)
                        && row.require(UnitColumns.CATEGORY_CODE).equals("D07"))
                .extracting(row -> row.require(WarningIssuedTable.LEVEL))
                .as("first with the older rules, then with those of this program")
                .containsExactly("RED", "GREEN");
        assertThat(check.code()).as(check.err()).isEqualTo(ExitCode.DONE);
        assertThat(check.out().strip()).isEqualTo("done: same=%d different=0".formatted(scored.figure("units")));
        assertThat(again.figure("issued")).isPositive();
        assertThat(home.scoreWith(older, "--check", "--as-of", "2026-05-10").figure("different"))
                .as("the older program checks what the newer one issued")
                .isZero();
    }

    @Test
    void aDayWhoseCodeMapsNobodyKeptIsNotComputedAgain() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        home.load(DAY, DAY, List.of(ScoredHome.event("one", 1, DAY, "D01")));
        home.score("--as-of", "2026-05-10");
        try (var database = OperationalDatabase.open(home.root())) {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE run SET map_version = 'older'");
                }
            });
        }

        Said check = home.score("--check", "--as-of", "2026-05-10");

        assertThat(check.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(check.err())
                .contains("code maps and keyword rules of version older, found none of that version in"
                        + " ref.category_rule_set");
    }

    @Test
    void aHomeWithoutEventsSaysSo() {
        Said said = new ScoredHome(folder).score("--as-of", "2026-05-10");

        assertThat(said.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(said.err()).contains("error: expected at least one event, found none");
    }

    @Test
    void aHomeThatSomebodyElseWritesIsLeftAlone() throws Exception {
        ScoredHome home = new ScoredHome(folder);
        try (WriterLock lock = WriterLock.acquire(home.root(), Duration.ZERO, Map.of())) {
            assertThat(lock).isNotNull();

            Said said = home.score("--as-of", "2026-05-10", "--wait", "0");

            assertThat(said.code()).isEqualTo(ExitCode.BUSY);
        }
    }

    /** Iceberg's own procedures: compaction, then expiry of everything but the present. */
    private static void maintain(ScoredHome home) throws Exception {
        try (Workshop workshop = Workshop.open(new Home(home.root()))) {
            for (String table : List.of("event.history", "event.current", "mart.warning_issued", "event.arrival")) {
                workshop.spark()
                        .sql("CALL lake.system.rewrite_data_files(table => '%s', options => map('rewrite-all', 'true'))"
                                .formatted(table));
                workshop.spark()
                        .sql(
                                "CALL lake.system.expire_snapshots(table => '%s', older_than => TIMESTAMP '2099-01-01 00:00:00', retain_last => 1)"
                                        .formatted(table));
            }
        }
    }
}
