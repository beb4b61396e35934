package org.qingyu.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command knows of the world around it.
 *
 * @param out results
 * @param err everything else
 * @param environment the environment variables
 * @param terminal which of the two a person reads, and how wide it is
 */
public record Surroundings(
        PrintStream out, PrintStream err, Map<String, String> environment, Clock clock, Terminal terminal) {

    /** @param columns width in half-width characters */
    public record Terminal(boolean readsOut, boolean readsErr, int columns) {

        public static final Terminal NONE = new Terminal(false, false, 100);
    }

    /** This process; {@code bin/qingyu} says by system properties which stream is a terminal. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                Clock.systemUTC(),
                new Terminal(
                        Boolean.getBoolean("qingyu.terminal.out"),
                        Boolean.getBoolean("qingyu.terminal.err"),
                        Integer.getInteger("qingyu.terminal.columns", 100)));
    }

    /** Colour only where a person reads it and nobody asked for none. */
    boolean coloured() {
        return terminal.readsOut()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }
}
