package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chart asks its data set, said once and written twice: as the browser's parameters and as the saved query. Every
 * query on a data set with days has the filter that the dashboard's date filter moves; without it the date filter would be
 * ignored while its badge says it applied.
 */
final class Query {

    private static final String NO_DATES = "No filter";
    private static final int MOST_ROWS = 10_000;

    private final Dataset dataset;
    private final List<Object> columns = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();
    private final List<Map<String, Object>> adhoc = new ArrayList<>();
    private final List<Map<String, Object>> filters = new ArrayList<>();
    private final List<List<Object>> order = new ArrayList<>();
    private final List<Map<String, Object>> after = new ArrayList<>();
    private String having = "";
    private int most = MOST_ROWS;

    Query(Dataset dataset) {
        this.dataset = dataset;
        String day = dataset.day();
        if (day != null) {
            adhoc.add(adhoc(day, "TEMPORAL_RANGE", NO_DATES));
            filters.add(Map.of("col", day, "op", "TEMPORAL_RANGE", "val", NO_DATES));
        }
    }

    Dataset dataset() {
        return dataset;
    }

    Query by(String... names) {
        columns.addAll(List.of(names));
        return this;
    }

    /** By day, week or month: P1D, P1W, P1M. */
    Query over(String grain) {
        columns.add(0, axis(dayColumn(), grain));
        return this;
    }

    /** By a column that is no time but stands on the axis. */
    Query along(String column) {
        columns.add(0, axis(column, null));
        return this;
    }

    Query of(String... names) {
        metrics.addAll(List.of(names));
        return this;
    }

    Query where(String column, String operator, Object value) {
        adhoc.add(adhoc(column, operator, value));
        filters.add(Map.of("col", column, "op", operator, "val", value));
        return this;
    }

    /** A condition on figures. */
    Query having(String condition) {
        var filter = new LinkedHashMap<String, Object>();
        filter.put("clause", "HAVING");
        filter.put("expressionType", "SQL");
        filter.put("sqlExpression", condition);
        adhoc.add(filter);
        having = "(" + condition + ")";
        return this;
    }

    Query rising(String name) {
        order.add(List.of(name, true));
        return this;
    }

    Query falling(String name) {
        order.add(List.of(name, false));
        return this;
    }

    Query first(int rows) {
        most = rows;
        return this;
    }

    Query after(Map<String, Object> operation) {
        after.add(operation);
        return this;
    }

    List<String> groups() {
        return columns.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<String> metrics() {
        return List.copyOf(metrics);
    }

    List<Map<String, Object>> adhocFilters() {
        return List.copyOf(adhoc);
    }

    int most() {
        return most;
    }

    List<List<Object>> order() {
        return List.copyOf(order);
    }

    String dayColumn() {
        String day = dataset.day();
        if (day == null) {
            throw new IllegalArgumentException("Data set has no day: " + dataset.key());
        }
        return day;
    }

    Map<String, Object> saved() {
        var query = new LinkedHashMap<String, Object>();
        query.put("columns", columns);
        query.put("metrics", metrics);
        query.put("filters", filters);
        query.put("orderby", order);
        query.put("row_limit", most);
        query.put("extras", Map.of("having", having, "where", ""));
        query.put("applied_time_extras", Map.of());
        query.put("annotation_layers", List.of());
        query.put("url_params", Map.of());
        query.put("custom_params", Map.of());
        query.put("custom_form_data", Map.of());
        if (!after.isEmpty()) {
            query.put("series_columns", groups());
            query.put("post_processing", after);
        }
        return query;
    }

    private static Map<String, Object> axis(String column, @Nullable String grain) {
        var axis = new LinkedHashMap<String, Object>();
        axis.put("columnType", "BASE_AXIS");
        axis.put("expressionType", "SQL");
        axis.put("label", column);
        axis.put("sqlExpression", column);
        if (grain != null) {
            axis.put("timeGrain", grain);
        }
        return axis;
    }

    private static Map<String, Object> adhoc(String column, String operator, Object value) {
        var filter = new LinkedHashMap<String, Object>();
        filter.put("clause", "WHERE");
        filter.put("expressionType", "SIMPLE");
        filter.put("subject", column);
        filter.put("operator", operator);
        filter.put("comparator", value);
        return filter;
    }
}
