package org.qingyu.operation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of what loads have read of topics. A load writes what it is going to read before it reads; how far the home has
 * come is the furthest stretch of a load that is done. So a load that was killed moves nothing, and its stretch is read again.
 */
public final class TopicLog {

    /**
     * One partition of a topic.
     *
     * @param topicId the broker's own name of the topic: a topic that is made anew under the same name has another
     */
    public record Partition(String topic, String topicId, int number) {}

    /**
     * Messages of one partition.
     *
     * @param from first offset
     * @param until offset behind the last
     */
    public record Stretch(Partition partition, long from, long until) {

        /** Offsets in it; messages may be fewer. */
        public long length() {
            return until - from;
        }
    }

    private final OperationalDatabase database;

    public TopicLog(OperationalDatabase database) {
        this.database = database;
    }

    /** Records what a load is going to read, and forgets stretches that later ones have left behind. */
    public void begin(long loadId, List<Stretch> stretches) throws SQLException {
        database.write(connection -> {
            try (PreparedStatement forget = connection.prepareStatement("""
                            DELETE FROM topic_stretch WHERE EXISTS (
                              SELECT 1 FROM topic_stretch later JOIN load ON load.load_id = later.load_id
                              WHERE load.state = 'DONE' AND later.topic_id = topic_stretch.topic_id
                                AND later.partition = topic_stretch.partition AND later.load_id > topic_stretch.load_id)""");
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO topic_stretch VALUES (?, ?, ?, ?, ?, ?)")) {
                forget.executeUpdate();
                for (Stretch stretch : stretches) {
                    insert.setLong(1, loadId);
                    insert.setString(2, stretch.partition().topic());
                    insert.setString(3, stretch.partition().topicId());
                    insert.setInt(4, stretch.partition().number());
                    insert.setLong(5, stretch.from());
                    insert.setLong(6, stretch.until());
                    insert.executeUpdate();
                }
                return stretches.size();
            }
        });
    }

    /** The offset behind the last message that is in the lake, by partition; none where nothing was read yet. */
    public Map<Partition, Long> reached() throws SQLException {
        Map<Partition, Long> reached = new HashMap<>();
        for (Stretch stretch : ofLoads("state = 'DONE'")) {
            reached.merge(stretch.partition(), stretch.until(), Math::max);
        }
        return reached;
    }

    /** What a load read or was going to read. */
    public List<Stretch> of(long loadId) throws SQLException {
        return ofLoads("load_id = " + loadId);
    }

    private List<Stretch> ofLoads(String condition) throws SQLException {
        return database.read(connection -> {
            List<Stretch> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT topic, topic_id, partition, from_offset, until_offset FROM topic_stretch"
                                    + " WHERE load_id IN (SELECT load_id FROM load WHERE " + condition
                                    + ") ORDER BY topic, partition");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Stretch(
                            new Partition(row.getString(1), row.getString(2), row.getInt(3)),
                            row.getLong(4),
                            row.getLong(5)));
                }
            }
            return found;
        });
    }
}
