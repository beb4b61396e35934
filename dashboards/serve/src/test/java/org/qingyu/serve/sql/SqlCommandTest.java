package org.qingyu.serve.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.RunningServer;
import org.qingyu.serve.folder.ServeFolder;

class SqlCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutAServerItSaysHowToStartOne() {
        new Home(folder).create();

        assertThat(run("sql", "-e", "SELECT 1")).isEqualTo(ExitCode.MISSING);
        assertThat(err.toString(UTF_8)).contains("found none running").contains("'qingyu serve --home " + folder);
    }

    @Test
    void theFileOfAServerThatWasKilledIsNotBelieved() throws IOException {
        ServeFolder serve = ServeFolder.of(new Home(folder).create());
        serve.create();
        var trino = new ServedTrino("127.0.0.1", 1, serve.certificate());
        RunningServer self = RunningServer.ofThisProcess(trino);

        self.writeTo(serve);
        assertThat(RunningServer.find(serve)).contains(self);

        new RunningServer(trino, self.pid(), self.begun() - 1).writeTo(serve);
        assertThat(RunningServer.find(serve)).isEmpty();
    }

    @Test
    void anEmptyStatementAndAMissingFileAreRefusedBeforeAnyServerIsAsked() {
        new Home(folder).create();

        assertThat(run("sql", "-e", " ; ")).isEqualTo(ExitCode.USAGE);
        assertThat(run("sql", "-f", folder.resolve("none.sql").toString())).isEqualTo(ExitCode.NO_INPUT);
        assertThat(run("sql", "-f", "a.sql", "-e", "SELECT 1")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatDescribesAServerIsForItsOwnerOnly() throws IOException {
        ServeFolder serve = ServeFolder.of(new Home(folder).create());
        serve.create();

        String password = ServeFolder.passwordIn(serve.ownerPassword());

        assertThat(password).hasSize(32).isEqualTo(ServeFolder.passwordIn(serve.ownerPassword()));
        assertThat(Files.getPosixFilePermissions(serve.ownerPassword())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(serve.folder())).hasSize(3);
    }

    private ExitCode run(String... line) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        var all = new String[line.length + 2];
        System.arraycopy(line, 0, all, 0, line.length);
        all[line.length] = "--home";
        all[line.length + 1] = folder.toString();
        return Program.run(
                new Surroundings(
                        out,
                        new PrintStream(err, true, UTF_8),
                        Map.of(),
                        Clock.systemUTC(),
                        Surroundings.Terminal.NONE),
                all,
                new SqlCommand());
    }
}
