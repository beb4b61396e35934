package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final Duration GRACE_OF_A_REHEARSAL = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final Duration grace;

    private TrinoProcess(Process process, Path log, Duration grace) {
        this.process = process;
        this.log = log;
        this.grace = grace;
    }

    /** Starts it with the archive of classes, where there is one. */
    static TrinoProcess start(
            TrinoInstallation installation, ServeFolder folder, String memory, String version, Path log)
            throws IOException {
        Path archive = installation.archive();
        List<String> share =
                Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable") : List.of();
        return new TrinoProcess(launch(installation, folder, memory, version, log, share), log, GRACE);
    }

    /** Starts it so that it writes the classes it has loaded to a file when it is ended. */
    static TrinoProcess rehearse(
            TrinoInstallation installation, ServeFolder folder, String memory, String version, Path log, Path archive)
            throws IOException {
        List<String> write = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable");
        return new TrinoProcess(launch(installation, folder, memory, version, log, write), log, GRACE_OF_A_REHEARSAL);
    }

    private static Process launch(
            TrinoInstallation installation,
            ServeFolder folder,
            String memory,
            String version,
            Path log,
            List<String> share)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
        var line = new ArrayList<>(List.of(installation.java().toString(), "-Xmx" + memory));
        line.addAll(share);
        line.addAll(List.of(
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
                version));
        var builder = new ProcessBuilder(line)
                .directory(folder.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        return builder.start();
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
            if (!process.waitFor(grace.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
