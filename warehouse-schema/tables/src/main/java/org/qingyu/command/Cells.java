package org.qingyu.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value is written: the same text in a table and in CSV, its own type in JSON. */
final class Cells {

    private static final int DECIMALS = 4;
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final ZoneId zone;

    Cells(ZoneId zone) {
        this.zone = zone;
    }

    List<String> texts(List<? extends @Nullable Object> values) {
        return values.stream().map(this::text).toList();
    }

    String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof JsonText json) {
            return json.json();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::text).collect(Collectors.joining(";"));
        }
        return plain(value);
    }

    String json(List<String> columns, List<? extends @Nullable Object> values) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                write(json, values.get(i));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof JsonText raw) {
            json.writeRawValue(raw.json());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number && isFinite(value)) {
            json.writeRawValue(plain(value));
        } else if (value instanceof Number) {
            json.writeNull();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            json.writeString(plain(value));
        }
    }

    private String plain(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return decimal(((Number) value).doubleValue());
        }
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        if (value instanceof Instant instant) {
            return SECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        }
        if (value instanceof OffsetDateTime time) {
            return plain(time.toInstant());
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value.toString();
    }

    private static boolean isFinite(Object number) {
        return !(number instanceof Double || number instanceof Float)
                || Double.isFinite(((Number) number).doubleValue());
    }

    /** No exponent, at most four decimals, no zeros at the end; what is no number is empty. */
    static String decimal(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A CSV field: quoted where RFC 4180 asks for it. */
    static String quoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                return '"' + field.replace("\"", "\"\"") + '"';
            }
        }
        return field;
    }
}
