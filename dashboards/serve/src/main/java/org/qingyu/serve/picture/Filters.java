package org.qingyu.serve.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Filters of a dashboard as a part of its address, in Rison as Superset reads it. */
final class Filters {

    private static final Map<String, String> COLUMNS = Map.of("town", "town_name", "category", "category_name");

    private Filters() {}

    /** Nothing for no filters. */
    static String parameter(Map<String, String> filters) {
        if (filters.isEmpty()) {
            return "";
        }
        String rison = filters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(filter -> one(filter.getKey(), filter.getValue()))
                .collect(Collectors.joining(",", "(", ")"));
        return "&native_filters=" + URLEncoder.encode(rison, UTF_8);
    }

    private static String one(String key, String value) {
        String id = "NATIVE_FILTER-" + key;
        String form = COLUMNS.containsKey(key)
                ? "filters:!((col:%s,op:IN,val:!(%s)))".formatted(COLUMNS.get(key), quoted(value))
                : "time_range:" + quoted(value.replace(":", " : "));
        String state = COLUMNS.containsKey(key)
                ? "label:%1$s,validateStatus:!f,value:!(%1$s)".formatted(quoted(value))
                : "value:" + quoted(value.replace(":", " : "));
        return "%1$s:(extraFormData:(%2$s),filterState:(%3$s),id:%1$s,ownState:())".formatted(id, form, state);
    }

    private static String quoted(String text) {
        return "'" + text.replace("!", "!!").replace("'", "!'") + "'";
    }
}
