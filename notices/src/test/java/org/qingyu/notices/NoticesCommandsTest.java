package org.qingyu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.notices.county.MadeUpCounty.COUNTY;
import static org.qingyu.notices.county.MadeUpCounty.DAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.code.WarningLevel;
import org.qingyu.command.Program;
import org.qingyu.command.QingyuCommand;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.notices.county.Place;
import org.qingyu.table.WarningIssuedTable;

/** The commands on a lake that holds an invented county. */
class NoticesCommandsTest {

    private static final Instant MORNING = Instant.parse("2026-05-21T00:30:00Z");

    @TempDir
    Path folder;

    private Home home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void fillALake() {
        home = new Home(folder.resolve("home")).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            new MadeUpLake(lake).fill(MadeUpCounty.levels());
        }
    }

    @Test
    void sendsTheDaysMessagesOnceAndListsThem() throws IOException {
        assertThat(run("notices")).isEqualTo(ExitCode.DONE);
        assertThat(lastLine()).isEqualTo("done: sent=12 skipped=1 failed=0");

        assertThat(run("notices")).isEqualTo(ExitCode.DONE);
        assertThat(lastLine()).isEqualTo("done: sent=0 skipped=13 failed=0");

        assertThat(outbox()).hasSize(24);
        assertThat(run("ledger")).isEqualTo(ExitCode.DONE);
        assertThat(printed().lines().toList())
                .hasSize(13)
                .startsWith("day,audience,channel,kind,revision,state,attempts,level,provider_code,sent_at,"
                        + "acknowledged_at,key")
                .contains("2026-05-20,990101102000,file,DAILY,1,SENT,1,RED,990101102000-daily-1.txt,"
                        + "2026-05-21T08:30:00+08:00,,2026-05-20/990101102000/file/DAILY/1");
    }

    @Test
    void aDryRunPrintsEveryMessageAndWritesNothing() throws IOException {
        List<String> before = everyFile();

        assertThat(run("notices", "--dry-run")).isEqualTo(ExitCode.DONE);

        assertThat(printed()).contains("金水镇", "白石坡镇", "数据未更新", "done: sent=0 skipped=13 failed=0");
        assertThat(everyFile()).isEqualTo(before);
    }

    @Test
    void everyMessageSaysWhomToAsk() throws IOException {
        Files.writeString(home.configFile(), "contact: 县综治中心值班室\n");

        run("notices", "--dry-run");

        assertThat(printed()).contains("县综治中心值班室");
    }

    @Test
    void aDayThatWasNotScoredIsToldToTheOperatorOnly() throws IOException {
        assertThat(run("notices", "--date", "2026-05-21")).isEqualTo(ExitCode.DONE);

        assertThat(lastLine()).isEqualTo("done: sent=1 skipped=12 failed=0");
        assertThat(outbox()).allMatch(name -> name.startsWith("operator-stale-1."));
    }

    @Test
    void aLevelThatChangesLaterIsCorrectedOnce() {
        run("notices");
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            Place town = MadeUpCounty.towns().get(1);
            var later = MadeUpLake.later(MadeUpCounty.level(
                    town, "D06", "劳资社保纠纷", WarningLevel.YELLOW, DAY, 9, 2.6, 8.0, "R1", "两件撤销后为 9 件。"));
            lake.append(WarningIssuedTable.TABLE, List.of(MadeUpLake.row(later)));
        }

        run("notices");
        assertThat(lastLine()).isEqualTo("done: sent=1 skipped=12 failed=0");
        run("notices");
        assertThat(lastLine()).isEqualTo("done: sent=0 skipped=13 failed=0");
        run("ledger");
        assertThat(printed()).contains("990101102000,file,CORRECTION,2,SENT");
    }

    @Test
    void writesTheBriefAndPrintsItsPath() throws IOException {
        assertThat(run("brief", "--kind", "county-month")).isEqualTo(ExitCode.DONE);

        Path page = Path.of(lastLine());
        assertThat(page).isEqualTo(home.briefs().resolve("county-month-990101000000-2026-05-20.html"));
        assertThat(Files.readString(page)).contains(COUNTY.name(), "劳资社保纠纷", "1,902", "缺报", "3f9a1c20b7");
    }

    @Test
    void writesTheBriefWhereAsked() {
        Path elsewhere = folder.resolve("a/b");

        run("brief", "--kind", "county-month", "--date", DAY.toString(), "--output", elsewhere.toString());

        assertThat(Path.of(lastLine())).exists().hasParent(elsewhere);
    }

    @Test
    void aBriefThatDoesNotExistYetNamesTheOneThatDoes() {
        assertThat(run("brief", "--kind", "town-day")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("town-day", "county-month");
    }

    @Test
    void aBriefOfADayThatWasNotScoredIsRefused() {
        assertThat(run("brief", "--kind", "county-month", "--date", "2026-05-19"))
                .isEqualTo(ExitCode.NO_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("2026-05-20", "score --as-of 2026-05-19");
    }

    @Test
    void aChannelThatDoesNotExistIsRefused() {
        assertThat(run("notices", "--channel", "sms")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void withoutAHomeNothingIsMade() {
        Path missing = folder.resolve("none");

        assertThat(Program.run(surroundings(), new String[] {"--home", missing.toString(), "ledger"}, commands()))
                .isEqualTo(ExitCode.NO_INPUT);
        assertThat(missing).doesNotExist();
    }

    private ExitCode run(String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("--home", home.root().toString()));
        all.addAll(List.of(arguments));
        return Program.run(surroundings(), all.toArray(String[]::new), commands());
    }

    private static QingyuCommand[] commands() {
        return new QingyuCommand[] {new NoticesCommand(), new LedgerCommand(), new BriefCommand()};
    }

    private Surroundings surroundings() {
        return new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Clock.fixed(MORNING, ZoneId.of("UTC")),
                Surroundings.Terminal.NONE);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String lastLine() {
        List<String> lines = printed().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private List<String> outbox() throws IOException {
        try (Stream<Path> files = Files.walk(home.outbox())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(home.root())) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
