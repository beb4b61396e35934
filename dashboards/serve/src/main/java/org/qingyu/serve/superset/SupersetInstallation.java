package org.qingyu.serve.superset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * Superset's Python environment in {@code dashboards/superset/target}, shared by all homes: made once from the pinned versions
 * beside it, and again when those or the Python changed.
 */
public final class SupersetInstallation {

    /** Megabytes a machine without any of the packages fetches. */
    private static final int MEGABYTES = 312;

    private final Path sources;
    private final Path python;

    /**
     * The environment of a checkout.
     *
     * @param root folder of the project, where {@code bin} and {@code dashboards} lie
     * @param python the Python it is made with
     */
    public SupersetInstallation(Path root, Path python) {
        this.sources = root.resolve("dashboards/superset");
        this.python = python;
    }

    Path program(String name) {
        return environment().resolve("bin").resolve(name);
    }

    Path file(String name) {
        return sources.resolve(name);
    }

    /** The saved questions of analysts. */
    Path questions() {
        return sources.resolveSibling("questions");
    }

    private Path environment() {
        return sources.resolve("target/environment");
    }

    /** Makes it where that has not been done yet; one process at a time. */
    public void ensure(Consumer<String> note, Progress progress) throws IOException, InterruptedException {
        Path target = Files.createDirectories(sources.resolve("target"));
        Path mark = target.resolve("installed");
        String wanted =
                python + "\n" + Files.readString(file("requirements.in")) + Files.readString(file("constraints.txt"));
        if (isMarked(mark, wanted)) {
            return;
        }
        try (var file = new RandomAccessFile(target.resolve("installation.lock").toFile(), "rw");
                FileChannel channel = file.getChannel();
                FileLock lock = channel.lock();
                progress) {
            if (lock.isValid() && !isMarked(mark, wanted)) {
                note.accept("first use: installing Superset, about " + MEGABYTES
                        + " MB to fetch unless they are there already; a minute or two");
                Files.deleteIfExists(mark);
                delete(environment());
                Path log = target.resolve("installation.log");
                run(
                        log,
                        progress,
                        python.toString(),
                        "-m",
                        "venv",
                        environment().toString());
                run(
                        log,
                        progress,
                        program("pip").toString(),
                        "install",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--no-input",
                        "-r",
                        file("requirements.in").toString(),
                        "-c",
                        file("constraints.txt").toString());
                Files.writeString(mark, wanted);
            }
        }
    }

    private static boolean isMarked(Path mark, String wanted) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(wanted);
    }

    private static void run(Path log, Progress progress, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        var stopper = new Thread(process::destroy, "stop installation");
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                progress.step(1);
            }
        } finally {
            process.destroy();
        }
        Runtime.getRuntime().removeShutdownHook(stopper);
        if (process.exitValue() != 0) {
            List<String> lines = Files.readAllLines(log, UTF_8);
            String last = lines.isEmpty() ? "exit code " + process.exitValue() : lines.get(lines.size() - 1);
            throw QingyuError.of(
                    ExitCode.MISSING,
                    "Superset's Python packages",
                    last.strip(),
                    log.toString(),
                    "connect once, or name a folder of wheels with PIP_NO_INDEX=1 and PIP_FIND_LINKS");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
