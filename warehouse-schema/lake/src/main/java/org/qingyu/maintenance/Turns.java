package org.qingyu.maintenance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.operation.WriterLock;

/**
 * Long work on a home in short steps. Each step holds the home's lock, and after a long one the lock is free for a moment: a
 * load that waits for it gets in between two steps and is never kept from a morning's work by housekeeping.
 */
final class Turns {

    private static final Duration LONG_STEP = Duration.ofSeconds(2);
    /** Longer than a waiting writer sleeps between two tries. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path home;
    private final Duration wait;
    private final Map<String, String> environment;
    private final Clock clock;

    /** @param wait how long each step waits for another writer */
    Turns(Path home, Duration wait, Map<String, String> environment, Clock clock) {
        this.home = home;
        this.wait = wait;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    void take(Runnable step) throws IOException, InterruptedException {
        Instant start;
        try (WriterLock lock = WriterLock.acquire(home, wait, environment)) {
            if (lock == null) {
                throw QingyuError.of(
                        ExitCode.BUSY,
                        "a home that nobody else is writing",
                        "another writer after " + wait.toSeconds() + " s",
                        home.toString(),
                        "run it again later; what was done so far stays done");
            }
            start = clock.instant();
            step.run();
        }
        if (Duration.between(start, clock.instant()).compareTo(LONG_STEP) > 0) {
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
