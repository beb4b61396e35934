package org.qingyu.serve.sql;

import io.trino.jdbc.QueryStats;
import io.trino.jdbc.TrinoStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Runs statements one after the other on one connection. */
final class Session implements AutoCloseable {

    // Trino's own ranges: below are faults of the statement and of rights, above are faults of the server.
    private static final int FIRST_INTERNAL_ERROR = 65_536;

    private final Connection connection;
    private volatile @Nullable Statement running;
    private volatile boolean stopped;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs one statement; its rows go to the listing that is opened for their columns. */
    void run(String sql, Function<List<String>, Listing> listings, Progress progress) throws SQLException {
        try (progress;
                Statement statement = connection.createStatement()) {
            running = statement;
            watch(statement, progress);
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    print(rows, listings, progress);
                }
            }
        } finally {
            running = null;
        }
    }

    private static void print(ResultSet rows, Function<List<String>, Listing> listings, Progress progress)
            throws SQLException {
        var values = new SqlValues(rows);
        boolean more = rows.next();
        progress.close();
        try (Listing listing = listings.apply(values.names())) {
            while (more && listing.row(values.row())) {
                more = rows.next();
            }
        }
    }

    private static void watch(Statement statement, Progress progress) throws SQLException {
        var last = new int[1];
        statement.unwrap(TrinoStatement.class).setProgressMonitor(stats -> {
            int now = percent(stats);
            progress.step(Math.max(0, now - last[0]));
            last[0] = Math.max(now, last[0]);
        });
    }

    private static int percent(QueryStats stats) {
        return (int) Math.round(stats.getProgressPercentage().orElse(0));
    }

    /** Stops the statement that runs, if one does; called from another thread. */
    void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException tooLate) {
                running = null;
            }
        }
    }

    /** Stops the statement that runs, for good: a signal ends the command. */
    void stop() {
        stopped = true;
        cancel();
    }

    /** Whether a failure is only that of being stopped. */
    boolean isStopped() {
        return stopped;
    }

    /** What an operator is told of a failure. */
    static QingyuError failureOf(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).replaceFirst("^Query failed \\(#\\w+\\): ", "");
        if (failure.getErrorCode() == 0 && message.toLowerCase(Locale.ROOT).contains("authentication failed")) {
            return QingyuError.of(
                            ExitCode.USAGE,
                            "a name and a password that Trino knows",
                            "others",
                            "",
                            "accounts stand in users.yaml of the home")
                    .causedBy(failure);
        }
        if (failure.getErrorCode() == 0) {
            return QingyuError.of(
                            ExitCode.MISSING,
                            "an answer of Trino",
                            message,
                            "",
                            "start it with 'qingyu serve', or see trino.log in the home's logs")
                    .causedBy(failure);
        }
        if (message.contains("Query was canceled")) {
            return QingyuError.of(ExitCode.FAILED, "the statement to end by itself", "it was stopped", "", "ask again")
                    .causedBy(failure);
        }
        return QingyuError.of(
                        failure.getErrorCode() < FIRST_INTERNAL_ERROR ? ExitCode.USAGE : ExitCode.FAILED,
                        "a statement that Trino runs for this account",
                        message.replaceFirst("^No matching resource group.*", "one that its role may not run"),
                        "",
                        advice(failure))
                .causedBy(failure);
    }

    private static String advice(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("cannot impersonate")) {
            return "'qingyu users' lists the accounts";
        }
        if (message.contains("Access Denied") || message.contains("No matching resource group")) {
            return "what a role reads stands in dashboards/serve/README.md";
        }
        return failure.getErrorCode() < FIRST_INTERNAL_ERROR
                ? "'qingyu tables' and 'SHOW COLUMNS FROM mart.warning' name what there is"
                : "see trino.log in the home's logs";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
