package org.qingyu.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line on a terminal that says how far work is; silent elsewhere. Several threads may step it. */
public final class Progress implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final String what;
    private final long total;
    private final Clock clock;
    private final @Nullable PrintStream out;
    private final Instant start;
    private Instant shownAt;
    private long steps;

    /** @param total the steps expected, 0 if nobody knows */
    Progress(String what, long total, Clock clock, @Nullable PrintStream out) {
        this.what = what;
        this.total = total;
        this.clock = clock;
        this.out = out;
        this.start = clock.instant();
        this.shownAt = Instant.EPOCH;
    }

    /** Work went on by so many steps. */
    public synchronized void step(long more) {
        steps += more;
        if (out == null) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(shownAt, now).compareTo(EVERY) >= 0) {
            shownAt = now;
            out.print("\r\u001b[K" + text(now));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (out != null) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private String text(Instant now) {
        long seconds = Duration.between(start, now).toSeconds();
        if (total <= 0) {
            return String.format(Locale.ROOT, "%s %,d  %ds", what, steps, seconds);
        }
        double share = Math.min(1.0, (double) steps / total);
        int filled = (int) Math.round(share * 24);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f%%  %ds",
                what,
                "#".repeat(filled),
                " ".repeat(24 - filled),
                share * 100,
                seconds);
    }
}
