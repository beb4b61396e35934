package org.qingyu.ingest.decode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.ingest.decode.EventDraft.State;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Writes a checked draft into a row of {@code event.history}; title and content end here. */
final class HistoryRow {

    private static final WarehouseTable TABLE = EventHistoryTable.TABLE;
    private static final int EVENT_ID = TABLE.positionOf(EventColumns.EVENT_ID);
    private static final int VERSION_ID = TABLE.positionOf(EventColumns.VERSION_ID);
    private static final int CONTENT_HASH = TABLE.positionOf(EventColumns.CONTENT_HASH);
    private static final int CLEARED_FIELDS = TABLE.positionOf(EventColumns.CLEARED_FIELDS);
    private static final int MATTER_KEY = TABLE.positionOf(EventColumns.MATTER_KEY);
    private static final int TEXT_KEYWORDS = TABLE.positionOf(EventColumns.TEXT_KEYWORDS);
    private static final int TEXT_PLACES = TABLE.positionOf(EventColumns.TEXT_PLACES);
    private static final int TEXT_SEVERITY = TABLE.positionOf(EventColumns.TEXT_SEVERITY);
    private static final int PROFILE = TABLE.positionOf(EventColumns.PROFILE);
    private static final int SOURCE_FILE = TABLE.positionOf(EventColumns.SOURCE_FILE);
    private static final int SOURCE_LINE = TABLE.positionOf(EventColumns.SOURCE_LINE);

    private static final EventField[] FIELDS = EventField.ALL.toArray(EventField[]::new);

    private final int[] taken = new int[FIELDS.length];
    private final FeedProfile profile;
    private final TextReader text;
    private final KeyedHash keyed;
    private final VersionHash hash = new VersionHash();
    private final String file;
    private final List<String> cleared = new ArrayList<>();

    HistoryRow(FeedProfile profile, IntakeContext context, String file) {
        this.profile = profile;
        this.text = context.text();
        this.keyed = new KeyedHash(context.secretKey());
        this.file = PersonalDataGuard.mask(file);
    }

    void fill(EventDraft draft, long line, TableRow row) {
        row.clear();
        cleared.clear();
        int count = draft.listTaken(taken);
        for (int i = 0; i < count; i++) {
            EventField field = FIELDS[taken[i]];
            State state = draft.state(field);
            if (state == State.SET && field.position() >= 0) {
                row.setAt(field.position(), value(draft, field));
            } else if (state == State.NULL && field.use() != EventField.Use.READ) {
                cleared.add(field == EventField.MATTER_NO ? EventField.MATTER_KEY.name() : field.name());
            }
        }
        if (!cleared.isEmpty()) {
            row.setAt(CLEARED_FIELDS, TextList.write(cleared));
        }
        String matterNo = draft.text(EventField.MATTER_NO);
        if (matterNo != null) {
            row.setAt(MATTER_KEY, keyed.with(matterNo).hex());
        }
        readText(draft, row);
        row.setAt(
                EVENT_ID,
                hash.eventId(
                        given(draft, EventField.FEED),
                        given(draft, EventField.SOURCE_SYSTEM),
                        given(draft, EventField.SOURCE_RECORD_NO)));
        row.setAt(CONTENT_HASH, hash.contentHash(draft));
        row.setAt(VERSION_ID, hash.versionId(draft));
        row.setAt(PROFILE, profile.name());
        row.setAt(SOURCE_FILE, file);
        row.setAt(SOURCE_LINE, line);
    }

    private static @Nullable Object value(EventDraft draft, EventField field) {
        return switch (field.kind()) {
            case TEXT, TEXTS, KEY16 -> draft.text(field);
            case COUNT -> draft.number(field);
            case NUMBER -> draft.number(field) / 1000.0;
            case FLAG -> draft.number(field) == 1;
            case DAY -> LocalDate.ofEpochDay(draft.number(field));
            case INSTANT -> Instants.ofMicros(draft.number(field));
        };
    }

    private void readText(EventDraft draft, TableRow row) {
        if (!draft.isSet(EventField.TITLE) && !draft.isSet(EventField.CONTENT)) {
            return;
        }
        TextSigns signs = text.read(draft.free(EventField.TITLE), draft.free(EventField.CONTENT));
        row.setAt(TEXT_KEYWORDS, TextList.write(signs.keywords()));
        row.setAt(TEXT_PLACES, TextList.write(signs.places()));
        row.setAt(TEXT_SEVERITY, TextList.write(signs.severity()));
    }

    private static CodedText given(EventDraft draft, EventField field) {
        CodedText value = draft.coded(field);
        if (value == null) {
            throw new IllegalStateException("Expected " + field + " in a checked record, found none");
        }
        return value;
    }
}
