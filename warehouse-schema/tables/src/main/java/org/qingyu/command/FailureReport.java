package org.qingyu.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;

/** Turns whatever went wrong into one line on standard error, a stack trace in the log and an exit code. */
final class FailureReport {

    private final Program program;

    FailureReport(Program program) {
        this.program = program;
    }

    /** A wrong command line. */
    ExitCode usage(Program.Asked command, List<String> problems) {
        String name = command.spec().qualifiedName();
        print(QingyuError.of(ExitCode.USAGE, "wrong command line", problems), "see '" + name + " --help'");
        return ExitCode.USAGE;
    }

    /** Runs the command; its failure is printed here and nowhere else. */
    ExitCode guard(QingyuCommand command) {
        Home home = program.home();
        prepareLog(command, home);
        try {
            ExitCode code = command.run();
            program.surroundings.out().flush();
            return code;
        } catch (QingyuError failure) {
            program.surroundings.out().flush();
            log(command, home, failure);
            print(failure, null);
            printLogPath(home);
            return failure.exitCode();
        } catch (Exception | LinkageError | OutOfMemoryError failure) {
            program.surroundings.out().flush();
            log(command, home, failure);
            print(QingyuError.of(ExitCode.FAILED, unforeseen(failure)), null);
            printLogPath(home);
            return ExitCode.FAILED;
        }
    }

    private void prepareLog(QingyuCommand command, Home home) {
        System.setProperty("qingyu.log.file", logFile(command, home).toString());
        if (program.verbose) {
            System.setProperty("qingyu.log.console", "info");
        }
    }

    private void print(QingyuError failure, @Nullable String advice) {
        PrintStream err = program.surroundings.err();
        err.println("error: " + oneLine(failure.sentence()) + (advice == null ? "" : "; " + advice));
        for (String problem : failure.problems()) {
            err.println("  " + oneLine(problem));
        }
        if (program.verbose) {
            failure.printStackTrace(err);
        }
    }

    private void printLogPath(Home home) {
        if (home.exists()) {
            program.surroundings.err().println("log: " + home.logs());
        }
    }

    /** The log of a home that does not exist is not kept: reading must not create one. */
    private void log(QingyuCommand command, Home home, Throwable failure) {
        if (!home.exists()) {
            return;
        }
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        String entry = program.surroundings.clock().instant() + " " + command.name() + " failed: " + text;
        Path file = logFile(command, home);
        try {
            Files.createDirectories(home.logs());
            Files.writeString(
                    file, entry, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            program.surroundings.err().println("warning: the log cannot be written: " + file);
        }
    }

    private static Path logFile(QingyuCommand command, Home home) {
        return home.logs().resolve(command.name() + ".log");
    }

    private static String unforeseen(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "expected enough memory, found none left; give the machine more, or load less at a time";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "expected a file, found none, " + missing.getFile();
        }
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                + "; the log has the details, --verbose shows them";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
