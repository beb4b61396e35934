package org.qingyu.scoring;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.SQLException;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.storage.StorageLevel;
import org.qingyu.lake.Lake;
import org.qingyu.operation.MergeState;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.EventHistoryTable;

/**
 * {@code event.current} from {@code event.history}.
 *
 * <pre>
 * history of known loads ─ by event ─ merge, resolve ─ link matters ─ current
 * </pre>
 */
final class MergedEvents {

    /** Versions one task sorts at a time. */
    private static final long VERSIONS_A_TASK = 200_000;

    private final SparkSession spark;
    private final Lake lake;
    private final OperationalDatabase database;
    private final ZoneId zone;

    MergedEvents(SparkSession spark, Lake lake, OperationalDatabase database, ZoneId zone) {
        this.spark = spark;
        this.lake = lake;
        this.database = database;
        this.zone = zone;
    }

    /** Whether the table is already what the inputs make of history. */
    boolean isUpToDate(Frozen frozen) throws SQLException {
        return MergeState.find(database).filter(stateOf(frozen)::equals).isPresent();
    }

    /** Writes the table anew; {@link #record} must follow once everything made of it is written too. */
    void rewrite(Frozen frozen) {
        Dataset<Row> merged = merged(frozen, lit(true));
        try {
            // In the order of days, so that whoever asks for some days passes over the others.
            merged.sort(SparkRows.column(EventCurrentTable.REGISTERED_DATE), SparkRows.column(EventColumns.EVENT_ID))
                    .writeTo(SparkRows.nameOf(EventCurrentTable.TABLE))
                    .overwrite(lit(true));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("Expected tables to be created before they are written", e);
        }
        spark.catalog().clearCache();
    }

    /** Remembers what the table was made of. */
    void record(Frozen frozen) throws SQLException {
        stateOf(frozen).record(database);
    }

    Dataset<Row> table() {
        return spark.table(SparkRows.nameOf(EventCurrentTable.TABLE));
    }

    /** The events as of frozen inputs, from the table where it is just that, else merged without writing anything. */
    Dataset<Row> asOf(Frozen frozen) throws SQLException {
        return isUpToDate(frozen) ? table() : merged(frozen, lit(true));
    }

    /** The events that some of the frozen versions make, merged without writing anything. */
    Dataset<Row> ofSome(Frozen frozen, Column versions) {
        return merged(frozen, versions);
    }

    private Dataset<Row> merged(Frozen frozen, Column versions) {
        int tasks = (int) Math.max(2, lake.count(EventHistoryTable.TABLE) / VERSIONS_A_TASK);
        Dataset<Row> events = spark.table(SparkRows.nameOf(EventHistoryTable.TABLE))
                .where(col(EventColumns.LOAD_ID.name()).leq(frozen.knownLoad()))
                .where(versions)
                .repartition(tasks, SparkRows.column(EventColumns.EVENT_ID))
                .sortWithinPartitions(SparkRows.column(EventColumns.EVENT_ID))
                .mapPartitions(
                        new MergeEvents(MergeRecipe.of(frozen, zone)),
                        Encoders.row(SparkRows.typeOf(EventCurrentTable.TABLE)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return Matters.linked(spark, events);
    }

    private static MergeState stateOf(Frozen frozen) {
        return new MergeState(frozen.knownLoad(), frozen.regions().version(), frozen.mapVersion());
    }
}
