package org.qingyu.serve.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qingyu.command.Progress;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.serve.client.Connections;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.ServeFolder;

/**
 * Serves an empty lake once and asks a little, so that the classes Trino loads are kept in a form that every later start
 * maps instead of reading and checking them anew. Done after the assembly; what fails costs time and nothing else.
 */
public final class TrinoRehearsal {

    private static final List<String> QUESTIONS = List.of(
            "SHOW TABLES FROM mart",
            "SELECT region_name, max_by(level, day), count(*) FROM mart.warning WHERE day > DATE '2026-01-01'"
                    + " GROUP BY region_name ORDER BY 3 DESC LIMIT 5",
            "SELECT d.day, sum(d.events) FROM mart.region_day d LEFT JOIN mart.region_shape s"
                    + " ON s.region_code = d.region_code GROUP BY d.day");

    private final TrinoInstallation installation;
    private final Map<String, String> environment;

    public TrinoRehearsal(TrinoInstallation installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
    }

    /** Whether it is still to be done. */
    public boolean isWanting() {
        return !Files.exists(installation.archive()) && !Files.exists(installation.noArchive());
    }

    public void run(Progress progress) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("qingyu-rehearsal");
        Path fresh = installation.archive().resolveSibling("classes.fresh");
        Files.deleteIfExists(fresh);
        try {
            rehearse(new Home(folder.resolve("home")).create(), fresh, progress);
            Files.move(
                    fresh, installation.archive(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (QingyuError | IOException | SQLException failure) {
            Files.writeString(installation.noArchive(), failure + "\n");
        } finally {
            delete(folder);
        }
    }

    private void rehearse(Home home, Path archive, Progress progress)
            throws IOException, InterruptedException, SQLException {
        try (var service = new TrinoService(home, home.config().serve(), installation)) {
            service.lock();
            service.completeLake(Duration.ofSeconds(10), environment);
            ServedTrino trino = service.rehearse(archive, progress);
            String password = ServeFolder.passwordIn(ServeFolder.of(home).ownerPassword());
            try (Connection connection = Connections.open(trino, ServedTrino.OWNER_USER, password, null);
                    Statement statement = connection.createStatement()) {
                for (String question : QUESTIONS) {
                    statement.execute(question);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
