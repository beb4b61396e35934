package org.qingyu.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a JDK of a version beside the one that runs: by variables of the environment, then in the standard folders. */
public final class JdkFinder {

    private static final Pattern JAVA_VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private final Map<String, String> environment;

    public JdkFinder(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The first JDK of the version, compiler included.
     *
     * @param configured the folder the configuration names; if there is one, no other is looked at
     */
    public Optional<Path> find(int version, @Nullable Path configured) {
        List<Path> folders = configured == null ? folders(version) : List.of(configured);
        return folders.stream().filter(folder -> is(folder, version)).findFirst();
    }

    private static boolean is(Path folder, int version) {
        if (!Files.isExecutable(folder.resolve("bin/java")) || !Files.isExecutable(folder.resolve("bin/javac"))) {
            return false;
        }
        try {
            Matcher matcher = JAVA_VERSION.matcher(Files.readString(folder.resolve("release"), UTF_8));
            return matcher.find() && Integer.parseInt(matcher.group(1)) == version;
        } catch (IOException none) {
            return false;
        }
    }

    private List<Path> folders(int version) {
        var found = new ArrayList<Path>();
        for (String form : List.of("JAVA%d_HOME", "JAVA_HOME_%d", "JAVA_HOME_%d_X64", "JDK%d_HOME", "JDK_%d")) {
            addIfNamed(found, environment.get(form.formatted(version)));
        }
        addIfNamed(found, environment.get("JAVA_HOME"));
        String user = environment.getOrDefault("HOME", "/");
        for (String parent :
                List.of("/usr/lib/jvm", "/opt/java", "/opt", user + "/.sdkman/candidates/java", user + "/.jdks")) {
            found.addAll(children(Path.of(parent)));
        }
        for (Path mac : children(Path.of("/Library/Java/JavaVirtualMachines"))) {
            found.add(mac.resolve("Contents/Home"));
        }
        return found;
    }

    private static void addIfNamed(List<Path> found, @Nullable String folder) {
        if (folder != null && !folder.isBlank()) {
            found.add(Path.of(folder));
        }
    }

    private static List<Path> children(Path folder) {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(found::add);
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        found.sort(null);
        return found;
    }
}
