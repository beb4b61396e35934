package org.qingyu.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.CsvReader;

/** Fills a draft from the column of a CSV record that holds a whole record as a JSON object: corrected refusals. */
final class PayloadFiller implements FieldFiller {

    private static final JsonFactory JSON = new JsonFactory();

    private final CsvReader reader;
    private final int column;
    private final JsonObjectFiller object;

    PayloadFiller(FeedProfile profile, CsvReader reader, int column) {
        this.reader = reader;
        this.column = column;
        this.object = new JsonObjectFiller(profile);
    }

    @Override
    public void fill(EventDraft draft) {
        int length = column < reader.fieldCount() ? reader.fieldEnd(column) - reader.fieldStart(column) : 0;
        if (length == 0) {
            draft.refuse(new Problem(RejectReason.NO_PAYLOAD, "payload", "a JSON object 一个JSON对象", "nothing"));
            return;
        }
        try (JsonParser parser = JSON.createParser(reader.characters(), reader.fieldStart(column), length)) {
            object.fill(parser, length, draft);
        } catch (IOException broken) {
            JsonObjectFiller.refuse(draft, length);
        }
    }

    @Override
    public void constant(EventField field, String value, EventDraft draft) {
        object.constant(field, value, draft);
    }
}
