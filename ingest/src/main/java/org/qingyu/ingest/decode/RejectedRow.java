package org.qingyu.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.table.ColumnType;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/**
 * Writes a refused draft into a row of {@code event.rejected}. The payload is a record in the standard form that can be
 * corrected and loaded: allowed fields after parsing, refused values emptied, title and content left out, every text
 * masked.
 */
final class RejectedRow {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String UNKNOWN_SOURCE = "-";

    private final FeedProfile profile;
    private final KeyedHash keyed;
    private final String file;

    RejectedRow(FeedProfile profile, IntakeContext context, String file) {
        this.profile = profile;
        this.keyed = new KeyedHash(context.secretKey());
        this.file = file;
    }

    TableRow of(EventDraft draft, RecordReader reader) {
        TableRow row = EventRejectedTable.TABLE.row();
        String reason = joined(draft, ";", problem -> problem.reason().code());
        String column = joined(draft, ";", Problem::column);
        String system = draft.text(EventField.SOURCE_SYSTEM);
        String constant = profile.constants().get(EventField.SOURCE_SYSTEM);
        row.set(EventRejectedTable.REJECT_ID, rejectId(reader, reason, column));
        row.set(EventColumns.PROFILE, profile.name());
        row.set(EventColumns.FEED, draft.text(EventField.FEED) == null ? profile.feed() : draft.text(EventField.FEED));
        row.set(EventRejectedTable.SOURCE, system != null ? system : constant != null ? constant : UNKNOWN_SOURCE);
        row.set(EventRejectedTable.FILE, PersonalDataGuard.mask(file));
        row.set(EventRejectedTable.LINE, reader.line());
        row.set(EventRejectedTable.COLUMN_NAME, column);
        row.set(EventRejectedTable.REASON, reason);
        row.set(EventRejectedTable.EXPECTED, joined(draft, "; ", Problem::expected));
        row.set(EventRejectedTable.FOUND, joined(draft, "; ", Problem::found));
        row.set(EventRejectedTable.PAYLOAD, draft.isParsed() ? payload(draft) : null);
        return row;
    }

    private static String joined(EventDraft draft, String between, Function<Problem, String> part) {
        return draft.problems().stream().map(part).collect(Collectors.joining(between));
    }

    private String rejectId(RecordReader reader, String reason, String column) {
        keyed.with(file).with(reader.line()).with(reason).with(column);
        reader.bytes(keyed::with);
        return keyed.hex();
    }

    private String payload(EventDraft draft) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (EventField field : EventField.ALL) {
                write(draft, field, json);
            }
            String matterNo = draft.text(EventField.MATTER_NO);
            if (matterNo != null) {
                json.writeStringField(
                        EventField.MATTER_KEY.name(), keyed.with(matterNo).hex());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(EventDraft draft, EventField field, JsonGenerator json) throws IOException {
        if (field.use() == EventField.Use.READ) {
            return;
        }
        switch (draft.state(field)) {
            case ABSENT -> {}
            case NULL -> json.writeNullField(field.name());
            case REFUSED -> json.writeStringField(field.name(), "");
            case SET -> {
                if (field.use() == EventField.Use.KEPT) {
                    json.writeFieldName(field.name());
                    writeValue(draft, field, json);
                }
            }
        }
    }

    private static void writeValue(EventDraft draft, EventField field, JsonGenerator json) throws IOException {
        long number = draft.number(field);
        switch (field.kind()) {
            case TEXT, TEXTS, KEY16 -> writeText(field, draft.text(field), json);
            case COUNT -> json.writeNumber(number);
            case NUMBER -> json.writeNumber(number / 1000.0);
            case FLAG -> json.writeBoolean(number == 1);
            case DAY -> json.writeString(LocalDate.ofEpochDay(number).toString());
            case INSTANT -> json.writeString(Instants.ofMicros(number).toString());
        }
    }

    /** Places and record numbers have passed a guard of their own, which knows what is harmless in them. */
    private static void writeText(EventField field, @Nullable String text, JsonGenerator json) throws IOException {
        if (text == null) {
            json.writeString("");
        } else if (field.kind() == ColumnType.Kind.TEXTS && text.startsWith("[")) {
            json.writeStartArray();
            for (String part : TextList.read(text)) {
                json.writeString(part);
            }
            json.writeEndArray();
        } else {
            boolean asGiven =
                    TextPool.isPlace(field) || field == EventField.SOURCE_RECORD_NO || field == EventField.LINKED_NO;
            json.writeString(asGiven ? text : PersonalDataGuard.mask(text));
        }
    }
}
