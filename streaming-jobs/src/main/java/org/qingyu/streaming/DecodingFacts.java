package org.qingyu.streaming;

import static org.qingyu.ingest.source.RecordReader.Form.DEFAULT_MAX_LINE_BYTES;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.ingest.decode.IntakeContext;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/** What decoding knows of its home and its load. Holds only what can be sent to where a Flink task runs. */
final class DecodingFacts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A place in the order of arrival: parts of the load in turn, and room for four billion records in each. */
    private static final int BITS_OF_A_PART = 32;

    private final TreeSet<String> feeds;
    private final byte[] secretKey;
    private final long loadId;
    private final Instant beganAt;
    private final Duration futureTolerance;
    private final TextSource texts;

    DecodingFacts(Home home, HomeConfig config, long loadId, Instant beganAt) {
        this.feeds = new TreeSet<>(Feeds.of(config));
        this.secretKey = home.exists() ? home.secretKey() : new byte[32];
        this.loadId = loadId;
        this.beganAt = beganAt;
        this.futureTolerance = config.futureTolerance();
        this.texts = new LakeTexts(home.root().toString());
    }

    /**
     * What the intake room wants to know besides the bytes.
     *
     * @param overrides values by name of the field for records that name none
     */
    IntakeContext context(Map<String, String> overrides) {
        Map<EventField, String> fields = new HashMap<>();
        for (EventField field : EventField.ALL) {
            String value = overrides.get(field.name());
            if (value != null) {
                fields.put(field, value);
            }
        }
        return new IntakeContext(
                feeds,
                IntakeContext.key(secretKey),
                beganAt,
                futureTolerance,
                texts.open(),
                fields,
                DEFAULT_MAX_LINE_BYTES);
    }

    /**
     * Gives an event the columns of its load.
     *
     * @param part which file or partition of the load, from 0
     * @param number which record of it, from 1
     */
    void complete(TableRow event, String profile, int part, long number) {
        event.set(EventColumns.LOAD_ID, loadId)
                .set(EventColumns.ARRIVAL_SEQ, ((long) part << BITS_OF_A_PART) + number)
                .set(EventColumns.INGESTED_AT, beganAt)
                .set(EventColumns.PROFILE, profile);
    }

    /** Gives a refusal the columns of its load. */
    TableRow completedRefusal(TableRow refusal, String profile) {
        return refusal.set(EventColumns.LOAD_ID, loadId)
                .set(EventRejectedTable.REJECTED_AT, beganAt)
                .set(EventColumns.PROFILE, profile);
    }
}
