package org.qingyu.ingest.decode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.qingyu.ingest.decode.ValueReader.Written;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.CsvReader;

/** Fills a draft from one CSV record. */
final class CsvFiller implements FieldFiller {

    private final CsvReader reader;
    private final ColumnPlans plans;
    private final ColumnPlans.Use[][] uses;

    /** A filler for a reader that stands behind its header. */
    CsvFiller(FeedProfile profile, CsvReader reader, List<String> header) {
        this.reader = reader;
        this.plans = new ColumnPlans(profile);
        this.uses = new ColumnPlans.Use[header.size()][];
        var taken = new HashSet<ColumnPlans.Use>();
        for (int column = 0; column < uses.length; column++) {
            ColumnPlans.Use[] all = plans.usesOf(header.get(column));
            // Of two headers that mean the same column the first one counts.
            uses[column] = Arrays.stream(all).filter(taken::add).toArray(ColumnPlans.Use[]::new);
        }
    }

    @Override
    public void fill(EventDraft draft) {
        plans.begin();
        if (!hasTheHeadersColumns()) {
            draft.refuse(new Problem(
                    RejectReason.COLUMN_COUNT, "", uses.length + " columns 列", reader.fieldCount() + " columns 列"));
            return;
        }
        draft.markParsed();
        char[] characters = reader.characters();
        for (int column = 0; column < uses.length; column++) {
            int from = reader.fieldStart(column);
            int until = reader.fieldEnd(column);
            while (from < until && isSpace(characters[from])) {
                from++;
            }
            while (until > from && isSpace(characters[until - 1])) {
                until--;
            }
            if (uses[column].length > 0) {
                plans.take(uses[column], Written.TEXT, characters, from, until - from, draft);
            } else if (until > from) {
                draft.dropField();
            }
        }
        plans.finish(draft);
    }

    /** As many columns as the header; empty ones more do no harm. */
    private boolean hasTheHeadersColumns() {
        if (reader.fieldCount() < uses.length) {
            return false;
        }
        for (int column = uses.length; column < reader.fieldCount(); column++) {
            if (reader.fieldEnd(column) > reader.fieldStart(column)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    @Override
    public void constant(EventField field, String value, EventDraft draft) {
        plans.constant(field, value, draft);
    }
}
