package org.qingyu.morning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.maintenance.FileHealth;
import org.qingyu.operation.WriterLock;
import org.qingyu.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The morning: what arrived is loaded, yesterday is judged, towns are told, the brief is written. A file that cannot be
 * loaded stays in the inbox, does not keep the others from being loaded and decides the exit code at the end.
 */
@Command(
        name = "daily",
        description = {
            "Does the whole morning: ingest, score, notices, brief; safe to run twice.",
            "Without PATH it loads what lies in the home's inbox and puts it away in inbox/done."
        },
        footer = {"", "Example: qingyu daily --home /srv/qingyu"})
public final class DailyCommand extends QingyuCommand {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or directories to load.")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day to judge; yesterday by default.")
    @Nullable
    LocalDate asOf;

    private int exitCode;

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        Home home = createdHome();
        var zone = home.config().zone();
        LocalDate today = new OperatingDay(zone).today(clock());
        LocalDate day = asOf == null ? today.minusDays(1) : asOf;
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            var runner = new Stage.Runner(home, clock(), quiet() ? List.of("--quiet") : List.of());
            Map<String, Object> figures = new LinkedHashMap<>();
            load(home, runner, today, figures);
            Stage score = say(runner.run(
                    "score", asOf == null ? List.of("--forecast") : List.of("--forecast", "--as-of", day.toString())));
            keep(figures, score, "red", "yellow", "grey");
            if (score.succeeded()) {
                say(runner.run("notices", List.of("--date", day.toString())));
                Stage brief = say(runner.run("brief", List.of("--kind", "county-month", "--date", day.toString())));
                brief.results().forEach(out()::println);
            }
            if (filesNeedCare(home)) {
                say(runner.run("maintain", List.of()));
            }
            figures.put("day", day);
            done(figures.entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray());
        }
        return exitCodeOf(exitCode);
    }

    /** Loads everything in one run; where a file is refused, each in a run of its own, so that the others get in. */
    private void load(Home home, Stage.Runner runner, LocalDate today, Map<String, Object> figures)
            throws IOException, InterruptedException {
        var inbox = new Inbox(home);
        boolean ofInbox = paths.isEmpty();
        List<Path> files = ofInbox ? inbox.waiting(this::note) : paths;
        if (files.isEmpty()) {
            note("ingest: nothing arrived");
            return;
        }
        Stage together = runner.run("ingest", files.stream().map(Path::toString).toList());
        if (together.succeeded() || files.size() == 1 || together.exitCode() != ExitCode.NO_INPUT.code()) {
            say(together);
            keep(figures, together, "read", "accepted", "duplicate", "rejected");
            putAway(inbox, ofInbox && together.succeeded() ? files : List.of(), today);
            return;
        }
        for (Path file : files) {
            Stage alone = say(runner.run("ingest", List.of(file.toString())));
            keep(figures, alone, "read", "accepted", "duplicate", "rejected");
            putAway(inbox, ofInbox && alone.succeeded() ? List.of(file) : List.of(), today);
        }
    }

    /** Known from metadata alone; with a load a day it comes to about once a week. */
    private boolean filesNeedCare(Home home) {
        if (!Files.exists(home.catalogFile())) {
            return false;
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            return Tables.all().stream()
                    .filter(lake::has)
                    .anyMatch(table -> FileHealth.of(lake.icebergTable(table)).needsCare(clock().instant()));
        }
    }

    private static void putAway(Inbox inbox, List<Path> files, LocalDate today) throws IOException {
        for (Path file : files) {
            inbox.putAway(file, today);
        }
    }

    private Stage say(Stage stage) {
        note(String.format(
                Locale.ROOT,
                "%s: %s, %.1f s",
                stage.name(),
                stage.succeeded() ? "done" : "exit " + stage.exitCode(),
                stage.took().toMillis() / 1000.0));
        if (exitCode == 0) {
            exitCode = stage.exitCode();
        }
        return stage;
    }

    /** Adds a stage's figures to those of the morning. */
    private static void keep(Map<String, Object> figures, Stage stage, String... names) {
        Map<String, String> found = stage.figures();
        for (String name : names) {
            String value = found.get(name);
            if (value != null) {
                figures.merge(name, Long.valueOf(value), (sum, more) -> (Long) sum + (Long) more);
            }
        }
    }

    private static ExitCode exitCodeOf(int code) {
        for (ExitCode known : ExitCode.values()) {
            if (known.code() == code) {
                return known;
            }
        }
        return ExitCode.FAILED;
    }
}
