package org.qingyu.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several texts in one cell: written as a JSON array, read from one or from texts with semicolons between them. */
final class TextList {

    private static final JsonFactory JSON = new JsonFactory();

    private TextList() {}

    /** The texts as a JSON array. */
    static String write(List<String> texts) {
        var json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            JsonStringEncoder.getInstance().quoteAsString(text, json);
            json.append('"');
        }
        return json.append(']').toString();
    }

    /** The texts of a cell; never empty. */
    static List<String> read(String cell) {
        if (cell.startsWith("[") && cell.endsWith("]")) {
            List<String> array = array(cell);
            if (!array.isEmpty()) {
                return array;
            }
        }
        if (cell.indexOf(';') < 0 && cell.indexOf('；') < 0) {
            return List.of(cell);
        }
        var texts = new ArrayList<String>();
        for (String part : cell.split("[;；]", -1)) {
            if (!part.isBlank()) {
                texts.add(part.strip());
            }
        }
        return texts.isEmpty() ? List.of(cell) : texts;
    }

    private static List<String> array(String cell) {
        var texts = new ArrayList<String>();
        try (JsonParser parser = JSON.createParser(cell)) {
            parser.nextToken();
            JsonToken token;
            while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
                if (token != JsonToken.VALUE_STRING) {
                    return List.of();
                }
                texts.add(parser.getText());
            }
            return texts;
        } catch (IOException notAnArray) {
            return List.of();
        }
    }
}
