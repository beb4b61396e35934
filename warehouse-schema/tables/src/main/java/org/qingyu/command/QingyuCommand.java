package org.qingyu.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A sub-command. Its own options are picocli fields; what every command has in common comes from here. */
public abstract class QingyuCommand {

    @Spec
    CommandSpec spec;

    /** Does the work. A failure is thrown as {@link org.qingyu.failure.QingyuError}. */
    protected abstract ExitCode run() throws Exception;

    /** Where the home is or would be; nothing is created. */
    protected final Home home() {
        return program().home();
    }

    /** The home, in {@code ./standIn} rather than {@code ./qingyu-home} where none is named. */
    protected final Home homeOr(String standIn) {
        return program().home(standIn);
    }

    /** The home of a command that only reads: exit 3 if there is none. */
    protected final Home existingHome() {
        return home().requireExisting();
    }

    /** The home of a command that writes, created if need be. */
    protected final Home createdHome() {
        return home().create();
    }

    /** A listing on standard output in the form asked for; times carry the offset of the home's zone. */
    protected final Listing listing(String... columns) {
        return listing(List.of(columns));
    }

    /** A listing on standard output in the form asked for; times carry the offset of the home's zone. */
    protected final Listing listing(List<String> columns) {
        Program program = program();
        Home home = home();
        var zone = home.exists() ? home.config().zone() : HomeConfig.defaults().zone();
        var sink = new Listing.Style(format(), program.bom, limit(), zone, program.surroundings.terminal());
        return Listing.on(program.surroundings.out(), columns, sink);
    }

    /** A listing into a file, always CSV unless {@code --format json}. */
    protected final Listing listing(Path file, List<String> columns) {
        Program program = program();
        Home home = home();
        var zone = home.exists() ? home.config().zone() : HomeConfig.defaults().zone();
        OutputFormat format = program.format == OutputFormat.JSON ? OutputFormat.JSON : OutputFormat.CSV;
        return Listing.into(
                file, columns, new Listing.Style(format, program.bom, limit(), zone, Surroundings.Terminal.NONE));
    }

    /** Prints the last line of long work: {@code done: key=value key=value}. Keys and values alternate. */
    protected final void done(Object... keysAndValues) {
        var line = new StringBuilder("done:");
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            line.append(' ').append(keysAndValues[i]).append('=').append(keysAndValues[i + 1]);
        }
        out().println(line);
        out().flush();
    }

    /** Says something to the operator on standard error, unless he asked for quiet. */
    protected final void note(String sentence) {
        if (!program().quiet) {
            program().surroundings.err().println(sentence);
        }
    }

    /** How far long work is; visible on a terminal only. */
    protected final Progress progress(String what, long total) {
        Surroundings surroundings = program().surroundings;
        boolean shown = surroundings.terminal().readsErr() && !program().quiet;
        return new Progress(what, total, surroundings.clock(), shown ? surroundings.err() : null);
    }

    /** The form results take: as asked, else a table for a person and CSV for a program. */
    protected final OutputFormat format() {
        OutputFormat asked = program().format;
        if (asked != null) {
            return asked;
        }
        return program().surroundings.terminal().readsOut() ? OutputFormat.TABLE : OutputFormat.CSV;
    }

    /** Whether {@code --format} was given, rather than guessed. */
    protected final boolean formatWasAsked() {
        return program().format != null;
    }

    /** Whether results may be coloured. */
    protected final boolean coloured() {
        return program().surroundings.coloured();
    }

    protected final PrintStream out() {
        return program().surroundings.out();
    }

    protected final PrintStream err() {
        return program().surroundings.err();
    }

    protected final Clock clock() {
        return program().surroundings.clock();
    }

    protected final Map<String, String> environment() {
        return program().surroundings.environment();
    }

    protected final Surroundings.Terminal terminal() {
        return program().surroundings.terminal();
    }

    /** How long to wait for another writer. */
    protected final Duration waitTime() {
        return program().waitTime;
    }

    protected final boolean quiet() {
        return program().quiet;
    }

    /** Whether CSV begins with a byte order mark. */
    protected final boolean bom() {
        return program().bom;
    }

    protected final boolean verbose() {
        return program().verbose;
    }

    /** The rows asked for at most; {@link Long#MAX_VALUE} without {@code --limit}. */
    protected final long limit() {
        @Nullable Long asked = program().limit;
        return asked == null ? Long.MAX_VALUE : asked;
    }

    /** The sub-command's name, of several words if it is nested: {@code regions-import}. */
    protected final String name() {
        return spec.qualifiedName("-").replaceFirst("^qingyu-", "");
    }

    /**
     * Runs a command of this room in this process and throws its output away: for the hidden command {@code rehearse},
     * by which the build learns which classes a room loads.
     */
    protected final ExitCode rehearse(List<String> line, QingyuCommand... commands) {
        Surroundings own = program().surroundings;
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var silence = new Surroundings(nowhere, nowhere, own.environment(), own.clock(), Surroundings.Terminal.NONE);
        return Program.run(silence, line.toArray(String[]::new), commands);
    }

    private Program program() {
        return (Program) spec.root().userObject();
    }
}
