package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.table.TableRow;

/** The chapter on forecasts in the report of {@code backtest}. */
class ForecastChapterIT {

    private static final int WEEKS = 110;
    private static final LocalDate FIRST = ScoredHome.DAY.minusDays(7L * WEEKS - 1);

    @TempDir
    Path folder;

    private ScoredHome home() throws Exception {
        var home = new ScoredHome(folder.resolve("home"));
        home.importRegions("v1", "东河镇");
        var random = new SplittableRandom(6);
        var rows = new ArrayList<TableRow>();
        for (LocalDate day = FIRST; !day.isAfter(ScoredHome.DAY); day = day.plusDays(1)) {
            for (int one = 0; one < 3; one++) {
                String category = random.nextInt(3) == 0 ? "D06" : "D01";
                rows.add(ScoredHome.event(day + "-" + one, 1, day, category));
            }
        }
        home.load(FIRST, ScoredHome.DAY, rows);
        return home;
    }

    private List<String> csv(ScoredHome home, String name) throws Exception {
        Path output = folder.resolve(name);
        ScoredHome.Said said =
                home.backtest("--from", ScoredHome.DAY.minusDays(20).toString(), "--output", output.toString());
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        return Files.readAllLines(output.resolve("forecast.csv"));
    }

    @Test
    void everyBaselineStandsBesideOursByThirdAndCategory() throws Exception {
        List<String> csv = csv(home(), "out");
        String report = Files.readString(folder.resolve("out").resolve("report.html"));

        assertThat(csv.get(0)).isEqualTo("horizon,group,forecast,crps,forecasts,skill,inside_90,hit_top_10");
        for (String horizon : List.of("7", "28")) {
            for (String group : List.of("ALL", "LEVEL1", "LEVEL2", "LEVEL3", "D01", "D06")) {
                assertThat(csv.stream().filter(line -> line.startsWith(horizon + "," + group + ",")))
                        .as(horizon + " " + group)
                        .hasSize(7);
            }
        }
        assertThat(report)
                .contains("预测：未来一周与第四周", "去年同周", "长期均值", "近四周均值", "指数平滑", "Croston 法", "混合（所用）")
                .contains("按件数看：件数少的三分之一里，", "件数多的三分之一里，", "几乎一样好（相差 ")
                .contains("九成区间实际含", "劳资社保纠纷");
    }

    @Test
    void eventsThatArriveLaterAreScoredAgainstButNotForecastFrom() throws Exception {
        ScoredHome home = home();
        List<String> before = csv(home, "before");
        var late = new ArrayList<TableRow>();
        for (int day = 0; day < 20; day++) {
            for (int one = 0; one < 9; one++) {
                late.add(ScoredHome.event("late-" + day + "-" + one, 1, ScoredHome.DAY.minusDays(day), "D13"));
            }
        }
        home.load(ScoredHome.DAY.minusDays(19), ScoredHome.DAY, late);

        List<String> after = csv(home, "after");

        assertThat(scoreOf(after, "7,D13,long-run mean"))
                .as("nobody could expect them")
                .isGreaterThan(scoreOf(before, "7,D13,long-run mean") + 0.5);
        for (String category : List.of("D01", "D06")) {
            assertThat(scoreOf(after, "7," + category + ",long-run mean"))
                    .as("what was forecast of the others before they came")
                    .isEqualTo(scoreOf(before, "7," + category + ",long-run mean"));
        }
    }

    private static double scoreOf(List<String> csv, String begin) {
        return csv.stream()
                .filter(line -> line.startsWith(begin + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
                .findFirst()
                .orElseThrow();
    }
}
