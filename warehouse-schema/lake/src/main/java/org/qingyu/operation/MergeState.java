package org.qingyu.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What {@code event.current} was made of when it was last written.
 *
 * @param mergedLoad the last load whose versions are merged into it
 * @param regionVersion of the region list it was resolved with
 * @param mapVersion of the code maps and keyword rules it was resolved with
 */
public record MergeState(long mergedLoad, String regionVersion, String mapVersion) {

    /** The state as recorded; empty where nothing was merged yet. */
    public static Optional<MergeState> find(OperationalDatabase database) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT merged_load, region_version, map_version FROM merge_state");
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new MergeState(row.getLong(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        });
    }

    /** Records the state; to be called once the table has been written. */
    public void record(OperationalDatabase database) throws SQLException {
        database.write(connection -> {
            try (PreparedStatement replace =
                    connection.prepareStatement("INSERT OR REPLACE INTO merge_state (one, merged_load, region_version,"
                            + " map_version) VALUES (1, ?, ?, ?)")) {
                replace.setLong(1, mergedLoad);
                replace.setString(2, regionVersion);
                replace.setString(3, mapVersion);
                return replace.executeUpdate();
            }
        });
    }
}
