package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.serve.client.Connections;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.ServeFolder;

/** The running server. It ends with this process, also where that is killed: Trino watches its standard input. */
public final class TrinoProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Process process;
    private final Path log;

    private TrinoProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static TrinoProcess start(
            TrinoInstallation installation, ServeFolder folder, String memory, String version, Path log)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
        var builder = new ProcessBuilder(
                        installation.java().toString(),
                        "-Xmx" + memory,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ReservedCodeCacheSize=256M",
                        "-XX:-UsePerfData",
                        "-Dfile.encoding=UTF-8",
                        "-Djdk.attach.allowAttachSelf=true",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dconfig=etc/config.properties",
                        "-cp",
                        installation.classPath(),
                        "org.qingyu.trino.TrinoMain",
                        version)
                .directory(folder.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        return new TrinoProcess(builder.start(), log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until a query is answered, not only until a port is open. */
    void awaitAnswer(ServedTrino trino, String ownerPassword, Progress progress)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (progress) {
            while (!Connections.answers(trino, ownerPassword)) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw ended();
                }
                if (System.nanoTime() > deadline) {
                    throw QingyuError.of(
                            ExitCode.FAILED,
                            "Trino to answer a query",
                            "none in " + PATIENCE.toMinutes() + " minutes",
                            log.toString(),
                            "give the machine more time or memory, or see the log");
                }
                progress.step(1);
            }
        }
    }

    /** The failure of a server that ended by itself. */
    public QingyuError ended() throws IOException {
        List<String> lines = Files.readAllLines(log, UTF_8);
        String last = lines.stream()
                .filter(line ->
                        line.contains("ERROR") || line.contains("OutOfMemory") || line.contains("Address already"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").strip())
                .orElse("exit code " + process.exitValue());
        return QingyuError.of(
                ExitCode.FAILED,
                "Trino to run",
                "it ended: " + last.substring(0, Math.min(300, last.length())),
                log.toString(),
                "see that log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
