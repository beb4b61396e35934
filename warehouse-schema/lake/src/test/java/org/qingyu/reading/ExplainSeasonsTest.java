package org.qingyu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** What {@code explain} says of the season that nears. */
class ExplainSeasonsTest {

    private static final String REGION = "000000000000";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Instant NOW = Instant.parse("2026-01-11T01:00:00Z");
    private static final String WAGES = "去年同期 14 起，约为平时的 2.1 倍；三年中三年如此";
    private static final String CALLS = "去年同期 20 起，与平时相当";

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        new Home(folder).create();
        append(List.of(warning("D06"), warning("ALL")), WarningIssuedTable.TABLE);
    }

    private void append(List<TableRow> rows, org.qingyu.table.WarehouseTable table) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(folder))) {
            lake.createOrEvolveTables();
            lake.append(table, rows);
        }
    }

    private static TableRow warning(String category) {
        return RehearseCommand.sampleRow(WarningIssuedTable.TABLE)
                .set(UnitColumns.DAY, DAY)
                .set(UnitColumns.REGION_CODE, REGION)
                .set(UnitColumns.REGION_NAME, "云岭县")
                .set(UnitColumns.REGION_LEVEL, "county")
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(WarningIssuedTable.LEVEL, "GREEN")
                .set(WarningIssuedTable.SINCE, DAY)
                .set(WarningIssuedTable.EVIDENCE, "{}")
                .set(WarningIssuedTable.REGION_VERSION, "none")
                .set(UnitColumns.OBSERVED, 0L)
                .set(WarningIssuedTable.ISSUED_AT, NOW);
    }

    private static TableRow hint(LocalDate day, String category, String name, long rank, boolean season, String says) {
        return RehearseCommand.sampleRow(SeasonHintTable.TABLE)
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, REGION)
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(UnitColumns.CATEGORY_NAME, name)
                .set(SeasonHintTable.RANK, rank)
                .set(ForecastTable.FIRST_DAY, day.plusDays(1))
                .set(ForecastTable.LAST_DAY, day.plusDays(28))
                .set(SeasonHintTable.SEASON, season)
                .set(SeasonHintTable.SENTENCE, says);
    }

    private String explain(String... more) {
        var out = new ByteArrayOutputStream();
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"--home", folder.toString(), "explain", REGION}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        ExitCode code = Program.run(
                new Surroundings(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(out, true, UTF_8),
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        Surroundings.Terminal.NONE),
                words,
                ReadingMain.commands());
        assertThat(code).as(out.toString(UTF_8)).isEqualTo(ExitCode.DONE);
        return out.toString(UTF_8);
    }

    @Test
    void theComingFourWeeksAreSaidWithLastYearsCountTheRiseAndHowSureThatIs() {
        append(
                List.of(hint(DAY, "D01", "婚姻家庭纠纷", 1, false, CALLS), hint(DAY, "D06", "劳资社保纠纷", 2, true, WAGES)),
                SeasonHintTable.TABLE);

        String all = explain("ALL");
        String wages = explain("D06");

        assertThat(all)
                .contains("未来四周（2026-01-11 至 2026-02-07）往年最多的类别：")
                .contains("▲ 劳资社保纠纷  " + WAGES)
                .contains("    婚姻家庭纠纷  " + CALLS);
        assertThat(all.indexOf("婚姻家庭纠纷  ")).isLessThan(all.indexOf("劳资社保纠纷  "));
        assertThat(wages).contains("▲ 劳资社保纠纷  " + WAGES).doesNotContain(CALLS);
        assertThat(explain("D06", "--format", "json")).contains("\"season\":true", "\"sentence\":\"" + WAGES + "\"");
    }

    @Test
    void hintsWhoseFourWeeksAreOverAreNotSaidOfTheComingOnes() {
        append(List.of(hint(DAY.minusDays(28), "D06", "劳资社保纠纷", 1, true, WAGES)), SeasonHintTable.TABLE);

        assertThat(explain("D06")).doesNotContain("未来四周", WAGES);
    }
}
