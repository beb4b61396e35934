package org.qingyu.serve.sql;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.qingyu.command.Listing;
import org.qingyu.command.Progress;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseView;

/**
 * A conversation: statements typed over several lines until {@code ;}, with history and the names of tables and columns.
 * Ctrl-C stops the statement that runs, or forgets what was typed; Ctrl-D ends.
 */
final class SqlShell {

    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "LIMIT",
            "JOIN",
            "SHOW TABLES FROM",
            "SHOW COLUMNS FROM",
            "DESCRIBE",
            "EXPLAIN",
            "exit");

    private final Session session;
    private final Path history;
    private final Function<List<String>, Listing> listings;
    private final Supplier<Progress> progress;
    private final PrintStream err;

    SqlShell(
            Session session,
            Path history,
            Function<List<String>, Listing> listings,
            Supplier<Progress> progress,
            PrintStream err) {
        this.session = session;
        this.history = history;
        this.listings = listings;
        this.progress = progress;
        this.err = err;
    }

    /** Goes on until the end of input or {@code exit}. */
    void run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            terminal.handle(Terminal.Signal.INT, signal -> session.cancel());
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new TypedStatements())
                    .completer(new StringsCompleter(names()))
                    .variable(LineReader.HISTORY_FILE, history)
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  -> ")
                    // Else "!=" would be looked up in the history.
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    .build();
            while (true) {
                String text;
                try {
                    text = reader.readLine("sql> ");
                } catch (UserInterruptException cleared) {
                    continue;
                } catch (EndOfFileException end) {
                    return;
                }
                if (TypedStatements.isLeaving(text)) {
                    return;
                }
                answer(Statements.split(text));
            }
        }
    }

    /** One after the other, until one fails or is stopped. */
    private void answer(List<String> statements) {
        for (String statement : statements) {
            try {
                session.run(statement, listings, progress.get());
            } catch (SQLException failure) {
                err.println("error: " + Session.failureOf(failure).sentence());
                return;
            }
        }
    }

    private static List<String> names() {
        var names = new ArrayList<>(WORDS);
        Tables.all().forEach(table -> {
            names.add(table.name());
            table.columns().forEach(placed -> names.add(placed.column().name()));
        });
        WarehouseView.all().forEach(view -> names.add(view.name()));
        return names.stream().distinct().toList();
    }
}
