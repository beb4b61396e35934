package org.qingyu.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, all of it, and nothing that only follows from something else in the list. */
final class UsageProblems {

    private final List<String> sentences = new ArrayList<>();
    private final Set<String> badValues = new HashSet<>();
    private final Set<ArgSpec> badArguments = new HashSet<>();

    private UsageProblems() {}

    static List<String> of(List<ParseResult> parsed) {
        var problems = new UsageProblems();
        List<Exception> errors =
                parsed.stream().flatMap(one -> one.errors().stream()).toList();
        errors.forEach(problems::remember);
        errors.forEach(problems::tell);
        return List.copyOf(problems.sentences);
    }

    /** What is wrong with a command line that names no command of the room it was sent to. */
    static List<String> withoutCommand(List<String> unmatched, List<String> names) {
        if (unmatched.isEmpty()) {
            return List.of("expected a command, found none");
        }
        String typed = unmatched.get(0);
        String near = names.stream()
                .filter(name -> name.contains(typed) || typed.contains(name) || distance(name, typed) <= 2)
                .collect(Collectors.joining(", "));
        return List.of(
                "expected a command, found '" + typed + "'" + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
    }

    /** Letters to change, add or leave out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /** A day for picocli. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw new TypeConversionException("expected a day such as 2026-05-04, found '" + text + "'");
        }
    }

    /** An instant for picocli. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            throw new TypeConversionException(
                    "expected an instant such as 2026-05-04T09:00:00+08:00, found '" + text + "'");
        }
    }

    private void remember(Exception error) {
        if (error instanceof ParameterException bad && bad.getArgSpec() != null && bad.getValue() != null) {
            badArguments.add(bad.getArgSpec());
            badValues.add(bad.getValue());
        }
    }

    private void tell(Exception error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            List<String> left = new ArrayList<>(unmatched.getUnmatched());
            left.removeAll(badValues);
            if (!left.isEmpty()) {
                sentences.add("expected no further argument, found '" + String.join(" ", left) + "'" + near(unmatched));
            }
            return;
        }
        if (error instanceof MissingParameterException missing && badArguments.containsAll(missing.getMissing())) {
            return;
        }
        String message = error.getMessage();
        sentences.add(message == null ? error.toString() : message);
    }

    private static String near(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }
}
