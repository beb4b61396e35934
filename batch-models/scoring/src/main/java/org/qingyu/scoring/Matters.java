package org.qingyu.scoring;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.qingyu.event.MatterLinks;
import org.qingyu.event.TextValues;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** Marks the events of one matter, so that it is counted once. Only events whose source names a matter are looked at. */
final class Matters {

    private static final String LINKED = "linked_event_id";
    private static final String MATTER = "linked_matter_event_id";

    private Matters() {}

    static Dataset<Row> linked(SparkSession spark, Dataset<Row> events) {
        List<TableRow> named = candidates(spark, events);
        MatterLinks.mark(named);
        List<Row> links = named.stream()
                .filter(row -> row.get(EventCurrentTable.MATTER_EVENT_ID) != null)
                .map(row -> RowFactory.create(
                        row.require(EventColumns.EVENT_ID), row.require(EventCurrentTable.MATTER_EVENT_ID)))
                .toList();
        if (links.isEmpty()) {
            return events;
        }
        var type = new StructType().add(LINKED, DataTypes.StringType).add(MATTER, DataTypes.StringType);
        Dataset<Row> joined = events.join(
                broadcast(spark.createDataFrame(links, type)),
                SparkRows.column(EventColumns.EVENT_ID).equalTo(new Column(LINKED)),
                "left_outer");
        Column matter = joined.col(MATTER);
        return joined.withColumn(
                        EventCurrentTable.COUNTED.name(),
                        when(matter.isNotNull(), lit(false)).otherwise(SparkRows.column(EventCurrentTable.COUNTED)))
                .withColumn(
                        EventCurrentTable.MATTER_EVENT_ID.name(),
                        coalesce(matter, SparkRows.column(EventCurrentTable.MATTER_EVENT_ID)))
                .drop(LINKED, MATTER);
    }

    /** Events of a matter that several feeds know, events that name another record, and the records that are named. */
    private static List<TableRow> candidates(SparkSession spark, Dataset<Row> events) {
        Dataset<Row> facts = events.select(SparkRows.columns(
                EventColumns.EVENT_ID,
                EventColumns.FEED,
                EventColumns.SOURCE_RECORD_NO,
                EventColumns.REGISTERED_AT,
                EventColumns.MATTER_KEY,
                EventColumns.LINKED_NO,
                EventCurrentTable.COUNTED));
        Map<String, TableRow> byId = new HashMap<>();
        ofSeveralFeeds(facts).collectAsList().forEach(row -> add(byId, row));
        var numbers = new TreeSet<String>();
        for (Row row : facts.where(SparkRows.column(EventColumns.LINKED_NO).isNotNull())
                .collectAsList()) {
            numbers.addAll(TextValues.listOf(add(byId, row).get(EventColumns.LINKED_NO)));
        }
        if (!numbers.isEmpty()) {
            Dataset<Row> wanted =
                    spark.createDataset(List.copyOf(numbers), Encoders.STRING()).toDF(LINKED);
            facts.join(
                            broadcast(wanted),
                            SparkRows.column(EventColumns.SOURCE_RECORD_NO).equalTo(new Column(LINKED)),
                            "left_semi")
                    .collectAsList()
                    .forEach(row -> add(byId, row));
        }
        return new ArrayList<>(byId.values());
    }

    /**
     * Events whose matter number is known to two feeds or more. Half of all events may carry a number; one that a single
     * feed knows links nothing, and those rows need not leave Spark.
     */
    private static Dataset<Row> ofSeveralFeeds(Dataset<Row> facts) {
        Column feed = SparkRows.column(EventColumns.FEED);
        Dataset<Row> shared = facts.where(
                        SparkRows.column(EventColumns.MATTER_KEY).isNotNull())
                .groupBy(SparkRows.column(EventColumns.MATTER_KEY).as(MATTER))
                .agg(min(feed).as("first_feed"), max(feed).as("last_feed"))
                .where(new Column("first_feed").notEqual(new Column("last_feed")))
                .select(MATTER);
        return facts.join(shared, SparkRows.column(EventColumns.MATTER_KEY).equalTo(new Column(MATTER)), "left_semi");
    }

    private static TableRow add(Map<String, TableRow> byId, Row row) {
        TableRow event = SparkRows.fill(EventCurrentTable.TABLE.row(), row);
        byId.put(event.require(EventColumns.EVENT_ID), event);
        return event;
    }
}
