package org.qingyu.streaming;

import java.util.List;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.TableRow;

/** What a load reads: files, or stretches of topics. */
interface Inflow {

    /**
     * Who sends, as far as that is known before the first record.
     *
     * @param feed the feed of all records of the profile, or null where each says its own
     * @param source the source system of all records of the profile, or null where each says its own
     */
    record Sender(@Nullable String feed, @Nullable String source, FeedProfile profile) {

        /** The sender as {@link LoadFacts} names one; empty where the records say who it is. */
        String name() {
            return feed == null || source == null ? "" : feed + ' ' + source;
        }
    }

    boolean isEmpty();

    List<Sender> senders();

    /** The records, decoded. */
    Source<RowData, ?, ?> source(DecodingFacts facts);

    /** The days that were declared to be covered, or null. */
    @Nullable
    Coverage covers();

    /** Arrivals of a delivery in which there was no record. */
    List<TableRow> arrivalsOfNothing(LoadFacts facts);

    /** What of topics is read; empty for files. */
    List<TopicLog.Stretch> stretches();
}
