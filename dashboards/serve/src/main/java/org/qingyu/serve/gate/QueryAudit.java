package org.qingyu.serve.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One query that ended.
 *
 * @param begun when it was asked
 * @param user whose rights it ran with
 * @param principal who logged in; another than the user where one spoke for the other
 * @param source the program that asked, as it calls itself
 * @param state FINISHED or FAILED
 * @param error Trino's name of the failure, empty for none
 * @param tables tables and views read, {@code catalog.schema.table}
 * @param rows rows given out
 * @param millis how long it took
 */
public record QueryAudit(
        Instant begun,
        String user,
        String principal,
        String source,
        String address,
        String queryId,
        String state,
        String error,
        List<String> tables,
        long rows,
        long millis,
        String text) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    public QueryAudit {
        tables = List.copyOf(tables);
    }

    /** One JSON object on one line. */
    public String json(ZoneId zone) {
        String names = tables.stream().map(QueryAudit::quoted).collect(Collectors.joining(",", "[", "]"));
        String at = SECONDS.format(begun.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        return "{\"at\":" + quoted(at) + ",\"user\":" + quoted(user) + ",\"principal\":" + quoted(principal)
                + ",\"source\":" + quoted(source) + ",\"address\":" + quoted(address) + ",\"query\":" + quoted(queryId)
                + ",\"state\":" + quoted(state) + ",\"error\":" + quoted(error) + ",\"tables\":" + names + ",\"rows\":"
                + rows + ",\"millis\":" + millis + ",\"text\":" + quoted(text) + "}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (letter < ' ' || letter == '\u2028' || letter == '\u2029') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
