package org.qingyu.ingest.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.ingest.decode.EventDraft.State;
import org.qingyu.ingest.decode.ValueReader.Written;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;

/** Reads one JSON object into a draft by a profile's rules. */
final class JsonObjectFiller {

    /** Keys beyond this many are looked up again and again, so that a hostile file cannot fill the memory. */
    private static final int REMEMBERED_KEYS = 1000;

    private final ColumnPlans plans;
    private final Map<String, ColumnPlans.Use[]> byKey = new HashMap<>();

    JsonObjectFiller(FeedProfile profile) {
        this.plans = new ColumnPlans(profile);
    }

    void fill(JsonParser parser, int length, EventDraft draft) throws IOException {
        plans.begin();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            refuse(draft, length);
            return;
        }
        String key;
        while ((key = parser.nextFieldName()) != null) {
            ColumnPlans.Use[] uses = usesOf(key);
            JsonToken token = parser.nextToken();
            if (uses.length == 0) {
                parser.skipChildren();
                draft.dropField();
            } else {
                take(parser, token, uses, draft);
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            refuse(draft, length);
            return;
        }
        draft.markParsed();
        plans.finish(draft);
    }

    private ColumnPlans.Use[] usesOf(String key) {
        ColumnPlans.Use[] known = byKey.get(key);
        if (known != null) {
            return known;
        }
        ColumnPlans.Use[] uses = plans.usesOf(key);
        if (byKey.size() < REMEMBERED_KEYS) {
            byKey.put(key, uses);
        }
        return uses;
    }

    private void take(JsonParser parser, JsonToken token, ColumnPlans.Use[] uses, EventDraft draft) throws IOException {
        switch (token) {
            case VALUE_STRING -> text(parser, Written.TEXT, uses, draft);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(parser, Written.NUMBER, uses, draft);
            case VALUE_TRUE, VALUE_FALSE -> text(parser, Written.FLAG, uses, draft);
            case VALUE_NULL -> nothing(uses, draft);
            case START_ARRAY -> array(parser, uses, draft);
            default -> {
                parser.skipChildren();
                refuseShape(uses, draft, "an object");
            }
        }
    }

    private void text(JsonParser parser, Written written, ColumnPlans.Use[] uses, EventDraft draft) throws IOException {
        plans.take(uses, written, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), draft);
    }

    private static void nothing(ColumnPlans.Use[] uses, EventDraft draft) {
        for (ColumnPlans.Use use : uses) {
            if (!use.plan().hasSeveralColumns() && draft.state(use.plan().field()) == State.ABSENT) {
                draft.setNull(use.plan().field());
            }
        }
    }

    private void array(JsonParser parser, ColumnPlans.Use[] uses, EventDraft draft) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean onlyTexts = true;
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == null) {
                return;
            }
            if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                texts.add(parser.getText());
            } else {
                parser.skipChildren();
                onlyTexts = false;
            }
        }
        for (ColumnPlans.Use use : uses) {
            if (!onlyTexts) {
                plans.values().refuseShape(use.plan(), draft, "an array");
            } else if (texts.isEmpty()) {
                plans.values().blank(use.plan().field(), draft);
            } else {
                plans.values().list(use.plan(), texts, draft);
            }
        }
    }

    private void refuseShape(ColumnPlans.Use[] uses, EventDraft draft, String found) {
        for (ColumnPlans.Use use : uses) {
            plans.values().refuseShape(use.plan(), draft, found);
        }
    }

    void constant(EventField field, String value, EventDraft draft) {
        plans.constant(field, value, draft);
    }

    static void refuse(EventDraft draft, int length) {
        draft.clear();
        draft.refuse(new Problem(
                RejectReason.NOT_PARSEABLE, "", "one JSON object 一个JSON对象", "text of " + length + " bytes"));
    }
}
