package org.qingyu.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of scoring runs and of what each one froze: enough to compute its levels again, whatever came later. */
public final class RunLog {

    /** How a run ended. */
    public enum State {
        STARTED,
        DONE
    }

    /**
     * What a run reads, frozen.
     *
     * @param knownLoad the last load whose rows it knows
     * @param regionVersion of the region list
     * @param ruleSet content hash of the rule set
     * @param mapVersion of the code maps and keyword rules
     * @param codeVersion of the program
     */
    public record Inputs(long knownLoad, String regionVersion, String ruleSet, String mapVersion, String codeVersion) {}

    /**
     * One run.
     *
     * @param finishedAt when it ended, or null while it runs or where it was killed
     */
    public record Run(
            String id,
            Instant startedAt,
            @Nullable Instant finishedAt,
            LocalDate from,
            LocalDate to,
            Inputs inputs,
            State state) {}

    private final OperationalDatabase database;

    public RunLog(OperationalDatabase database) {
        this.database = database;
    }

    /** Records that a run begins, and gives it its id. */
    public String begin(Instant now, LocalDate from, LocalDate to, Inputs inputs) throws SQLException {
        return database.write(connection -> {
            String id = nextId(connection);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO run (run_id, started_at, from_day,"
                    + " to_day, known_load, region_version, rule_set, map_version, code_version, state)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, id);
                insert.setString(2, now.toString());
                insert.setString(3, from.toString());
                insert.setString(4, to.toString());
                insert.setLong(5, inputs.knownLoad());
                insert.setString(6, inputs.regionVersion());
                insert.setString(7, inputs.ruleSet());
                insert.setString(8, inputs.mapVersion());
                insert.setString(9, inputs.codeVersion());
                insert.setString(10, State.STARTED.name());
                insert.executeUpdate();
            }
            return id;
        });
    }

    /** Records that a run issued everything it had to issue. */
    public void done(String id, Instant now) throws SQLException {
        database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE run SET finished_at = ?, state = ? WHERE run_id = ?")) {
                update.setString(1, now.toString());
                update.setString(2, State.DONE.name());
                update.setString(3, id);
                return update.executeUpdate();
            }
        });
    }

    /** All runs, oldest first. */
    public List<Run> all() throws SQLException {
        return database.read(RunLog::select);
    }

    private static String nextId(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM run");
                ResultSet row = select.executeQuery()) {
            return "R%06d".formatted(row.getLong(1) + 1);
        }
    }

    private static List<Run> select(Connection connection) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT run_id, started_at, finished_at, from_day, to_day, known_load,"
                                + " region_version, rule_set, map_version, code_version, state FROM run ORDER BY run_id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String finished = row.getString(3);
                runs.add(new Run(
                        row.getString(1),
                        Instant.parse(row.getString(2)),
                        finished == null ? null : Instant.parse(finished),
                        LocalDate.parse(row.getString(4)),
                        LocalDate.parse(row.getString(5)),
                        new Inputs(
                                row.getLong(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10)),
                        State.valueOf(row.getString(11))));
            }
        }
        return runs;
    }
}
