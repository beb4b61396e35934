package org.qingyu.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command {@code qingyu} of one room: its global options and the sub-commands the room brings. */
@Command(
        name = "qingyu",
        description = "Tells a county every morning where disputes are about to become trouble. 晴雨",
        versionProvider = Program.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "COMMAND")
public final class Program {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 100,
            description = "The home; else QINGYU_HOME, else ./qingyu-home.")
    @Nullable
    Path home;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            order = 101,
            converter = FormatReader.class,
            description = "table, csv or json; else table on a terminal, csv otherwise.")
    @Nullable
    OutputFormat format;

    @Option(
            names = "--bom",
            scope = ScopeType.INHERIT,
            order = 102,
            description = "Begin CSV with a byte order mark, so that Excel shows Chinese.")
    boolean bom;

    @Option(
            names = "--limit",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            order = 103,
            converter = LimitReader.class,
            description = "Print at most N rows.")
    @Nullable
    Long limit;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            order = 104,
            converter = WaitReader.class,
            description = "How long to wait for another writer of the home (default 60).")
    Duration waitTime = Duration.ofSeconds(60);

    @Option(names = "--quiet", scope = ScopeType.INHERIT, order = 105, description = "Results and errors only.")
    boolean quiet;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 106,
            description = "Write the log, with stack traces, to standard error too.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 107,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            order = 108,
            description = "Show the version.")
    boolean version;

    final Surroundings surroundings;

    private Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command of this room and ends the process with its exit code. */
    public static void main(String[] args, QingyuCommand... commands) {
        var surroundings = Surroundings.ofThisProcess();
        ExitCode code = run(surroundings, args, commands);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(code.code());
    }

    /** Runs one command of this room in this process: for tests, and for {@link #main}. */
    public static ExitCode run(Surroundings surroundings, String[] args, QingyuCommand... commands) {
        var program = new Program(surroundings);
        CommandLine line = program.commandLine(commands);
        line.setOut(new PrintWriter(surroundings.out(), true, UTF_8));
        ParseResult parsed = line.parseArgs(args);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.DONE;
        }
        var failures = new FailureReport(program);
        Asked asked = lastOf(parsed);
        List<String> problems = parsed.hasSubcommand()
                ? UsageProblems.of(parsedLines(parsed))
                : UsageProblems.withoutCommand(parsed.unmatched(), CommandList.namesOr(line));
        return problems.isEmpty() && asked.userObject() instanceof QingyuCommand command
                ? failures.guard(command)
                : failures.usage(asked, problems);
    }

    /** Where the home is or would be. */
    Home home() {
        return home("qingyu-home");
    }

    /** The same with another folder where nothing is named. */
    Home home(String standIn) {
        if (home != null) {
            return new Home(home);
        }
        String named = surroundings.environment().getOrDefault("QINGYU_HOME", "");
        return new Home(Path.of(named.isEmpty() ? standIn : named));
    }

    CommandLine commandLine(QingyuCommand... commands) {
        var line = new CommandLine(this);
        for (QingyuCommand command : commands) {
            line.addSubcommand(command);
        }
        CommandList.ofInstallation().ifPresent(all -> all.describeIn(line));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, text -> UsageProblems.day(text));
        line.registerConverter(Instant.class, text -> UsageProblems.instant(text));
        line.getCommandSpec().parser().collectErrors(true);
        for (CommandLine sub : allBelow(line)) {
            sub.getCommandSpec().parser().collectErrors(true);
        }
        return line;
    }

    private static List<CommandLine> allBelow(CommandLine line) {
        var all = new ArrayList<CommandLine>();
        for (CommandLine sub : line.getSubcommands().values()) {
            all.add(sub);
            all.addAll(allBelow(sub));
        }
        return all;
    }

    private static List<ParseResult> parsedLines(ParseResult parsed) {
        var all = new ArrayList<ParseResult>();
        for (ParseResult one = parsed; one != null; one = one.subcommand()) {
            all.add(one);
        }
        return all;
    }

    private static Asked lastOf(ParseResult parsed) {
        List<ParseResult> all = parsedLines(parsed);
        CommandSpec spec = all.get(all.size() - 1).commandSpec();
        return new Asked(spec, spec.userObject());
    }

    /** The command that was asked for, and its picocli face. */
    record Asked(CommandSpec spec, @Nullable Object userObject) {}

    /** {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {"qingyu " + (version == null ? "0.1.0" : version)};
        }
    }

    static final class FormatReader implements CommandLine.ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String text) {
            try {
                return OutputFormat.ofCode(text);
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.TypeConversionException("expected table, csv or json, found '" + text + "'");
            }
        }
    }

    static final class LimitReader implements CommandLine.ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.matches("\\d{1,18}")) {
                return Long.valueOf(text);
            }
            throw new CommandLine.TypeConversionException("expected a number of rows, found '" + text + "'");
        }
    }

    static final class WaitReader implements CommandLine.ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            String number = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
            try {
                double seconds = Double.parseDouble(number);
                if (seconds >= 0 && seconds < 1e7) {
                    return Duration.ofMillis(Math.round(seconds * 1000));
                }
            } catch (NumberFormatException notANumber) {
                // Said below, together with numbers out of range.
            }
            throw new CommandLine.TypeConversionException("expected a number of seconds, found '" + text + "'");
        }
    }
}
