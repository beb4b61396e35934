package org.qingyu.serve.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server begins, changes and ends without leaving anything behind. */
@Tag("served")
class ServeLifeIT {

    @Test
    void aSignalEndsTrinoTooAndLeavesNothingThatSaysItRuns() throws Exception {
        ServedHome home = ServedHome.start(ServedHome.copyOfTheDemo());
        List<ProcessHandle> children = home.process().descendants().toList();
        assertThat(children).isNotEmpty();

        home.process().destroy();

        assertThat(home.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(home.process().exitValue()).isEqualTo(143);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(home.folder().running()).doesNotExist();
        assertThat(home.folder().ownerPassword()).doesNotExist();
    }

    @Test
    void aServerThatIsKilledTakesTrinoWithItAndTheNextOneStarts() throws Exception {
        Path root = ServedHome.copyOfTheDemo();
        ServedHome killed = ServedHome.start(root);
        List<ProcessHandle> children = killed.process().descendants().toList();

        killed.process().destroyForcibly().waitFor();

        for (ProcessHandle child : children) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
        ServedHome next = ServedHome.start(root);
        assertThat(next.output()).doesNotContain("shown this once");
        next.process().destroy();
        next.process().waitFor();
    }

    @Test
    void aSecondServerOfTheSameHomeIsRefused() throws Exception {
        ServedHome home = ServedHome.shared();

        Process second = new ProcessBuilder(
                        ServedHome.script(), "serve", "--home", home.root().toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(4);
        assertThat(said).contains("expected no other server of this home");
    }

    @Test
    void anAccountAddedWhileItRunsIsTakenIn() throws Exception {
        ServedHome home = ServedHome.shared();
        String said = home.qingyu("users", "add", "research", "--role", "analyst");
        String password = said.strip().substring(said.strip().lastIndexOf(' ') + 1);

        // The file is looked at every few seconds; an account that is never taken in fails below.
        for (int attempt = 0; attempt < 60 && !answers(home, "research", password); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }

        try (Connection connection = home.connect("research", password, null)) {
            assertThat(ServedHome.texts(connection, "SELECT current_user")).containsExactly("research");
        }
    }

    @Test
    void anAccountTakenOutWhileItRunsIsLetInNoMore() throws Exception {
        ServedHome home = ServedHome.shared();
        String said = home.qingyu("users", "add", "guest", "--role", "analyst");
        String password = said.strip().substring(said.strip().lastIndexOf(' ') + 1);
        for (int attempt = 0; attempt < 60 && !answers(home, "guest", password); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        try (Connection session = home.connect("guest", password, null)) {
            assertThat(ServedHome.ask(session, "SELECT 1")).hasSize(1);
            Path users = home.root().resolve("users.yaml");

            Files.writeString(
                    users,
                    Files.readString(users)
                            .lines()
                            .filter(line -> !line.startsWith("  guest:"))
                            .collect(Collectors.joining("\n", "", "\n")));
            for (int attempt = 0; attempt < 60 && answers(home, "guest", password); attempt++) {
                TimeUnit.MILLISECONDS.sleep(500);
            }

            assertThatThrownBy(() -> ServedHome.ask(session, "SELECT 1"))
                    .as("a session that was open")
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> home.dashboardOf("guest").createStatement().execute("SELECT 1"))
                    .as("by the dashboards")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void noFileThatHoldsASecretIsReadByOthers() throws IOException, InterruptedException {
        ServedHome home = ServedHome.shared();

        try (Stream<Path> files = Files.walk(home.folder().etc())) {
            assertThat(files.filter(Files::isRegularFile)).allMatch(file -> permissions(file) == 2);
        }
        assertThat(permissions(home.folder().keystore())).isEqualTo(2);
        assertThat(permissions(home.root().resolve("users.yaml"))).isEqualTo(2);
    }

    private static int permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file).size();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean answers(ServedHome home, String name, String password) {
        try (Connection connection = home.connect(name, password, null)) {
            return !ServedHome.ask(connection, "SELECT 1").isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }
}
