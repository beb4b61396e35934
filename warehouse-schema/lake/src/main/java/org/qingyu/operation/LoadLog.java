package org.qingyu.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of loads. A load's number is larger than that of every load before it. */
public final class LoadLog {

    /** How a load ended. */
    public enum State {
        STARTED,
        DONE,
        INTERRUPTED
    }

    /**
     * One load.
     *
     * @param finishedAt when it ended, or null while it runs or where it was killed
     */
    public record Load(long id, Instant startedAt, @Nullable Instant finishedAt, State state) {}

    private final OperationalDatabase database;

    public LoadLog(OperationalDatabase database) {
        this.database = database;
    }

    /** Records that a load begins, and gives it its number. */
    public long begin(Instant now) throws SQLException {
        return database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO load (started_at, state) VALUES (?, ?)")) {
                insert.setString(1, now.toString());
                insert.setString(2, State.STARTED.name());
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT last_insert_rowid()");
                    ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    /** Records how a load ended. */
    public void end(long id, State state, Instant now) throws SQLException {
        database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE load SET finished_at = ?, state = ? WHERE load_id = ?")) {
                update.setString(1, now.toString());
                update.setString(2, state.name());
                update.setLong(3, id);
                return update.executeUpdate();
            }
        });
    }

    /** Loads that began and never said that they ended, oldest first. */
    public List<Load> unfinished() throws SQLException {
        return all().stream().filter(load -> load.state() == State.STARTED).toList();
    }

    /** All loads, oldest first. */
    public List<Load> all() throws SQLException {
        return database.read(LoadLog::select);
    }

    /** The last load that had ended at an instant, 0 where none had. */
    public long lastEndedBy(Instant instant) throws SQLException {
        return all().stream()
                .filter(load -> load.finishedAt() != null && !load.finishedAt().isAfter(instant))
                .mapToLong(Load::id)
                .max()
                .orElse(0);
    }

    private static List<Load> select(Connection connection) throws SQLException {
        List<Load> loads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT load_id, started_at, finished_at, state FROM load ORDER BY load_id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String finished = row.getString(3);
                loads.add(new Load(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        finished == null ? null : Instant.parse(finished),
                        State.valueOf(row.getString(4))));
            }
        }
        return loads;
    }
}
