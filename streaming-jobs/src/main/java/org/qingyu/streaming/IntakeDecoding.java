package org.qingyu.streaming;

import static org.qingyu.ingest.source.RecordReader.Form.DEFAULT_MAX_LINE_BYTES;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.decode.IntakeContext;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/**
 * The files of a load, decoded by the intake room and given the columns of the load. Holds only what can be sent to where
 * a Flink task runs; a profile travels as the text it was read from.
 */
final class IntakeDecoding implements FileDecoding {

    private static final long serialVersionUID = 1L;

    /** A place in the order of arrival: files in turn, and room for four billion records in each. */
    private static final int BITS_OF_A_FILE = 32;

    /** A file and its profile: the name of a shipped one, or the YAML of the operator's own. */
    private record Input(
            String path, String profile, @Nullable String yaml) implements Serializable {}

    private final List<Input> inputs;
    private final TreeSet<String> feeds;
    private final byte[] secretKey;
    private final long loadId;
    private final Instant beganAt;
    private final Duration futureTolerance;
    private final TreeMap<String, String> overrides;
    private final TextSource texts;

    /**
     * @param yaml text of the profile named on the command line as a file, or null
     * @param texts reads title and content where the task runs
     */
    IntakeDecoding(
            InputPlan plan,
            @Nullable String yaml,
            Set<String> feeds,
            byte[] secretKey,
            long loadId,
            Instant beganAt,
            Duration futureTolerance,
            Map<String, String> overrides,
            TextSource texts) {
        this.inputs = plan.files().stream()
                .map(file -> new Input(file.path().toString(), file.profile().name(), yaml))
                .toList();
        this.feeds = new TreeSet<>(feeds);
        this.secretKey = secretKey.clone();
        this.loadId = loadId;
        this.beganAt = beganAt;
        this.futureTolerance = futureTolerance;
        this.overrides = new TreeMap<>(overrides);
        this.texts = texts;
    }

    @Override
    public List<String> files() {
        return inputs.stream().map(Input::path).toList();
    }

    @Override
    public Records open(int fileNumber) throws IOException {
        return new FlinkRecords(new LoadRecords(fileNumber));
    }

    /** The same records as rows of the declarations, for reading them without Flink. */
    LoadRecords read(int fileNumber) throws IOException {
        return new LoadRecords(fileNumber);
    }

    private IntakeContext context() {
        return new IntakeContext(
                feeds,
                IntakeContext.key(secretKey),
                beganAt,
                futureTolerance,
                texts.open(),
                overridden(),
                DEFAULT_MAX_LINE_BYTES);
    }

    private Map<EventField, String> overridden() {
        Map<EventField, String> fields = new HashMap<>();
        for (EventField field : EventField.ALL) {
            String value = overrides.get(field.name());
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    private static FeedProfile profileOf(Input input) {
        return input.yaml() == null
                ? ProfileCatalogue.shipped().require(input.profile())
                : ProfileCatalogue.read(input.profile(), input.yaml());
    }

    /** A cursor over one file's records with the load's columns filled. */
    final class LoadRecords implements AutoCloseable {

        private final IntakeFile file;
        private final String profile;
        private final TableRow event = EventHistoryTable.TABLE.row();
        private final int fileNumber;
        private long records;
        private long droppedBefore;
        private long dropped;

        private LoadRecords(int fileNumber) throws IOException {
            Input input = inputs.get(fileNumber);
            profile = input.profile();
            file = IntakeFile.open(Path.of(input.path()), profileOf(input), context());
            this.fileNumber = fileNumber;
        }

        IntakeFile.Step next() throws IOException {
            IntakeFile.Step step = file.next(event);
            dropped = file.droppedFields() - droppedBefore;
            droppedBefore = file.droppedFields();
            if (step == IntakeFile.Step.ACCEPTED) {
                event.set(EventColumns.LOAD_ID, loadId)
                        .set(EventColumns.ARRIVAL_SEQ, ((long) fileNumber << BITS_OF_A_FILE) + ++records)
                        .set(EventColumns.INGESTED_AT, beganAt)
                        .set(EventColumns.PROFILE, profile);
            }
            return step;
        }

        /** The event accepted last; overwritten by the next. */
        TableRow event() {
            return event;
        }

        /** The refusal come upon last. */
        TableRow refusal() {
            return file.rejected()
                    .set(EventColumns.LOAD_ID, loadId)
                    .set(EventRejectedTable.REJECTED_AT, beganAt)
                    .set(EventColumns.PROFILE, profile);
        }

        long droppedFields() {
            return dropped;
        }

        int fileNumber() {
            return fileNumber;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record FlinkRecords(LoadRecords records) implements Records {

        @Override
        public @Nullable RowData next() throws IOException {
            return switch (records.next()) {
                case ACCEPTED ->
                    IntakeRows.event(FlinkRows.of(records.event()), records.droppedFields(), records.fileNumber());
                case REFUSED ->
                    IntakeRows.refusal(FlinkRows.of(records.refusal()), records.droppedFields(), records.fileNumber());
                case END -> null;
            };
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
