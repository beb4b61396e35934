package org.qingyu.morning;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.operation.WriterLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A synthetic county from nothing to a printed brief, by the same commands a real county uses. */
@Command(
        name = "demo",
        description = {
            "Makes a synthetic county (12 towns, 217 villages, three years), loads it, judges the last 30 days, writes"
                    + " messages and a brief, and shows today's red and yellow beside what was planted.",
            "Its home is --home, else QINGYU_HOME, else ./qingyu-demo, and is kept. Run again it adds nothing."
        },
        footer = {"", "Example: qingyu demo --home /tmp/county"})
public final class DemoCommand extends QingyuCommand {

    private static final int SCORED_DAYS = 30;
    private static final String LAST_DAY = "--last-day";

    @Option(names = "--towns", paramLabel = "N", description = "Towns (default 12).")
    int towns = 12;

    @Option(names = "--villages", paramLabel = "N", description = "Villages (default 217).")
    int villages = 217;

    @Option(names = "--days", paramLabel = "N", description = "Days of history (default 1096).")
    int days = 1096;

    @Option(names = "--per-day", paramLabel = "N", description = "Events a day in the county (default 137).")
    int perDay = 137;

    @Option(names = "--surges", paramLabel = "N", description = "Surges planted (default 40).")
    int surges = 40;

    @Option(names = "--factor", paramLabel = "F", description = "How much a surge multiplies its unit (default 5).")
    double factor = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed is another county (default 20260101).")
    long seed = 20_260_101;

    @Option(names = "--last-day", paramLabel = "DAY", description = "The county's last day (default yesterday).")
    @Nullable
    LocalDate lastDay;

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        Home home = demoHome();
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            List<String> county = county(home);
            LocalDate day = LocalDate.parse(county.get(county.indexOf(LAST_DAY) + 1));
            var runner = new Stage.Runner(home, clock(), List.of("--quiet"));
            note("home: " + home.root());
            note("The county is synthetic: its places, codes and events are invented. 合成数据，非真实县情。");
            for (Step step : steps(home, county, day)) {
                Stage stage = runner.run(step.command(), step.arguments());
                note(String.format(
                        Locale.ROOT,
                        "%-18s %6.1f s  %s",
                        step.title(),
                        stage.took().toMillis() / 1000.0,
                        String.join(" ", figuresOf(stage))));
                if (!stage.succeeded()) {
                    throw QingyuError.of(
                            exitCodeOf(stage),
                            step.command() + " to end with 0",
                            "exit " + stage.exitCode(),
                            home.root().toString(),
                            "its own message stands above");
                }
                if (step.command().equals("ingest")) {
                    deleteFeeds(home);
                }
            }
            out().flush();
            new DemoReport(home, day, out()).print();
            done("home", home.root(), "day", day);
        }
        return ExitCode.DONE;
    }

    /** One stage and the words it is announced by. */
    private record Step(String title, String command, List<String> arguments) {}

    private static List<Step> steps(Home home, List<String> county, LocalDate day) {
        String files = files(home).toString();
        var generate = new ArrayList<>(county);
        generate.addAll(List.of("--output", files));
        var steps = new ArrayList<Step>();
        steps.add(new Step("generate 生成", "generate", generate));
        steps.add(new Step("regions 区划", "regions", List.of("import", files + "/regions.csv")));
        steps.add(new Step("ingest 入湖", "ingest", List.of(files)));
        steps.add(new Step(
                "score 研判",
                "score",
                List.of(
                        "--forecast",
                        "--from",
                        day.minusDays(SCORED_DAYS - 1L).toString(),
                        "--as-of",
                        day.toString())));
        steps.add(new Step("notices 推送", "notices", List.of("--date", day.toString())));
        steps.add(new Step("brief 简报", "brief", List.of("--kind", "county-month", "--date", day.toString())));
        return steps;
    }

    private List<String> generateArguments(LocalDate day) {
        return List.of(
                "--towns",
                Integer.toString(towns),
                "--villages",
                Integer.toString(villages),
                "--days",
                Integer.toString(days),
                "--per-day",
                Integer.toString(perDay),
                "--surges",
                Integer.toString(surges),
                "--factor",
                Double.toString(factor),
                "--seed",
                Long.toString(seed),
                LAST_DAY,
                day.toString(),
                "--awkward");
    }

    /** What the county is made of: its feeds until they are loaded, its region list and its truth. */
    static Path files(Home home) {
        return home.root().resolve("demo");
    }

    /** A home of its own: an invented county must never mix with a real one. */
    private Home demoHome() {
        Home named = homeOr("qingyu-demo");
        boolean foreign = named.exists() && Files.exists(named.catalogFile()) && !Files.exists(files(named));
        if (foreign) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "a home of the demo's own",
                    "one that holds other data",
                    named.root().toString(),
                    "name another with --home");
        }
        return named.create();
    }

    /** The county of an earlier run stands: the same files are then made and loaded again, and nothing changes. */
    private List<String> county(Home home) throws IOException {
        Path remembered = files(home).resolve(".county");
        if (Files.exists(remembered)) {
            return Files.readAllLines(remembered);
        }
        LocalDate day = lastDay == null ? new OperatingDay(home.config().zone()).yesterday(clock()) : lastDay;
        List<String> county = generateArguments(day);
        Files.createDirectories(files(home));
        Files.write(remembered, county);
        return county;
    }

    /** Once loaded, the feeds' files go: their texts and invented persons are not what a home keeps. */
    private static void deleteFeeds(Home home) throws IOException {
        try (DirectoryStream<Path> feeds = Files.newDirectoryStream(files(home), "*.jsonl")) {
            for (Path feed : feeds) {
                Files.delete(feed);
            }
        }
    }

    private static List<String> figuresOf(Stage stage) {
        return stage.output().stream()
                .filter(line -> line.startsWith("done: "))
                .map(line -> line.substring(6))
                .toList();
    }

    private static ExitCode exitCodeOf(Stage stage) {
        for (ExitCode code : ExitCode.values()) {
            if (code.code() == stage.exitCode()) {
                return code;
            }
        }
        return ExitCode.FAILED;
    }
}
