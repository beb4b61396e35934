package org.qingyu.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What charts read: a query over declared tables.
 *
 * @param key its name in Superset
 * @param description one sentence: what a row is
 * @param day the column that the date filter moves, null where there is none
 * @param sql the query; its columns are the fields, in any order
 */
record Dataset(
        String key, String description, @Nullable String day, String sql, List<Field> fields, List<Metric> metrics) {

    static final String DATABASE = "qingyu_lake";
    static final String CATALOG = "lake";
    static final String SCHEMA = "mart";

    Dataset {
        fields = List.copyOf(fields);
        metrics = List.copyOf(metrics);
    }

    String id() {
        return AssetId.of("dataset", key);
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** Every name a chart may use. */
    List<String> names() {
        return Stream.concat(fields.stream().map(Field::name), metrics.stream().map(Metric::name))
                .toList();
    }

    Map<String, Object> asset() {
        var asset = new LinkedHashMap<String, @Nullable Object>();
        asset.put("table_name", key);
        asset.put("main_dttm_col", day);
        asset.put("description", description);
        asset.put("default_endpoint", null);
        asset.put("offset", 0);
        asset.put("cache_timeout", null);
        asset.put("catalog", CATALOG);
        asset.put("schema", SCHEMA);
        asset.put("sql", sql);
        asset.put("params", null);
        asset.put("template_params", null);
        asset.put("filter_select_enabled", true);
        asset.put("fetch_values_predicate", null);
        asset.put("extra", null);
        asset.put("normalize_columns", false);
        asset.put("always_filter_main_dttm", false);
        asset.put("uuid", id());
        asset.put("metrics", metrics.stream().map(Dataset::metric).collect(Collectors.toList()));
        asset.put("columns", fields.stream().map(Dataset::column).collect(Collectors.toList()));
        asset.put("version", "1.0.0");
        asset.put("database_uuid", Database.ID);
        return Yaml.of(asset);
    }

    private static Map<String, Object> column(Field field) {
        var column = new LinkedHashMap<String, @Nullable Object>();
        column.put("column_name", field.name());
        column.put("verbose_name", field.label());
        column.put("is_dttm", field.temporal());
        column.put("is_active", true);
        column.put("type", field.type());
        column.put("advanced_data_type", null);
        column.put("groupby", true);
        column.put("filterable", true);
        column.put("expression", null);
        column.put("description", field.description());
        column.put("python_date_format", null);
        column.put("extra", null);
        return Yaml.of(column);
    }

    private static Map<String, Object> metric(Metric metric) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("metric_name", metric.name());
        map.put("verbose_name", metric.label());
        map.put("metric_type", null);
        map.put("expression", metric.expression());
        map.put("description", null);
        map.put("d3format", metric.format());
        map.put("extra", null);
        map.put("warning_text", null);
        return Yaml.of(map);
    }
}
