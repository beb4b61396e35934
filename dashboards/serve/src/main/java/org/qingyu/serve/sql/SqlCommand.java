package org.qingyu.serve.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.serve.client.Connections;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.RunningServer;
import org.qingyu.serve.folder.ServeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the Trino that 'serve' runs on this home. */
@Command(
        name = "sql",
        description = {
            "Runs SQL on the server of this home: one statement, a file, or many from a terminal.",
            "Who can read the home's files needs no password, and sees with --user what that account sees."
        },
        footer = {"", "Example: qingyu sql -e \"SELECT region_name, level FROM mart.warning WHERE level = 'RED'\""})
public final class SqlCommand extends QingyuCommand {

    @Option(
            names = {"-e", "--execute"},
            paramLabel = "SQL",
            description = "Statements to run, with ';' between them.")
    @Nullable
    String statements;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "A file of statements to run.")
    @Nullable
    Path file;

    @Option(names = "--user", paramLabel = "NAME", description = "The account of users.yaml whose rights the SQL has.")
    @Nullable
    String user;

    @Override
    protected ExitCode run() throws IOException, SQLException {
        Home home = existingHome();
        List<String> given = given();
        var folder = ServeFolder.of(home);
        RunningServer server = RunningServer.find(folder)
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.MISSING,
                        "a server of this home",
                        "none running",
                        home.root().toString(),
                        "start one in another terminal with 'qingyu serve --home " + home.root() + "'"));
        Connection connection = Connections.open(
                server.trino(), ServedTrino.OWNER_USER, ServeFolder.passwordIn(folder.ownerPassword()), user);
        try (var session = new Session(connection)) {
            // A statement whose asker is gone would go on at the server for minutes.
            Runtime.getRuntime().addShutdownHook(new Thread(session::stop, "stop"));
            return given.isEmpty() && Boolean.getBoolean("qingyu.terminal.in")
                    ? talk(session, folder)
                    : answer(session, given);
        }
    }

    private ExitCode talk(Session session, ServeFolder folder) throws IOException {
        new SqlShell(session, folder.history(), this::listing, () -> progress("query", 100), err()).run();
        return ExitCode.DONE;
    }

    private ExitCode answer(Session session, List<String> given) throws IOException {
        List<String> all = given.isEmpty() ? Statements.split(standardInput()) : given;
        for (String one : all) {
            try {
                session.run(one, this::listing, progress("query", 100));
            } catch (SQLException failure) {
                if (session.isStopped()) {
                    return ExitCode.FAILED;
                }
                throw Session.failureOf(failure);
            }
        }
        return ExitCode.DONE;
    }

    private List<String> given() throws IOException {
        if (statements != null && file != null) {
            throw QingyuError.of(ExitCode.USAGE, "-e or -f", "both", "", "give one of them");
        }
        if (file != null && !Files.isReadable(file)) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT, "a file that can be read", "none", file.toString(), "check its name");
        }
        String text = statements != null ? statements : file != null ? Files.readString(file) : null;
        if (text == null) {
            return List.of();
        }
        List<String> found = Statements.split(text);
        if (found.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, "a statement", "none", "", "for example -e \"SELECT 1\"");
        }
        return found;
    }

    private static String standardInput() throws IOException {
        var text = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /** Loads the driver's classes by failing to connect: for the build's rehearsal. */
    public static void rehearseDriver() {
        var nowhere = new ServedTrino("127.0.0.1", 9, Path.of("none.pem"));
        if (Connections.answers(nowhere, "none")) {
            throw new IllegalStateException("Nothing can answer at port 9");
        }
    }
}
