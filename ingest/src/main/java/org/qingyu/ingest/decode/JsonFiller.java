package org.qingyu.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.JsonRecords;

/** Fills a draft from one JSON object, token by token; no tree and no text of the line is ever made. */
final class JsonFiller implements FieldFiller {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonRecords reader;
    private final JsonObjectFiller object;

    JsonFiller(FeedProfile profile, JsonRecords reader) {
        this.reader = reader;
        this.object = new JsonObjectFiller(profile);
    }

    @Override
    public void fill(EventDraft draft) {
        try (JsonParser parser = JSON.createParser(reader.utf8(), reader.from(), reader.length())) {
            object.fill(parser, reader.length(), draft);
        } catch (IOException broken) {
            JsonObjectFiller.refuse(draft, reader.length());
        }
    }

    @Override
    public void constant(EventField field, String value, EventDraft draft) {
        object.constant(field, value, draft);
    }
}
