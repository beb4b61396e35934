package org.qingyu.morning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.command.CommandList;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.operation.WriterLock;

/**
 * One command run as a child on behalf of this process, which holds the home's lock.
 *
 * @param output the lines of its standard output
 */
record Stage(String name, int exitCode, List<String> output, Duration took) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    Stage {
        output = List.copyOf(output);
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** The figures of the {@code done:} line; none if there was no such line. */
    Map<String, String> figures() {
        var figures = new HashMap<String, String>();
        for (String line : output) {
            if (line.startsWith("done:")) {
                for (String pair : line.substring(5).strip().split(" ", -1)) {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        figures.put(pair.substring(0, equals), pair.substring(equals + 1));
                    }
                }
            }
        }
        return figures;
    }

    /** What it printed but the {@code done:} line. */
    List<String> results() {
        return output.stream().filter(line -> !line.startsWith("done:")).toList();
    }

    /** Starts the commands of one home; a signal that ends this process ends the child first. */
    static final class Runner {

        private final Home home;
        private final Clock clock;
        private final List<String> globalOptions;

        Runner(Home home, Clock clock, List<String> globalOptions) {
            this.home = home;
            this.clock = clock;
            this.globalOptions = List.copyOf(globalOptions);
        }

        Stage run(String command, List<String> arguments) throws IOException, InterruptedException {
            Path script = CommandList.script()
                    .orElseThrow(() -> QingyuError.of(
                            ExitCode.MISSING, "to be started by bin/qingyu", "a bare JVM", "", "run bin/qingyu"));
            var line = new ArrayList<String>(List.of(script.toString(), command));
            line.addAll(List.of("--home", home.root().toString()));
            line.addAll(globalOptions);
            line.addAll(arguments);
            Instant start = clock.instant();
            var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(WriterLock.environmentOfChildren());
            Process process = builder.start();
            var stopper = new Thread(() -> stop(process));
            Runtime.getRuntime().addShutdownHook(stopper);
            process.getOutputStream().close();
            var output = new ArrayList<String>();
            try (var reader = process.inputReader(UTF_8)) {
                reader.lines().forEach(output::add);
            }
            int exitCode = process.waitFor();
            forget(stopper);
            return new Stage(command, exitCode, output, Duration.between(start, clock.instant()));
        }

        private static void forget(Thread stopper) {
            try {
                Runtime.getRuntime().removeShutdownHook(stopper);
            } catch (IllegalStateException ending) {
                // A signal ends this process already; the stopper finds its child gone.
                stopper.setName("stopper of a child that has ended");
            }
        }

        private static void stop(Process process) {
            process.destroy();
            try {
                if (!process.waitFor(GRACE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
