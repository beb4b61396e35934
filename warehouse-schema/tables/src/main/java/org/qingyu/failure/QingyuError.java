package org.qingyu.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure an operator can act on. It ends the command with its exit code and one line
 * {@code error: expected …, found …, where; what to do}. Messages never hold a value of a record, only its place, type and
 * length.
 */
public final class QingyuError extends RuntimeException {

    private final ExitCode exitCode;
    private final transient List<String> problems;

    private QingyuError(ExitCode exitCode, String message, List<String> problems, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    /** A failure in the form of the house: {@code expected …, found …, where; advice}. */
    public static QingyuError of(ExitCode exitCode, String expected, String found, String where, String advice) {
        return new QingyuError(exitCode, sentence(expected, found, where, advice), List.of(), null);
    }

    /** A failure whose sentence is already whole. */
    public static QingyuError of(ExitCode exitCode, String sentence) {
        return new QingyuError(exitCode, sentence, List.of(), null);
    }

    /** Several problems found together, each a whole sentence: one line when there is one, else a list. */
    public static QingyuError of(ExitCode exitCode, String headline, List<String> problems) {
        if (problems.size() == 1) {
            return new QingyuError(exitCode, headline + ": " + problems.get(0), List.of(), null);
        }
        return new QingyuError(exitCode, headline + ": " + problems.size() + " problems", problems, null);
    }

    /** The same failure with the exception that led to it, which goes to the log and to {@code --verbose}. */
    public QingyuError causedBy(Throwable cause) {
        return new QingyuError(exitCode, sentence(), problems, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** The text behind {@code error: }, without its list of problems. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Further lines, one a problem; empty when the sentence says it all. */
    public List<String> problems() {
        return problems;
    }

    private static String sentence(String expected, String found, String where, String advice) {
        var text = new StringBuilder("expected ")
                .append(expected)
                .append(", found ")
                .append(found);
        if (!where.isEmpty()) {
            text.append(", ").append(where);
        }
        if (!advice.isEmpty()) {
            text.append("; ").append(advice);
        }
        return text.toString();
    }
}
