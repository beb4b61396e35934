package org.qingyu.serve.superset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a log says last, short enough for one line; what was expected rather than what only follows it. */
final class LastLine {

    private static final int LONGEST = 300;

    private LastLine() {}

    static String of(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String last = lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((one, next) -> one.startsWith("expected ") && !next.startsWith("expected ") ? one : next)
                .orElse("no word");
        return last.strip().substring(0, Math.min(LONGEST, last.strip().length()));
    }
}
