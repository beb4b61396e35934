package org.qingyu.serve.superset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Finds the Python that Superset runs on: by a variable of the environment, in the path, in the standard folders. */
public final class PythonFinder {

    /** Superset 6.1 is not tried on others, and some of its libraries have no ready-made files for them. */
    private static final String VERSION = "3.11";

    private static final String VARIABLE = "QINGYU_PYTHON";
    private static final int PATIENCE_SECONDS = 20;

    private final Map<String, String> environment;

    public PythonFinder(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The first Python of that version that can make environments; exit 5 where there is none. */
    public Path require() throws InterruptedException {
        for (Path candidate : candidates()) {
            if (Files.isExecutable(candidate) && fits(candidate)) {
                return candidate;
            }
        }
        throw QingyuError.of(
                ExitCode.MISSING,
                "Python " + VERSION + " with venv for the dashboards",
                "none in " + VARIABLE + ", PATH and the standard folders",
                "",
                "install it (Debian 12: apt install python3.11 python3.11-venv) or name it in " + VARIABLE);
    }

    private List<Path> candidates() {
        var candidates = new ArrayList<Path>();
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return List.of(Path.of(named));
        }
        var folders =
                new ArrayList<>(List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)));
        folders.addAll(List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"));
        for (String name : List.of("python" + VERSION, "python3", "python")) {
            folders.stream()
                    .filter(folder -> !folder.isBlank())
                    .forEach(folder -> candidates.add(Path.of(folder, name)));
        }
        return candidates;
    }

    private static boolean fits(Path python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            python.toString(),
                            "-c",
                            "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && said.equals(VERSION);
        } catch (IOException notRunnable) {
            return false;
        }
    }
}
