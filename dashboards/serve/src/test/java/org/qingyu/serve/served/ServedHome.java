package org.qingyu.serve.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.Home;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.RunningServer;
import org.qingyu.serve.folder.ServeFolder;

/**
 * A copy of a scored home that {@code bin/qingyu serve} serves, started once for all tests that need it. The home is named
 * by the property {@code qingyu.demo}; without it, or where a component is missing, the tests fail: a fence that was not
 * tried is no fence.
 */
final class ServedHome {

    private static @Nullable ServedHome shared;

    private final Path root;
    private final Process process;
    private final Path output;

    private ServedHome(Path root, Process process, Path output) {
        this.root = root;
        this.process = process;
        this.output = output;
    }

    /** The one all tests share; it ends with the JVM. */
    static synchronized ServedHome shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = start(copyOfTheDemo());
            ServedHome started = shared;
            Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroy));
        }
        return shared;
    }

    /** Starts a server and waits until it has said where it is. */
    static ServedHome start(Path root) throws IOException, InterruptedException {
        Path output = Files.createTempFile("serve", ".out");
        Process process = new ProcessBuilder(script(), "serve", "--home", root.toString(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        var home = new ServedHome(root, process, output);
        while (!home.output().contains("qingyu sql -e")) {
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("serve ended: %s", home.output())
                    .isFalse();
        }
        return home;
    }

    static Path copyOfTheDemo() throws IOException {
        String demo = System.getProperty("qingyu.demo", "");
        assertThat(demo).as("-Dqingyu.demo: a home that 'qingyu demo' made").isNotEmpty();
        Path from = Path.of(demo);
        assertThat(from.resolve("lake/mart")).as("a scored home").isDirectory();
        Path to = Files.createTempDirectory("served").resolve("home");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(one -> !one.startsWith(from.resolve("demo"))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        Files.deleteIfExists(to.resolve("users.yaml"));
        return to;
    }

    /** Runs a command of the installation on this home and gives back its standard output. */
    String qingyu(String... line) throws IOException, InterruptedException {
        var all = new ArrayList<String>(List.of(script()));
        all.addAll(List.of(line));
        all.addAll(List.of("--home", root.toString()));
        Path out = Files.createTempFile("command", ".out");
        Process command = new ProcessBuilder(all)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        command.getOutputStream().close();
        assertThat(command.waitFor()).as(String.join(" ", line)).isZero();
        return Files.readString(out);
    }

    static String script() {
        return Path.of("../../bin/qingyu").toAbsolutePath().normalize().toString();
    }

    Path root() {
        return root;
    }

    ServeFolder folder() {
        return ServeFolder.of(new Home(root));
    }

    Process process() {
        return process;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    ServedTrino trino() throws IOException {
        return RunningServer.find(folder()).orElseThrow().trino();
    }

    /** Logs in as one and asks as the other. */
    Connection connect(String user, String password, @Nullable String speaksFor) throws IOException, SQLException {
        ServedTrino trino = trino();
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("SSL", "true");
        properties.setProperty("SSLTrustStorePath", trino.certificate().toString());
        if (speaksFor != null) {
            properties.setProperty("sessionUser", speaksFor);
        }
        return DriverManager.getConnection(trino.jdbcUrl(), properties);
    }

    Connection owner() throws IOException, SQLException {
        return connect(ServedTrino.OWNER_USER, ServeFolder.passwordIn(folder().ownerPassword()), null);
    }

    /** As a dashboard asks for somebody who looks at it. */
    Connection dashboardOf(@Nullable String account) throws IOException, SQLException {
        return connect(ServedTrino.DASHBOARDS_USER, ServeFolder.passwordIn(folder().dashboardsPassword()), account);
    }

    /** The rows of a query, each as its values. */
    static List<List<@Nullable Object>> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<List<@Nullable Object>>();
            while (rows.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                found.add(row);
            }
            return found;
        }
    }

    /** The values of the first column. */
    static Set<String> texts(Connection connection, String sql) throws SQLException {
        return ask(connection, sql).stream()
                .map(row -> String.valueOf(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    LocalDate newestDay() throws IOException, SQLException {
        try (Connection connection = owner()) {
            return LocalDate.parse(ask(connection, "SELECT CAST(max(day) AS varchar) FROM mart.warning")
                    .get(0)
                    .get(0)
                    .toString());
        }
    }
}
