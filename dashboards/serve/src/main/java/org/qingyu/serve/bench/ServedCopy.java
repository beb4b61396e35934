package org.qingyu.serve.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;

/**
 * A copy of a home without the data files of its events, which dashboards never read, served by a process of its own: as
 * somebody who types {@code serve} meets it, first accounts and all.
 */
final class ServedCopy implements AutoCloseable {

    private static final String READY = "qingyu sql -e";
    private static final Pattern PASSWORD = Pattern.compile("(?m)^  log in 登录 (\\S+) .*: (\\S+)$");
    private static final Pattern DASHBOARDS = Pattern.compile("(?m)^dashboards 看板 +(http://[^/]+)/");

    private final Path script;
    private final Path root;
    private String said = "";
    private String passwords = "";
    private Process process;

    private ServedCopy(Path script, Path root, Process none) {
        this.script = script;
        this.root = root;
        this.process = none;
    }

    /** @param script the program that starts every command */
    static ServedCopy of(Home home, Path script) throws IOException {
        Path root = Files.createTempDirectory("qingyu-bench").resolve("home");
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path file : files.toList()) {
                String name = home.root().relativize(file).toString();
                if (isNeeded(name)) {
                    Files.copy(file, root.resolve(name));
                }
            }
        }
        return new ServedCopy(script, root, new ProcessBuilder("true").start());
    }

    private static boolean isNeeded(String name) {
        boolean isEvents = name.startsWith("lake/event") && name.contains("/data");
        boolean isOther = name.startsWith("serve")
                || name.startsWith("checkpoints")
                || name.startsWith("demo")
                || name.startsWith("logs")
                || name.equals("users.yaml");
        return !isEvents && !isOther;
    }

    /**
     * Starts a server and waits until it has said where it is.
     *
     * @return seconds it took
     */
    double serve(String... options) throws IOException, InterruptedException {
        Path output = root.resolveSibling("said");
        Path errors = root.resolveSibling("errors");
        var line = new ArrayList<>(List.of(script.toString(), "--home", root.toString(), "serve", "--port", "0"));
        line.addAll(List.of(options));
        long begun = System.nanoTime();
        process = new ProcessBuilder(line)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        said = "";
        while (!said.contains(READY)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw QingyuError.of(
                        ExitCode.FAILED,
                        "'serve' to run",
                        "it ended: " + Files.readString(errors, UTF_8).strip(),
                        root.toString(),
                        "see its log");
            }
            said = Files.readString(output, UTF_8);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        passwords += said;
        return seconds;
    }

    /** Runs another command on this home: seconds from its start to its end. */
    double command(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(script.toString(), "--home", root.toString()));
        line.addAll(List.of(words));
        long begun = System.nanoTime();
        Process command = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        command.getOutputStream().close();
        if (command.waitFor() != 0) {
            throw QingyuError.of(
                    ExitCode.FAILED, String.join(" ", words) + " to end well", "it failed", "", "run it alone");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    Home home() {
        return new Home(root);
    }

    /** Where the dashboards are. */
    String dashboards() {
        return found(DASHBOARDS, said, 1, "the address of the dashboards");
    }

    /** The password an account of the dashboards was given when they were started first. */
    String passwordOf(String account) {
        Matcher accounts = PASSWORD.matcher(passwords);
        while (accounts.find()) {
            if (accounts.group(1).equals(account)) {
                return accounts.group(2);
            }
        }
        throw missing("a password for " + account);
    }

    private static String found(Pattern pattern, String text, int group, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw missing(what);
        }
        return matcher.group(group);
    }

    private static QingyuError missing(String what) {
        return QingyuError.of(ExitCode.FAILED, what, "none in what 'serve' said", "", "run 'serve --dashboards' alone");
    }

    /**
     * What the servers hold in memory, in bytes: of pages that processes share, each counts its part.
     *
     * @return by kind: the command itself, Trino, Superset
     */
    Map<String, Long> memory() throws IOException {
        long trino = 0;
        long superset = 0;
        for (ProcessHandle child : process.descendants().toList()) {
            String line = Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline"), UTF_8);
            if (line.contains("TrinoMain")) {
                trino += share(child.pid());
            } else {
                superset += share(child.pid());
            }
        }
        return Map.of("serve", share(process.pid()), "trino", trino, "superset", superset);
    }

    private static long share(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    /** Ends the server; the copy stays. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(root.resolveSibling(""))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
