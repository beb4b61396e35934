package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.resource.ContentVersion;
import org.qingyu.serve.gate.AuditFile;
import org.qingyu.serve.gate.GateAccounts;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;
import org.qingyu.serve.gate.QueryAudit;

/**
 * Trino as it lies in {@code dashboards/trino/target}: assembled from Maven artifacts by the poms beside it, once, and again
 * when those, the classes of the gate or the JDK changed.
 */
public final class TrinoInstallation {

    /** Megabytes a machine without any of Trino's artifacts fetches. */
    private static final int MEGABYTES = 230;

    private static final List<Class<?>> GATE = List.of(
            AuditFile.class,
            GateAccounts.class,
            GateAccounts.Account.class,
            GateRole.class,
            PasswordHash.class,
            QueryAudit.class);

    private final Path sources;
    private final Path jdk;

    /**
     * @param root folder of the project, where {@code bin} and {@code dashboards} lie
     * @param jdk a JDK 25
     */
    public TrinoInstallation(Path root, Path jdk) {
        this.sources = root.resolve("dashboards/trino");
        this.jdk = jdk;
    }

    public Path plugins() {
        return folder().resolve("plugin");
    }

    /** The class path of the server, explicit and in a fixed order. */
    public String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(folder().resolve("lib"))) {
            return String.join(
                    File.pathSeparator, jars.map(Path::toString).sorted().toList());
        }
    }

    public Path java() {
        return jdk.resolve("bin/java");
    }

    /**
     * The classes of Trino as a JVM maps them, with which it starts in two thirds of the time: made once by
     * {@link TrinoRehearsal}. It stands beside the installation it was made of and goes with it; a JVM that does not know it
     * starts without.
     */
    Path archive() {
        return folder().resolve("classes.jsa");
    }

    /** Where a rehearsal that failed is remembered, so that it is not tried at every start. */
    Path noArchive() {
        return folder().resolve("classes.none");
    }

    private Path folder() {
        return sources.resolve("target/install");
    }

    /** Assembles it where that has not been done yet; one process at a time. */
    public void ensure(Consumer<String> note, Progress progress) throws IOException, InterruptedException {
        if (!Files.exists(sources.resolve("pom.xml"))) {
            throw QingyuError.of(
                    ExitCode.MISSING,
                    "the poms of Trino",
                    "none",
                    sources.toString(),
                    "run bin/qingyu of a whole checkout");
        }
        Path target = Files.createDirectories(sources.resolve("target"));
        Path mark = target.resolve("assembled");
        String wanted = version();
        if (isMarked(mark, wanted)) {
            return;
        }
        try (var file = new RandomAccessFile(target.resolve("assembly.lock").toFile(), "rw");
                FileChannel channel = file.getChannel();
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !isMarked(mark, wanted)) {
                note.accept("first use: assembling Trino, about " + MEGABYTES
                        + " MB to fetch unless they are there already");
                Files.deleteIfExists(mark);
                deleteFolder(folder());
                runMaven(target.resolve("assembly.log"), progress);
                Files.writeString(mark, wanted);
            }
        }
    }

    private static boolean isMarked(Path mark, String wanted) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(wanted);
    }

    private void runMaven(Path log, Progress progress) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        sources.resolve("pom.xml").toString(),
                        "package",
                        "-Djdk25=" + jdk,
                        "-Dgate.jar=" + gateJar())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        Process process;
        try {
            process = builder.start();
        } catch (IOException absent) {
            throw QingyuError.of(
                            ExitCode.MISSING,
                            "Maven 3.8 or newer",
                            "no mvn in PATH",
                            "",
                            "install maven (Debian: apt install maven)")
                    .causedBy(absent);
        }
        process.getOutputStream().close();
        var stopper = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stopper);
        try (progress) {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                progress.step(1);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            throw stopped;
        }
        Runtime.getRuntime().removeShutdownHook(stopper);
        if (process.exitValue() != 0) {
            throw failure(log);
        }
    }

    private static QingyuError failure(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, UTF_8);
        boolean unreachable = lines.stream()
                .anyMatch(line -> line.contains("Could not transfer")
                        || line.contains("Could not resolve")
                        || line.contains("Unknown host"));
        return unreachable
                ? QingyuError.of(
                        ExitCode.MISSING,
                        "Trino's artifacts in the local Maven repository or a network to fetch them",
                        "neither",
                        log.toString(),
                        "connect once and run the command again")
                : QingyuError.of(
                        ExitCode.FAILED, "Trino to be assembled", "a failing build", log.toString(), "see that log");
    }

    /** This room's own jar, which Trino's plugin uses the gate of. */
    private static Path gateJar() {
        try {
            return Path.of(PasswordHash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Hash of everything the installation is made from. */
    private String version() throws IOException {
        var text = new StringBuilder(jdk.toString()).append('\n');
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = sources.relativize(file).toString();
                if (!("/" + name).contains("/target/")) {
                    text.append(name)
                            .append('\n')
                            .append(Files.readString(file))
                            .append('\n');
                }
            }
        }
        for (Class<?> one : GATE) {
            String name = one.getName().replace('.', '/') + ".class";
            try (InputStream bytes = Objects.requireNonNull(
                    TrinoInstallation.class.getClassLoader().getResourceAsStream(name))) {
                text.append(name).append(new String(bytes.readAllBytes(), ISO_8859_1));
            }
        }
        return ContentVersion.of(text.toString());
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
