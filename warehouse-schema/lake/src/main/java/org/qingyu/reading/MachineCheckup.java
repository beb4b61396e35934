package org.qingyu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.JdkFinder;
import org.qingyu.reading.Finding.State;

/** What the machine has: JDKs, Maven, Python, memory. */
final class MachineCheckup {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)[.\\d]*");
    private static final long NEEDED_MEGABYTES = 2_000;

    private final Map<String, String> environment;
    private final Path jdk;

    MachineCheckup(Map<String, String> environment, Path jdk) {
        this.environment = environment;
        this.jdk = jdk;
    }

    Finding jdk() {
        boolean compiler = Files.isExecutable(jdk.resolve("bin/javac"));
        int feature = Runtime.version().feature();
        return Finding.of(
                "JDK 17",
                feature == 17 && compiler,
                feature == 17 ? State.OPTIONAL : State.MISSING,
                Runtime.version() + (compiler ? "" : " without a compiler") + ", " + jdk,
                "a JDK 17",
                "install openjdk-17-jdk-headless and set JAVA_HOME");
    }

    /** @param configured the folder that the home's configuration names, null for none */
    Finding servingJdk(@Nullable Path configured) {
        Optional<Path> found = new JdkFinder(environment).find(25, configured);
        return Finding.of(
                "JDK 25",
                found.isPresent(),
                State.OPTIONAL,
                found.map(Path::toString).orElse(configured == null ? "none" : "none in " + configured),
                "a JDK 25, for 'serve' only",
                "install one from adoptium.net when SQL is wanted, and name it in JAVA25_HOME or as serve.jdk in"
                        + " qingyu.yaml");
    }

    Finding maven() {
        String version = firstLine("mvn", "-version");
        return Finding.of(
                "Maven",
                atLeast(version, 3, 8),
                State.MISSING,
                version.isEmpty() ? "none" : version,
                "Maven 3.8 or newer in PATH, to build on first use",
                "install maven (Debian, Ubuntu: apt install maven; others: maven.apache.org)");
    }

    Finding python() {
        String version = firstLine("python3", "--version");
        return Finding.of(
                "Python",
                atLeast(version, 3, 11),
                State.OPTIONAL,
                version.isEmpty() ? "none" : version,
                "Python 3.11, for 'serve --dashboards' only",
                "install python3.11 when dashboards are wanted");
    }

    Finding memory() {
        long megabytes = 0;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            megabytes = machine.getTotalMemorySize() >> 20;
        }
        return Finding.of(
                "memory",
                megabytes >= NEEDED_MEGABYTES,
                State.OPTIONAL,
                megabytes + " MB",
                NEEDED_MEGABYTES + " MB or more; one command uses up to 1500",
                "give the machine more memory, or close other programs");
    }

    private static boolean atLeast(String version, int major, int minor) {
        Matcher matcher = NUMBER.matcher(version);
        if (!matcher.find()) {
            return false;
        }
        int foundMajor = Integer.parseInt(matcher.group(1));
        return foundMajor > major || (foundMajor == major && Integer.parseInt(matcher.group(2)) >= minor);
    }

    /** What a program says first, empty if there is no such program or it does not answer. */
    private static String firstLine(String... command) {
        try {
            File nothing = new File("/dev/null");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(nothing)
                    .start();
            try (var reader = process.inputReader(UTF_8)) {
                String line = reader.readLine();
                process.waitFor(10, TimeUnit.SECONDS);
                return line == null ? "" : line.replaceAll("\u001b\\[[0-9;]*m", "");
            } finally {
                process.destroy();
            }
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
