package org.qingyu.command;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ProgramTest {

    private static final Instant MORNING = Instant.parse("2026-05-04T01:12:00.250Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Command(name = "greet", description = "Greets.", footer = "Example: qingyu greet 2")
    static final class Greet extends QingyuCommand {
        @Parameters(arity = "1")
        int times;

        @Option(names = "--day")
        LocalDate day;

        @Override
        protected ExitCode run() {
            note("home " + home().root().getFileName());
            try (var listing = listing("number", "at", "share", "name", "codes", "open")) {
                for (int i = 0; i < times; i++) {
                    listing.row(i, MORNING, 1.0 / 3, "工资,\"福利\"", new JsonText("[1,\"二\"]"), null);
                }
            }
            done("times", times);
            return ExitCode.DONE;
        }
    }

    @Command(name = "fail")
    static final class Fail extends QingyuCommand {
        @Option(names = "--known")
        boolean known;

        @Override
        protected ExitCode run() {
            if (known) {
                throw QingyuError.of(
                        ExitCode.BUSY,
                        "a free home",
                        "another writer",
                        home().root().toString(),
                        "wait");
            }
            throw new IllegalStateException("state\nof two lines");
        }
    }

    @Test
    void globalOptionsAreAcceptedBeforeAndAfterTheSubCommand() {
        assertThat(run("--home", folder + "/a", "--format", "csv", "greet", "1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("greet", "--home", folder + "/b", "1", "--format", "json"))
                .isEqualTo(ExitCode.DONE);

        assertThat(err.toString(UTF_8)).isEqualTo("home a\nhome b\n");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                        number,at,share,name,codes,open\r
                        0,2026-05-04T09:12:00+08:00,0.3333,"工资,""福利""\","[1,""二""]",\r
                        done: times=1
                        {"number":0,"at":"2026-05-04T09:12:00+08:00","share":0.3333,"name":"工资,\\"福利\\"","codes":[1,"二"],"open":null}
                        done: times=1
                        """);
    }

    @Test
    void quietKeepsNotesAway() {
        run("greet", "1", "--quiet");

        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void limitEndsAListing() {
        run("greet", "5", "--limit", "2");

        assertThat(out.toString(UTF_8).lines()).hasSize(4);
    }

    @Test
    void allMistakesOfACommandLineAreListedAtOnce() {
        ExitCode code = run("greet", "many", "--day", "yesterday", "--colour");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(UTF_8)).isEqualTo("""
                        error: wrong command line: 3 problems; see 'qingyu greet --help'
                          Invalid value for positional parameter at index 0 (<times>): 'many' is not an int
                          Invalid value for option '--day': expected a day such as 2026-05-04, found 'yesterday'
                          expected no further argument, found '--colour'
                        """);
    }

    @Test
    void anUnknownCommandIsAWrongCommandLine() {
        assertThat(run("gret")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(UTF_8)).contains("did you mean").contains("greet");
    }

    @Test
    void aFailureIsOneLineAndItsExitCode() {
        assertThat(run("--home", folder + "/h", "fail", "--known")).isEqualTo(ExitCode.BUSY);

        assertThat(err.toString(UTF_8))
                .isEqualTo("error: expected a free home, found another writer, " + folder + "/h; wait\n");
    }

    @Test
    void anUnforeseenFailureGoesToTheLogWithItsStackTrace() throws Exception {
        Files.writeString(folder.resolve("qingyu.yaml"), "");

        assertThat(run("--home", folder.toString(), "fail")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString(UTF_8))
                .startsWith("error: IllegalStateException: state of two lines;")
                .endsWith("log: " + folder.resolve("logs") + "\n");
        assertThat(Files.readString(folder.resolve("logs/fail.log"))).contains("ProgramTest$Fail.run");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        assertThat(run("greet", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(run("--version")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString(UTF_8))
                .contains("Example: qingyu greet 2")
                .contains("--home")
                .contains("qingyu 0");
    }

    @Test
    void aTableIsAlignedByTheWidthOfChineseText() {
        var style = new Listing.Style(
                OutputFormat.TABLE, false, Long.MAX_VALUE, ZoneOffset.UTC, Surroundings.Terminal.NONE);
        try (var listing = Listing.on(new PrintStream(out, true, UTF_8), List.of("name", "n", "level"), style)) {
            listing.row("城关镇", 3, "RED");
            listing.row("A", 12.5, "YELLOW");
        }

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        name       n  level
                        ──────  ────  ──────
                        城关镇     3  RED
                        A       12.5  YELLOW
                        """);
    }

    @Test
    void numbersHaveNoExponentAndNoNoise() {
        assertThat(List.of(
                        Cells.decimal(1e-7),
                        Cells.decimal(123456789.0),
                        Cells.decimal(0.1 + 0.2),
                        Cells.decimal(-0.00001),
                        Cells.decimal(2.5),
                        Cells.decimal(Double.NaN)))
                .isEqualTo(List.of("0", "123456789", "0.3", "0", "2.5", ""));
    }

    private ExitCode run(String... args) {
        var surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of(),
                Clock.fixed(MORNING, ZoneOffset.UTC),
                Surroundings.Terminal.NONE);
        return Program.run(surroundings, Arrays.copyOf(args, args.length), new Greet(), new Fail());
    }
}
