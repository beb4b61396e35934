package org.qingyu.streaming;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * The files of a load, decoded by the intake room and given the columns of the load. Holds only what can be sent to where
 * a Flink task runs; a profile travels as the text it was read from.
 */
final class IntakeDecoding implements FileDecoding {

    private static final long serialVersionUID = 1L;

    private record Input(String path, ProfileText profile) implements Serializable {}

    private final List<Input> inputs;
    private final TreeMap<String, String> overrides;
    private final DecodingFacts facts;

    /**
     * @param yaml text of the profile named on the command line as a file, or null
     * @param overrides values by name of the field for records that name none
     */
    IntakeDecoding(InputPlan plan, @Nullable String yaml, Map<String, String> overrides, DecodingFacts facts) {
        this.inputs = plan.files().stream()
                .map(file -> new Input(
                        file.path().toString(), new ProfileText(file.profile().name(), yaml)))
                .toList();
        this.overrides = new TreeMap<>(overrides);
        this.facts = facts;
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
            profile = input.profile().name();
            file = IntakeFile.open(Path.of(input.path()), input.profile().profile(), facts.context(overrides));
            this.fileNumber = fileNumber;
        }

        IntakeFile.Step next() throws IOException {
            IntakeFile.Step step = file.next(event);
            dropped = file.droppedFields() - droppedBefore;
            droppedBefore = file.droppedFields();
            if (step == IntakeFile.Step.ACCEPTED) {
                facts.complete(event, profile, fileNumber, ++records);
            }
            return step;
        }

        /** The event accepted last; overwritten by the next. */
        TableRow event() {
            return event;
        }

        /** The refusal come upon last. */
        TableRow refusal() {
            return facts.completedRefusal(file.rejected(), profile);
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
