package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qingyu.scoring.ScoredHome.BEGIN;
import static org.qingyu.scoring.ScoredHome.COUNTY;
import static org.qingyu.scoring.ScoredHome.DAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.judgement.forecast.FittedModel;
import org.qingyu.judgement.forecast.ForecastHorizon;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.RunLog;
import org.qingyu.scoring.ScoredHome.Said;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ForecastGateTable;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;

/** {@code forecast} on small homes, with Spark. */
class ForecastIT {

    private static final int CATEGORIES = 30;
    private static final int TOWNS = 3;
    private static final long HALF_A_YEAR = 184L * 24 * 3600;

    @TempDir
    Path folder;

    private ScoredHome home(String name) {
        ScoredHome home = new ScoredHome(folder.resolve(name));
        home.importRegions("v1", "东河镇");
        return home;
    }

    private static Said forecast(ScoredHome home, String... more) {
        var options = new ArrayList<>(List.of("--as-of", DAY.toString()));
        options.addAll(List.of(more));
        return home.forecast(options.toArray(String[]::new));
    }

    private static List<String[]> lines(Said said) {
        return said.out().lines().skip(1).map(line -> line.split(",")).toList();
    }

    private static List<TableRow> rows(ScoredHome home, WarehouseTable table) {
        var rows = new ArrayList<TableRow>();
        home.onLake(lake -> rows.addAll(lake.list(lake.scan(table))));
        return rows;
    }

    private static List<RunLog.Run> runs(ScoredHome home) throws Exception {
        try (var database = OperationalDatabase.open(home.root())) {
            return new RunLog(database).all();
        }
    }

    @Test
    void bothHorizonsAreCoherentRecordedAndMadeOnce() throws Exception {
        ScoredHome home = home("home");
        home.load(BEGIN, DAY, ScoredHome.history(1));

        Said first = forecast(home);
        List<TableRow> kept = rows(home, ForecastTable.TABLE);
        Said second = forecast(home);

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out().lines().findFirst().orElseThrow())
                .startsWith("region_code,category_code,horizon,mean,q05,q25,q50,q75,q95");
        assertThat(lines(first)).hasSize((TOWNS + 1) * CATEGORIES * 2);
        assertThat(lines(first)).filteredOn(line -> line[2].equals("7")).hasSize((TOWNS + 1) * CATEGORIES);
        assertThat(lines(first)).allSatisfy(line -> {
            for (int quantile = 5; quantile < 9; quantile++) {
                assertThat(Double.parseDouble(line[quantile]))
                        .isGreaterThanOrEqualTo(Double.parseDouble(line[quantile - 1]));
            }
        });
        assertCoherent(lines(first));
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(rows(home, ForecastTable.TABLE)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(runs(home)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunLog.State.DONE);
            assertThat(run.id()).isEqualTo(kept.get(0).require(UnitColumns.RUN));
        });
        assertThat(lines(forecast(home, "--horizon", "28"))).hasSize((TOWNS + 1) * CATEGORIES);
        assertModelKept(home, kept.get(0).require(ForecastTable.MODEL));
    }

    /** A county's mean is the sum of its towns', each as printed. */
    private static void assertCoherent(List<String[]> lines) {
        Map<String, Double> towns = new HashMap<>();
        Map<String, Double> county = new HashMap<>();
        for (String[] line : lines) {
            (line[0].equals(COUNTY) ? county : towns)
                    .merge(line[1] + " " + line[2], Double.parseDouble(line[3]), Double::sum);
        }
        assertThat(county).hasSize(CATEGORIES * 2);
        county.forEach((cell, mean) -> assertThat(towns.get(cell)).as(cell).isCloseTo(mean, within(1e-3)));
        assertThat(county.values().stream().mapToDouble(Double::doubleValue).sum())
                .as("a dozen events a day, over a week, twice")
                .isBetween(2 * 60.0, 2 * 110.0);
    }

    private static void assertModelKept(ScoredHome home, String name) throws Exception {
        Path model = home.root().resolve("models").resolve(name);
        FittedModel read = new ModelStore(home.root()).read(name);

        assertThat(read.day()).isEqualTo(DAY);
        assertThat(read.horizons()).containsOnlyKeys(ForecastHorizon.values());
        assertThat(Files.readString(model.resolve("card.zh.md"))).contains("预测模型卡", COUNTY, "CRPS");
        assertThat(Files.readString(model.resolve("card.en.md"))).contains("Model card", COUNTY, "CRPS");
        assertThat(Files.readString(model.resolve("training.json"))).contains("\"known_load\": 1", "snapshot");
    }

    @Test
    void laterRowsAndLaterArrivalsDoNotChangeAForecast() throws Exception {
        ScoredHome home = home("home");
        home.load(BEGIN, DAY, ScoredHome.history(2));
        Said first = forecast(home);
        String then = home.now().toString();

        home.later(3 * 24 * 3600);
        home.load(DAY.minusDays(20), DAY.plusDays(2), changes(40));
        Said again = forecast(home);
        Said asKnown = forecast(home, "--known-at", then);

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("versions that were not known on " + DAY + " are left out");
        assertThat(withoutModel(asKnown)).isEqualTo(withoutModel(first));
        assertThat(lines(home.forecast("--as-of", DAY.plusDays(2).toString())))
                .as("two days later they are known")
                .extracting(line -> line[3])
                .isNotEqualTo(lines(first).stream().map(line -> line[3]).toList());
    }

    @Test
    void ofOldFilesLoadedAtOnceOnlyWhatWasSaidByThenEnters() throws Exception {
        ScoredHome whole = home("whole");
        ScoredHome cut = home("cut");
        var rows = new ArrayList<>(ScoredHome.history(3));
        rows.addAll(changes(60));
        for (ScoredHome home : List.of(whole, cut)) {
            home.later(HALF_A_YEAR);
        }
        whole.load(BEGIN, DAY.plusDays(50), rows);
        cut.load(BEGIN, DAY, ScoredHome.history(3));

        Said ofWhole = forecast(whole);
        Said ofCut = forecast(cut);

        assertThat(ofWhole.code()).as(ofWhole.err()).isEqualTo(ExitCode.DONE);
        assertThat(ofWhole.out()).isEqualTo(ofCut.out());
    }

    /** Rows of later days, and rows and new versions of earlier days that came later. */
    private static List<TableRow> changes(int each) {
        var changes = new ArrayList<TableRow>();
        for (int i = 0; i < each; i++) {
            changes.add(ScoredHome.event("later" + i, 1, DAY.plusDays(1 + i % 2), "D07"));
            changes.add(saidOn(ScoredHome.event("late" + i, 1, DAY.minusDays(i % 20), "D07"), DAY.plusDays(2)));
        }
        List<TableRow> history = ScoredHome.history(3);
        history.subList(history.size() - each, history.size())
                .forEach(row -> changes.add(saidOn(row, DAY.plusDays(1))
                        .set(EventColumns.SOURCE_VERSION, 2L)
                        .set(EventColumns.CATEGORY_CODE, "D99")));
        return changes;
    }

    private static TableRow saidOn(TableRow row, LocalDate day) {
        return row.set(
                EventColumns.UPDATED_AT,
                day.atTime(8, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private static List<List<String>> withoutModel(Said said) {
        return said.out()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)).subList(0, 14))
                .toList();
    }

    @Test
    void whereNothingCanBeForecastTheReasonIsSaidAndTheExitCodeIsThree() throws Exception {
        ScoredHome young = home("young");
        young.load(
                DAY.minusDays(199),
                DAY,
                ScoredHome.history(4).stream().skip(3_600).toList());
        ScoredHome silent = home("silent");
        silent.load(BEGIN, DAY.minusDays(6), ScoredHome.history(5));

        Said ofYoung = forecast(young);
        Said again = forecast(young);
        Said ofSilent = forecast(silent);

        assertThat(ofYoung.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ofYoung.err())
                .contains("HISTORY 历史只有 200 天，不足一年", "error: expected a category that can be forecast");
        assertThat(lines(ofYoung)).isEmpty();
        assertThat(again.err()).isEqualTo(ofYoung.err());
        assertThat(runs(young)).hasSize(1);
        assertThat(rows(young, ForecastGateTable.TABLE))
                .extracting(row -> row.require(ForecastGateTable.GATE))
                .contains("HISTORY");
        assertThat(ofSilent.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ofSilent.err()).contains("COVERAGE 数据未到，最后覆盖到 " + DAY.minusDays(6));
    }
}
