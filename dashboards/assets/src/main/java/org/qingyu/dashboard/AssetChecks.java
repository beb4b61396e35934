package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Superset's import accepts without a word and shows as an empty or a wrong chart: found here in the files themselves,
 * whatever made them.
 */
final class AssetChecks {

    /** Schemes that Superset has; an unknown one silently becomes the default. */
    private static final Set<String> SCHEMES =
            Set.of("supersetColors", "d3Category10", "bnbColors", "googleCategory10c");

    private static final Set<String> LINEAR_SCHEMES =
            Set.of("schemeBlues", "schemeYlOrRd", "schemeReds", "schemeGreys", "schemeOranges", "superset_seq_1");

    private static final int COLUMNS = 12;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Set<String>> namesByDataset = new HashMap<>();
    private final Map<String, String> dayByDataset = new HashMap<>();
    private final Map<String, String> datasetByChart = new HashMap<>();

    private AssetChecks() {}

    /** What is wrong with the files; nothing where all is well. */
    static List<String> problems(Map<String, String> files) {
        var checks = new AssetChecks();
        var ids = new HashSet<String>();
        var parsed = new HashMap<String, Map<String, Object>>();
        files.forEach((path, text) -> parsed.put(path, Yaml.parse(text)));
        files.keySet().stream().filter(path -> !path.equals("metadata.yaml")).forEach(path -> {
            Object id = Objects.requireNonNull(parsed.get(path)).get("uuid");
            if (id == null || !ids.add(id.toString())) {
                checks.problems.add(path + ": expected a uuid of its own, found " + id);
            }
        });
        checks.each(parsed, "datasets/", checks::dataset);
        checks.each(parsed, "charts/", checks::chart);
        checks.each(parsed, "dashboards/", checks::dashboard);
        return List.copyOf(checks.problems);
    }

    private interface Check {
        void of(String path, Map<String, Object> asset);
    }

    private void each(Map<String, Map<String, Object>> assets, String folder, Check check) {
        assets.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .forEach(path -> check.of(path, Objects.requireNonNull(assets.get(path))));
    }

    private void dataset(String path, Map<String, Object> asset) {
        var names = new HashSet<String>();
        for (Map<String, Object> column : maps(asset.get("columns"))) {
            names.add(text(column, "column_name"));
            if (text(column, "verbose_name").chars().noneMatch(letter -> letter > 127)) {
                problems.add(path + ": column " + text(column, "column_name") + " has no Chinese name");
            }
        }
        maps(asset.get("metrics")).forEach(metric -> names.add(text(metric, "metric_name")));
        String id = text(asset, "uuid");
        namesByDataset.put(id, names);
        Object day = asset.get("main_dttm_col");
        if (day != null) {
            dayByDataset.put(id, day.toString());
        }
    }

    private void chart(String path, Map<String, Object> asset) {
        String dataset = text(asset, "dataset_uuid");
        Set<String> names = namesByDataset.get(dataset);
        if (names == null) {
            problems.add(path + ": no data set has the uuid " + dataset);
            return;
        }
        datasetByChart.put(text(asset, "uuid"), dataset);
        Map<String, Object> params = map(asset.get("params"));
        scheme(path, params.get("color_scheme"), SCHEMES);
        scheme(path, params.get("linear_color_scheme"), LINEAR_SCHEMES);
        used(path, names, params, "x_axis", "metric", "groupby", "metrics", "all_columns", "timeseries_limit_metric");
        String day = dayByDataset.get(dataset);
        if (day != null && !ranges(maps(params.get("adhoc_filters")), "subject", "operator", day)) {
            problems.add(path + ": the date filter would not reach it, there is no TEMPORAL_RANGE on " + day);
        }
        if (!(asset.get("query_context") instanceof String context)) {
            problems.add(path + ": expected a query_context, a text of JSON");
            return;
        }
        for (Map<String, Object> query : maps(Yaml.parseJson(context).get("queries"))) {
            used(path, names, query, "columns", "metrics");
            maps(query.get("filters")).forEach(filter -> used(path, names, filter, "col"));
            if (day != null && !ranges(maps(query.get("filters")), "col", "op", day)) {
                problems.add(path + ": the saved query has no TEMPORAL_RANGE on " + day);
            }
        }
    }

    private static boolean ranges(List<Map<String, Object>> filters, String name, String operator, String day) {
        return filters.stream()
                .anyMatch(filter -> day.equals(filter.get(name)) && "TEMPORAL_RANGE".equals(filter.get(operator)));
    }

    private void scheme(String path, @Nullable Object scheme, Set<String> known) {
        if (scheme != null && !known.contains(scheme.toString())) {
            problems.add(path + ": no colour scheme is called " + scheme);
        }
    }

    private void used(String path, Set<String> names, Map<String, Object> holder, String... keys) {
        for (String key : keys) {
            Object value = holder.get(key);
            List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (Object one : values) {
                Object name = one instanceof Map<?, ?> axis ? axis.get("sqlExpression") : one;
                if (name == null || !names.contains(name.toString())) {
                    problems.add(path + ": its data set has no " + name + " (" + key + ")");
                }
            }
        }
    }

    private void dashboard(String path, Map<String, Object> asset) {
        var chartByNumber = new HashMap<Integer, String>();
        map(asset.get("position")).forEach((id, component) -> {
            if (component instanceof Map<?, ?> && "CHART".equals(map(component).get("type"))) {
                Map<String, Object> meta = map(map(component).get("meta"));
                String chart = text(meta, "uuid");
                if (!datasetByChart.containsKey(chart)) {
                    problems.add(path + ": no chart has the uuid " + chart);
                }
                if (!(meta.get("chartId") instanceof Integer number) || chartByNumber.put(number, chart) != null) {
                    problems.add(path + ": expected a chartId of its own at " + id);
                }
            }
        });
        widths(path, map(asset.get("position")));
        Map<String, Object> metadata = map(asset.get("metadata"));
        scheme(path, metadata.get("color_scheme"), SCHEMES);
        maps(metadata.get("native_filter_configuration")).forEach(filter -> filter(path, filter, chartByNumber));
    }

    private void widths(String path, Map<String, Object> position) {
        position.values().stream()
                .filter(component -> component instanceof Map<?, ?>
                        && "ROW".equals(map(component).get("type")))
                .forEach(row -> {
                    int width = ((List<?>) Objects.requireNonNull(map(row).get("children")))
                            .stream()
                                    .mapToInt(child ->
                                            (Integer) Objects.requireNonNull(map(map(position.get(child.toString()))
                                                            .get("meta"))
                                                    .get("width")))
                                    .sum();
                    if (width > COLUMNS) {
                        problems.add(path + ": a row is " + width + " of " + COLUMNS + " wide");
                    }
                });
    }

    private void filter(String path, Map<String, Object> filter, Map<Integer, String> chartByNumber) {
        String name = path + ": filter " + filter.get("name");
        Map<String, Object> target = maps(filter.get("targets")).get(0);
        boolean dates = "filter_time".equals(filter.get("filterType"));
        String column = dates ? "day" : text(map(target.get("column")), "name");
        if (!dates) {
            Set<String> names = namesByDataset.get(String.valueOf(target.get("datasetUuid")));
            if (names == null) {
                problems.add(name + " has no datasetUuid of a data set: the import would lose its target");
            } else if (!names.contains(column)) {
                problems.add(name + ": its data set has no " + column);
            }
        }
        List<?> spared =
                (List<?>) Objects.requireNonNull(map(filter.get("scope")).get("excluded"));
        chartByNumber.forEach((number, chart) -> {
            Set<String> names = namesByDataset.getOrDefault(datasetByChart.getOrDefault(chart, ""), Set.of());
            if (!spared.contains(number) && !names.contains(column)) {
                problems.add(name + " does not reach chart " + number + " and does not say so");
            }
        });
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(AssetChecks::map).toList()
                : List.of();
    }
}
