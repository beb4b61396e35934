package org.qingyu.serve.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.CommandList;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.serve.bench.SupersetVisitor.Chart;
import org.qingyu.serve.client.Connections;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.RunningServer;
import org.qingyu.serve.folder.ServeFolder;
import org.qingyu.serve.picture.BoardVisit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-dashboards}: serving a scored home, as somebody at a meeting meets it. */
@Command(
        name = "bench-dashboards",
        description = {
            "Serves a copy of a scored home and measures it: until Trino answers, 'sql', every chart, every dashboard in a"
                    + " browser, memory. Medians, each beside a yardstick of the same run.",
            "Yardsticks: 'tables', the shortest command; the chart's own SQL straight at Trino; the page about nothing; the"
                    + " goal of memory. Needs what 'serve --dashboards' needs, and Chromium."
        },
        footer = {"", "Example: qingyu bench-dashboards --home county --rounds 5"})
public final class BenchDashboardsCommand extends QingyuCommand {

    private static final String LOOKER = "county";
    private static final double MEMORY_GOAL_GIGABYTES = 2.5;
    private static final double GIGABYTE = 1e9;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measurements of each; the median is the result (default: ${DEFAULT-VALUE}).")
    int rounds = 5;

    private @Nullable Listing listing;

    @Override
    protected ExitCode run() throws Exception {
        if (rounds < 1) {
            throw QingyuError.of(
                    ExitCode.USAGE, "--rounds from 1", Integer.toString(rounds), "the command line", "leave it out");
        }
        Path script = CommandList.script()
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.MISSING, "to be started by bin/qingyu", "a bare JVM", "", "run bin/qingyu"));
        try (ServedCopy copy = ServedCopy.of(existingHome(), script);
                Listing rows = listing("measure", "seconds", "slowest", "yardstick", "yardstick_seconds", "ratio")) {
            listing = rows;
            copy.serve(); // assembles Trino where nobody has yet, and makes accounts
            copy.stop();
            double tables = median(rounds, () -> copy.command("tables"));
            starts(copy, tables);
            long events = boards(copy, tables);
            done("benchmark", "dashboards", "events", events, "rounds", rounds);
            return ExitCode.DONE;
        }
    }

    /** Until Trino answers, and one statement by the command. */
    private void starts(ServedCopy copy, double tables) throws Exception {
        var ready = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            ready.add(copy.serve());
            if (i == rounds - 1) {
                List<Double> asked = times(rounds, () -> copy.command("sql", "-e", "SELECT 1"));
                row("sql -e 'SELECT 1'", asked, "tables", tables);
            }
            copy.stop();
        }
        row("serve until Trino answers", ready, "tables", tables);
    }

    private long boards(ServedCopy copy, double tables) throws Exception {
        double all = copy.serve("--dashboards", "--dashboards-port", "0");
        row("serve --dashboards until both answer", List.of(all), "tables", tables);
        String password = copy.passwordOf(LOOKER);
        try (BoardVisit visit = BoardVisit.start(copy.dashboards(), environment())) {
            visit.logIn(LOOKER, password);
            for (String board : BoardVisit.BOARDS) {
                row(board + " first paint", List.of(visit.open(board, "")), "goal", 15);
            }
            var visitor = new SupersetVisitor(copy.dashboards(), LOOKER, password);
            try (Connection trino = trino(copy)) {
                for (String board : BoardVisit.BOARDS) {
                    for (Chart chart : visitor.charts(board)) {
                        chart(visitor, trino, board, chart);
                    }
                }
                for (String board : BoardVisit.BOARDS) {
                    row(board + " warm paint", times(rounds, () -> visit.open(board, "")), "goal", 4);
                }
                memory(copy);
                return events(trino);
            }
        }
    }

    private void chart(SupersetVisitor visitor, Connection trino, String board, Chart chart) throws Exception {
        List<String> statements = visitor.ask(chart).statements();
        List<Double> charts = times(rounds, () -> visitor.ask(chart).seconds());
        double plain = median(rounds, () -> seconds(trino, statements));
        row(board + " " + chart.name(), charts, "its SQL at Trino", plain);
    }

    private static double seconds(Connection trino, List<String> statements) throws SQLException {
        long begun = System.nanoTime();
        for (String sql : statements) {
            try (Statement statement = trino.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void memory(ServedCopy copy) throws IOException {
        Map<String, Long> memory = copy.memory();
        double trino = memory.getOrDefault("trino", 0L) / GIGABYTE;
        double superset = memory.getOrDefault("superset", 0L) / GIGABYTE;
        note("memory in GB: Trino %.2f, Superset %.2f, the command %.2f"
                .formatted(trino, superset, memory.getOrDefault("serve", 0L) / GIGABYTE));
        row("memory of Trino and Superset, GB", List.of(trino + superset), "goal", MEMORY_GOAL_GIGABYTES);
    }

    private static Connection trino(ServedCopy copy) throws IOException, SQLException {
        ServeFolder folder = ServeFolder.of(copy.home());
        ServedTrino trino = RunningServer.find(folder)
                .orElseThrow(() -> QingyuError.of(ExitCode.FAILED, "the server to run", "none", "", "see its log"))
                .trino();
        return Connections.open(trino, ServedTrino.OWNER_USER, ServeFolder.passwordIn(folder.ownerPassword()), LOOKER);
    }

    private static long events(Connection trino) throws SQLException {
        try (Statement statement = trino.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(sum(events), 0) FROM mart.region_day"
                        + " WHERE region_level = 'county' AND category_code = 'ALL' AND feed = 'ALL'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void row(String measure, List<Double> seconds, String yardstick, double yardstickSeconds) {
        double middle = median(seconds);
        double slowest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (listing != null) {
            listing.row(measure, middle, slowest, yardstick, yardstickSeconds, middle / yardstickSeconds);
        }
    }

    private static double median(int rounds, Callable<Double> measured) throws Exception {
        return median(times(rounds, measured));
    }

    private static List<Double> times(int rounds, Callable<Double> measured) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            seconds.add(measured.call());
        }
        return seconds;
    }

    /** Of an even number the mean of the two in the middle. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
