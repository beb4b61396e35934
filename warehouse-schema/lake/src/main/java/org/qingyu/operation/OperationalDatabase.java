package org.qingyu.operation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The home's small database: the record of loads, runs and notices. A write is a short transaction that takes the write
 * lock at once and is never held while something is computed.
 */
public final class OperationalDatabase implements AutoCloseable {

    /** Each list is one step from one version of the database to the next. A released step never changes. */
    private static final List<List<String>> MIGRATIONS = List.of(List.of("""
            CREATE TABLE load (
              load_id INTEGER PRIMARY KEY AUTOINCREMENT,
              started_at TEXT NOT NULL,
              finished_at TEXT,
              state TEXT NOT NULL)""", """
            CREATE TABLE run (
              run_id TEXT PRIMARY KEY,
              started_at TEXT NOT NULL,
              finished_at TEXT,
              from_day TEXT NOT NULL,
              to_day TEXT NOT NULL,
              known_load INTEGER NOT NULL,
              region_version TEXT NOT NULL,
              rule_set TEXT NOT NULL,
              map_version TEXT NOT NULL,
              code_version TEXT NOT NULL,
              state TEXT NOT NULL)""", """
            CREATE TABLE merge_state (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              merged_load INTEGER NOT NULL,
              region_version TEXT NOT NULL,
              map_version TEXT NOT NULL)""", """
            CREATE TABLE notice (
              key TEXT PRIMARY KEY,
              day TEXT NOT NULL,
              audience TEXT NOT NULL,
              channel TEXT NOT NULL,
              kind TEXT NOT NULL,
              revision INTEGER NOT NULL,
              state TEXT NOT NULL,
              attempts INTEGER NOT NULL,
              level TEXT,
              provider_code TEXT,
              sent_at TEXT,
              acknowledged_at TEXT,
              UNIQUE (day, audience, channel, kind, revision))"""), List.of("""
            CREATE TABLE topic_stretch (
              load_id INTEGER NOT NULL REFERENCES load (load_id),
              topic TEXT NOT NULL,
              topic_id TEXT NOT NULL,
              partition INTEGER NOT NULL,
              from_offset INTEGER NOT NULL,
              until_offset INTEGER NOT NULL,
              PRIMARY KEY (load_id, topic_id, partition))"""));

    private final Connection connection;

    private OperationalDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens the database of a home and brings it to the newest version. */
    public static OperationalDatabase open(Path home) throws SQLException {
        Path file = home.toAbsolutePath().normalize().resolve("operations.db");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=30000");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
        }
        var database = new OperationalDatabase(connection);
        database.migrate();
        return database;
    }

    /** A unit of work on the database. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads. */
    public <T> T read(Work<T> work) throws SQLException {
        return work.on(connection);
    }

    /** Does the work as one transaction: all of it or nothing. */
    public <T> T write(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.on(connection);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            execute("ROLLBACK");
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void migrate() throws SQLException {
        if (version() < MIGRATIONS.size()) {
            write(open -> {
                for (List<String> step : MIGRATIONS.subList(version(), MIGRATIONS.size())) {
                    for (String sql : step) {
                        execute(sql);
                    }
                }
                execute("PRAGMA user_version=" + MIGRATIONS.size());
                return MIGRATIONS.size();
            });
        }
    }

    private int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
