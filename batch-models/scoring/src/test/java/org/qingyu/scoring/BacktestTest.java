package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/** {@code backtest} on a home, without an engine. */
class BacktestTest {

    private static final LocalDate SURGE = ScoredHome.DAY.minusDays(30);

    @TempDir
    Path folder;

    private ScoredHome home;
    private Path output;

    @BeforeEach
    void aHomeWithASurge() throws Exception {
        home = new ScoredHome(folder.resolve("home"));
        output = folder.resolve("out");
        home.importRegions("v1", "东河镇");
        var rows = new ArrayList<>(ScoredHome.history(7));
        for (int i = 0; i < 20; i++) {
            rows.add(ScoredHome.event("surge-" + i, 1, SURGE.plusDays(i / 5), "D06"));
        }
        home.load(ScoredHome.BEGIN, ScoredHome.DAY, rows);
    }

    private ScoredHome.Said backtest(String... options) {
        var words = new ArrayList<>(
                List.of("--from", ScoredHome.DAY.minusDays(60).toString(), "--output", output.toString()));
        words.addAll(List.of(options));
        return home.backtest(words.toArray(String[]::new));
    }

    @Test
    void findsAPlantedSurgeAndWritesAReportThatNeedsNothingElse() throws Exception {
        Path truth = folder.resolve("truth.csv");
        Files.writeString(
                truth,
                "surge,region_code,category_code,first_day,last_day,extra_events\n1,%s,D06,%s,%s,20\n"
                        .formatted(ScoredHome.TOWN, SURGE, SURGE.plusDays(3)));
        ScoredHome.Said said = backtest("--truth", truth.toString());
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.figure("days")).isEqualTo(61);
        assertThat(said.figure("found")).isEqualTo(1);
        String report = Files.readString(output.resolve("report.html"));
        assertThat(report).contains("云岭县四情三色回测报告", "<svg", "事后一次导入").doesNotContain("src=", "href=");
        assertThat(Files.readString(output.resolve("surges.csv"))).contains("1," + ScoredHome.TOWN + ",D06");
        assertThat(Files.readAllLines(output.resolve("methods.csv"))).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(output.resolve("artefacts.csv")))
                .as("a double load changes nothing at all")
                .anyMatch(line -> line.startsWith("double-load,") && line.endsWith(",0,0,0"))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("artefact", "outage", "backfill", "double-load", "end", "start", "silence");
    }

    @Test
    void aLateDeliveryIsKnownWhenItArrivesAndNotEarlier() throws Exception {
        LocalDate late = ScoredHome.DAY.minusDays(9);
        var rows = new ArrayList<TableRow>();
        for (int i = 0; i < 20; i++) {
            rows.add(ScoredHome.event("late-" + i, 1, late, "D07"));
        }
        home.load(late, ScoredHome.DAY, rows);
        assertThat(backtest().code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(output.resolve("levels.csv")))
                .as("twenty events of nine days ago, which arrived the morning after the last day")
                .noneMatch(line -> line.contains(ScoredHome.TOWN + ",D07,RED"));
    }

    @Test
    void aVersionOfOldFilesCountsFromItsUpdateOn() throws Exception {
        LocalDate updated = SURGE.plusDays(6);
        var cancelled = new ArrayList<TableRow>();
        for (int i = 0; i < 20; i++) {
            cancelled.add(ScoredHome.event("surge-" + i, 2, SURGE.plusDays(i / 5), "D06")
                    .set(EventColumns.OP, "CANCEL")
                    .set(
                            EventColumns.UPDATED_AT,
                            updated.atTime(15, 0)
                                    .atZone(ZoneId.of("Asia/Shanghai"))
                                    .toInstant()));
        }
        // Among so many old versions of the load these are old files too.
        cancelled.addAll(ScoredHome.history(8).stream()
                .map(row -> row.set(EventColumns.EVENT_ID, "x" + row.require(EventColumns.EVENT_ID)))
                .toList());
        home.load(ScoredHome.BEGIN, ScoredHome.DAY, cancelled);
        assertThat(backtest().code()).isEqualTo(ExitCode.DONE);
        List<String> red = Files.readAllLines(output.resolve("levels.csv")).stream()
                .filter(line -> line.contains(ScoredHome.TOWN + ",D06,RED,RED"))
                .toList();
        assertThat(red)
                .isNotEmpty()
                .allMatch(line -> LocalDate.parse(line.substring(0, 10)).isBefore(updated));
    }

    @Test
    void aDoubleLoadChangesNothingThatWasSaid() throws Exception {
        assertThat(backtest().code()).isEqualTo(ExitCode.DONE);
        String once = Files.readString(output.resolve("levels.csv"));
        home.load(ScoredHome.BEGIN, ScoredHome.DAY, ScoredHome.history(7));
        assertThat(backtest().code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(output.resolve("levels.csv"))).isEqualTo(once);
    }

    @Test
    void aTruthThatCannotBeReadIsSaidWithItsLine() throws Exception {
        Path truth = folder.resolve("truth.csv");
        Files.writeString(truth, "region_code,category_code,first_day,last_day\nA,D06,2026-04-31,2026-05-02\n");
        ScoredHome.Said said = backtest("--truth", truth.toString());
        assertThat(said.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(said.err()).contains("line 2");
    }

    @Test
    void aHomeWithoutEventsHasNothingToReplay() {
        var empty = new ScoredHome(folder.resolve("empty"));
        assertThat(empty.backtest("--output", output.toString()).code()).isEqualTo(ExitCode.NO_INPUT);
    }
}
