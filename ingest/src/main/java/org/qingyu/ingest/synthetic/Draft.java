package org.qingyu.ingest.synthetic;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one version of one event, in the order they are written, as one line of JSON. */
final class Draft {

    /** A field that is named and empty: in an UPDATE it clears what was there. */
    static final Object CLEARED = new Object();

    private static final String OFFSET = "+08:00";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Draft put(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Draft putAt(String field, LocalDateTime at) {
        return put(field, stamp(at));
    }

    Draft copy() {
        var copy = new Draft();
        copy.fields.putAll(fields);
        return copy;
    }

    Draft without(String field) {
        fields.remove(field);
        return this;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Object require(String field) {
        var value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("no such field in the draft: " + field);
        }
        return value;
    }

    /** An instant of the county's zone, to the second, with its offset. */
    static String stamp(LocalDateTime at) {
        var text = new StringBuilder(25).append(at.toLocalDate()).append('T');
        two(text, at.getHour()).append(':');
        two(text, at.getMinute()).append(':');
        return two(text, at.getSecond()).append(OFFSET).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    String json() {
        var text = new StringBuilder(640).append('{');
        for (var field : fields.entrySet()) {
            if (text.length() > 1) {
                text.append(',');
            }
            quote(text, field.getKey()).append(':');
            value(text, field.getValue());
        }
        return text.append('}').toString();
    }

    private static void value(StringBuilder text, Object value) {
        if (value == CLEARED) {
            text.append("null");
        } else if (value instanceof Draft nested) {
            text.append(nested.json());
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int index = 0; index < list.size(); index++) {
                text.append(index == 0 ? "" : ",");
                value(text, list.get(index));
            }
            text.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(text, value.toString());
        }
    }

    private static StringBuilder quote(StringBuilder text, String value) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ') {
                text.append(String.format("\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.append('"');
    }
}
