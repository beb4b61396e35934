package org.qingyu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.notices.county.MadeUpCounty.DAY;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** A season is told to a town once, when it nears, whatever days the machine was off. */
class SeasonMessagesTest {

    private static final String TOWN = MadeUpCounty.codeOf(1);
    private static final String SENTENCE = "去年同期 14 起，约为平时的 2.1 倍；三年中三年如此";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void fillALake() {
        home = new Home(folder.resolve("home")).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            new MadeUpLake(lake).fill(MadeUpCounty.levels());
            for (int later = 1; later <= 3; later++) {
                LocalDate day = DAY.plusDays(later);
                lake.append(
                        WarningIssuedTable.TABLE,
                        MadeUpCounty.levels().stream()
                                .map(level -> MadeUpLake.row(level).set(UnitColumns.DAY, day))
                                .toList());
            }
        }
    }

    /** The hint of a day's forecast, made known to the messages of {@code since} on. */
    private void hint(LocalDate day, String category, String name, LocalDate since) {
        TableRow row = SeasonHintTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, TOWN)
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(UnitColumns.CATEGORY_NAME, name)
                .set(SeasonHintTable.RANK, 1L)
                .set(ForecastTable.FIRST_DAY, day.plusDays(1))
                .set(ForecastTable.LAST_DAY, day.plusDays(28))
                .set(SeasonHintTable.LAST_YEAR, 14L)
                .set(SeasonHintTable.USUAL, 6.7)
                .set(SeasonHintTable.RISE, 2.1)
                .set(SeasonHintTable.YEARS, 3L)
                .set(SeasonHintTable.YEARS_RISEN, 3L)
                .set(SeasonHintTable.SEASON, since != null)
                .set(SeasonHintTable.ALIGNED, "LUNAR")
                .set(SeasonHintTable.TOLD_ON, since)
                .set(SeasonHintTable.SENTENCE, SENTENCE)
                .set(UnitColumns.RUN, "r");
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.append(SeasonHintTable.TABLE, List.of(row));
        }
    }

    private String notices(LocalDate day, String... more) {
        var out = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of("--home", home.root().toString(), "notices", "--date", day.toString()));
        words.addAll(List.of(more));
        ExitCode code = Program.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        Map.of(),
                        Clock.fixed(DAY.plusDays(4).atTime(1, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                        Surroundings.Terminal.NONE),
                words.toArray(String[]::new),
                new NoticesCommand());
        assertThat(code).isEqualTo(ExitCode.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a day's messages would say, then the messages sent. */
    private String said(LocalDate day) {
        String said = notices(day, "--dry-run");
        notices(day);
        return said;
    }

    @Test
    void theMessageSaysTheSeasonOnceAndNotEveryDay() {
        for (int day = 0; day < 3; day++) {
            hint(DAY.plusDays(day), "D06", "劳资社保纠纷", DAY);
        }

        assertThat(said(DAY)).containsOnlyOnce(SENTENCE).contains("劳资社保纠纷");
        assertThat(said(DAY.plusDays(1))).doesNotContain(SENTENCE);
        assertThat(said(DAY.plusDays(2))).doesNotContain(SENTENCE);
        assertThat(notices(DAY, "--dry-run")).as("the day's message again").contains(SENTENCE);
    }

    @Test
    void aSeasonWhoseDayHadNoMessagesIsToldOnTheNextDayThatHas() {
        hint(DAY, "D06", "劳资社保纠纷", DAY);
        hint(DAY.plusDays(2), "D06", "劳资社保纠纷", DAY);
        hint(DAY.plusDays(3), "D06", "劳资社保纠纷", DAY);

        assertThat(said(DAY.plusDays(2))).containsOnlyOnce(SENTENCE);
        assertThat(said(DAY.plusDays(3))).doesNotContain(SENTENCE);
        assertThat(said(DAY)).as("sent late, when the season was told").doesNotContain(SENTENCE);
    }

    @Test
    void aCategoryWithoutASeasonIsNotSpokenOf() {
        hint(DAY, "D06", "劳资社保纠纷", null);

        assertThat(said(DAY)).doesNotContain(SENTENCE);
    }
}
