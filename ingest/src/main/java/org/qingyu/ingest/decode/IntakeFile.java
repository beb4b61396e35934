package org.qingyu.ingest.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.HeaderText;
import org.qingyu.ingest.source.CsvReader;
import org.qingyu.ingest.source.JsonRecords;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.ingest.source.SourceFault;
import org.qingyu.ingest.source.SourceFiles;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * One file on its way in: a cursor over its records, each decoded into the caller's row or refused. Not for two threads.
 *
 * <pre>{@code
 * try (var file = IntakeFile.open(path, profile, context)) {
 *     for (var step = file.next(row); step != Step.END; step = file.next(row)) {
 *         if (step == Step.ACCEPTED) { take(row); } else { keep(file.rejected()); }
 *     }
 * }
 * }</pre>
 */
public final class IntakeFile implements Closeable {

    /** What the last step came upon. */
    public enum Step {
        ACCEPTED,
        REFUSED,
        END
    }

    private final RecordReader reader;
    private final String fileName;
    private final @Nullable RecordDecoder decoder;
    private final RejectedRow rejected;
    private long read;
    private long refused;
    private long droppedFields;

    private IntakeFile(RecordReader reader, FeedProfile profile, IntakeContext context, String fileName)
            throws IOException {
        this.reader = reader;
        this.fileName = fileName;
        this.rejected = new RejectedRow(profile, context, fileName);
        FieldFiller filler = filler(reader, profile, fileName);
        this.decoder = filler == null ? null : new RecordDecoder(profile, reader, filler, context, fileName);
    }

    /** Opens a file; a {@link QingyuError} with exit 3 when it cannot be read or has not the profile's columns. */
    public static IntakeFile open(Path file, FeedProfile profile, IntakeContext context) throws IOException {
        return open(SourceFiles.open(file), SourceFiles.fileName(file), profile, context);
    }

    /** The same for bytes from elsewhere; they are closed with the file. */
    public static IntakeFile open(InputStream in, String fileName, FeedProfile profile, IntakeContext context)
            throws IOException {
        try {
            var reader = RecordReader.open(in, fileName, profile.form(context.maxLineBytes()));
            return new IntakeFile(reader, profile, context, fileName);
        } catch (IOException | RuntimeException broken) {
            in.close();
            throw broken;
        }
    }

    private static @Nullable FieldFiller filler(RecordReader reader, FeedProfile profile, String fileName)
            throws IOException {
        if (reader instanceof JsonRecords lines) {
            return new JsonFiller(profile, lines);
        }
        var csv = (CsvReader) reader;
        if (!csv.next()) {
            return null;
        }
        List<String> header = csv.fault() == SourceFault.NONE ? csv.fields() : List.of();
        for (String column : profile.signature()) {
            if (indexOf(header, profile, column) < 0) {
                throw QingyuError.of(
                        ExitCode.NO_INPUT,
                        "the column " + String.join(" or ", profile.headersOf(column)) + " of profile "
                                + profile.name(),
                        "a header of " + header.size() + " columns without it",
                        fileName,
                        "name another profile with --profile");
            }
        }
        String payload = profile.payload();
        return payload == null
                ? new CsvFiller(profile, csv, header)
                : new PayloadFiller(profile, csv, indexOf(header, profile, payload));
    }

    private static int indexOf(List<String> header, FeedProfile profile, String column) {
        for (String name : profile.headersOf(column)) {
            String wanted = HeaderText.normal(name);
            for (int index = 0; index < header.size(); index++) {
                if (HeaderText.normal(header.get(index)).equals(wanted)) {
                    return index;
                }
            }
        }
        return -1;
    }

    /** Decodes the next record into {@code row}, whose former content is gone; the load's own columns stay empty. */
    public Step next(TableRow row) throws IOException {
        if (decoder == null || !reader.next()) {
            return Step.END;
        }
        read++;
        boolean accepted = decoder.decode(row);
        droppedFields += decoder.draft().droppedFields();
        if (!accepted) {
            refused++;
        }
        return accepted ? Step.ACCEPTED : Step.REFUSED;
    }

    /** The next record in a row of its own, or null at the end: for tests and small work. */
    public @Nullable Intake next() throws IOException {
        var row = EventHistoryTable.TABLE.row();
        return switch (next(row)) {
            case ACCEPTED -> new Intake.Accepted(row);
            case REFUSED -> new Intake.Refused(problems(), rejected());
            case END -> null;
        };
    }

    /** The row of {@code event.rejected} for the record refused last, without the columns of the load. */
    public TableRow rejected() {
        return rejected.of(draft(), reader);
    }

    /** What was wrong with the record refused last. */
    public List<Problem> problems() {
        return List.copyOf(draft().problems());
    }

    private EventDraft draft() {
        if (decoder == null) {
            throw new IllegalStateException("Expected a record that was refused, found an empty file");
        }
        return decoder.draft();
    }

    /** The file's name without folders. */
    public String fileName() {
        return fileName;
    }

    /** The physical line the current record starts on, from 1. */
    public long line() {
        return reader.line();
    }

    /** Records read so far, refused ones too. */
    public long read() {
        return read;
    }

    public long refused() {
        return refused;
    }

    /** Values of the current record that were not on the allow-list and are gone. */
    public long droppedFieldsOfRecord() {
        return draft().droppedFields();
    }

    /** Values so far that were not on the allow-list and are gone. */
    public long droppedFields() {
        return droppedFields;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
