package org.qingyu.serve.superset;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.companion.Companion;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.ServeFolder;

/** The dashboards: Superset behind gunicorn, on loopback only, speaking to Trino in the name of whoever looks. */
public final class SupersetCompanion implements Companion {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final String HOST = "127.0.0.1";

    private record Board(String title, String slug) {}

    private static final List<Board> BOARDS = List.of(
            new Board("今日态势", "qingyu-today"),
            new Board("热力图与趋势", "qingyu-trends"),
            new Board("一镇一屏", "qingyu-town"),
            new Board("研判会", "qingyu-meeting"));

    private final Home home;
    private final SupersetInstallation installation;
    private final int port;
    private final Supplier<List<Account>> accounts;
    private final Consumer<String> note;
    private final Progress progress;
    private volatile @Nullable Process process;
    private volatile @Nullable Process helper;
    private @Nullable ServedTrino trino;

    /**
     * Superset of a home.
     *
     * @param accounts those in force once Trino runs
     * @param note takes a sentence for the operator
     */
    public SupersetCompanion(
            Home home,
            SupersetInstallation installation,
            int port,
            Supplier<List<Account>> accounts,
            Consumer<String> note,
            Progress progress) {
        this.home = home;
        this.installation = installation;
        this.port = port;
        this.accounts = accounts;
        this.note = note;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "Superset";
    }

    @Override
    public List<String> start(ServedTrino trino) throws IOException, InterruptedException {
        int free = freePort();
        SupersetFolder folder = SupersetFolder.of(home);
        Files.createDirectories(home.logs());
        installation.ensure(note, progress);
        this.trino = trino;
        Map<String, String> made = prepare(trino, Preparation.Extent.WHOLE);
        process = launch(folder, free);
        awaitHealth(free, folder.log());
        return facts(free, made);
    }

    @Override
    public List<String> takeInAccounts() throws IOException, InterruptedException {
        return passwords(prepare(Objects.requireNonNull(trino, "started"), Preparation.Extent.ACCOUNTS));
    }

    private Map<String, String> prepare(ServedTrino trino, Preparation.Extent extent)
            throws IOException, InterruptedException {
        String password = ServeFolder.passwordIn(ServeFolder.of(home).dashboardsPassword());
        try {
            return new Preparation(installation, SupersetFolder.of(home))
                    .run(trino, password, accounts.get(), extent, preparing -> helper = preparing);
        } finally {
            helper = null;
        }
    }

    private Process launch(SupersetFolder folder, int free) throws IOException {
        var builder = new ProcessBuilder(
                        installation.program("gunicorn").toString(),
                        "--config",
                        installation.file("gunicorn.conf.py").toString(),
                        "--bind",
                        HOST + ":" + free,
                        "superset.app:create_app()")
                .directory(folder.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        folder.describe(builder.environment(), installation);
        return builder.start();
    }

    private void awaitHealth(int free, Path log) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(free) + "/health"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!isAlive()) {
                throw notRunning("it ended: " + LastLine.of(log), log);
            }
            if (System.nanoTime() > deadline) {
                throw notRunning("no answer in " + PATIENCE.toMinutes() + " minutes", log);
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            Thread.sleep(300);
        }
    }

    private static QingyuError notRunning(String found, Path log) {
        return QingyuError.of(ExitCode.FAILED, "Superset to run", found, log.toString(), "see that log");
    }

    private static List<String> facts(int free, Map<String, String> made) {
        var facts = new ArrayList<String>();
        facts.add("dashboards 看板   " + address(free) + "/");
        for (Board board : BOARDS) {
            facts.add("  " + board.title() + "   " + address(free) + "/superset/dashboard/" + board.slug() + "/");
        }
        facts.addAll(passwords(made));
        return facts;
    }

    private static List<String> passwords(Map<String, String> made) {
        var lines = new ArrayList<String>();
        made.forEach((name, password) ->
                lines.add("  log in 登录 %-24s password, shown this once 口令仅显示一次: %s".formatted(name, password)));
        return lines;
    }

    private static String address(int free) {
        return "http://" + HOST + ":" + free;
    }

    private int freePort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw QingyuError.of(
                            ExitCode.USAGE,
                            "a free port for the dashboards",
                            port + ", which another program has",
                            HOST,
                            "choose another with --dashboards-port; 0 takes a free one")
                    .causedBy(taken);
        }
    }

    @Override
    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Ends the master, which ends its workers; returns when none is left. */
    @Override
    public void close() {
        Process preparing = helper;
        if (preparing != null) {
            preparing.destroy();
        }
        Process running = process;
        if (running == null) {
            return;
        }
        List<ProcessHandle> workers = running.descendants().toList();
        running.destroy();
        try {
            if (!running.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }
}
