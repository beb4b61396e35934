package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/** The kinds of charts that the dashboards use, each from its query. Only kinds that need no WebGL and no network. */
final class Charts {

    /** How the upright axis of lines runs. */
    enum Scale {
        /** Counts, from zero. */
        COUNT,
        /** Counts, as close as they lie. */
        CLOSE,
        /** Shares, from zero. */
        SHARE
    }

    static final String SCHEME = "supersetColors";
    static final String HEAT_SCHEME = "schemeBlues";

    private static final Set<String> SORTING = Set.of("urgency_now", "rank_now", "events_order");
    private static final Set<String> RIGHT = Set.of("expected_now", "threshold_now");

    private Charts() {}

    /** A table of figures; {@code levels} names the columns that hold a level's word and are coloured by it. */
    static Chart table(String key, String title, Query query, String... levels) {
        var params = common(query);
        params.put("column_config", columns(query));
        aggregate(params, query);
        params.put("server_page_length", 20);
        params.put("page_length", 0);
        params.put("include_search", false);
        params.put("show_cell_bars", false);
        params.put("color_pn", false);
        params.put("allow_render_html", false);
        params.put("table_timestamp_format", "%Y-%m-%d");
        params.put("allow_rearrange_columns", false);
        var colours = new ArrayList<Map<String, Object>>();
        for (String column : levels) {
            for (WarningLevel level : List.of(WarningLevel.RED, WarningLevel.YELLOW, WarningLevel.GREY)) {
                colours.add(Map.of(
                        "column",
                        column,
                        "operator",
                        "=",
                        "targetValue",
                        LevelSql.sign(level) + level.label(),
                        "colorScheme",
                        LevelSql.colour(level)));
            }
        }
        params.put("conditional_formatting", colours);
        return new Chart(key, title, "table", query.dataset(), params, query.saved());
    }

    /** A figure of the last day with its course. */
    static Chart figure(String key, String title, Query query, WarningLevel colour) {
        String metric = query.metrics().get(0);
        query.after(pivot(query.dayColumn(), List.of(metric), List.of(), "mean"))
                .after(Map.of("operation", "flatten"));
        var params = common(query);
        params.put("x_axis", query.dayColumn());
        params.put("time_grain_sqla", "P1D");
        params.put("metric", metric);
        params.put("compare_lag", 1);
        params.put("compare_suffix", "较前一日");
        params.put("show_timestamp", false);
        params.put("show_trend_line", true);
        params.put("start_y_axis_at_zero", true);
        params.put("header_font_size", 0.4);
        params.put("subheader_font_size", 0.15);
        params.put("color_picker", rgb(LevelSql.colour(colour)));
        params.put("y_axis_format", ",d");
        params.put("time_format", "%Y-%m-%d");
        params.put("rolling_type", "None");
        params.put("aggregation", "LAST_VALUE");
        return new Chart(key, title, "big_number", query.dataset(), params, query.saved());
    }

    /** Lines over days, weeks or months. */
    static Chart lines(String key, String title, Query query, String grain, Scale scale) {
        return lines(key, title, query, query.dayColumn(), grain, scale);
    }

    /** Lines along a column that is no time. */
    static Chart linesAlong(String key, String title, Query query, String column, Scale scale) {
        return lines(key, title, query, column, null, scale);
    }

    private static Chart lines(
            String key, String title, Query query, String axis, @Nullable String grain, Scale scale) {
        query.after(pivot(axis, query.metrics(), query.groups(), "mean")).after(Map.of("operation", "flatten"));
        var params = common(query);
        params.put("x_axis", axis);
        if (grain != null) {
            params.put("time_grain_sqla", grain);
        }
        params.put("x_axis_sort_asc", true);
        params.put("metrics", query.metrics());
        params.put("groupby", query.groups());
        params.put("order_desc", true);
        params.put("truncate_metric", true);
        params.put("show_empty_columns", true);
        params.put("comparison_type", "values");
        params.put("annotation_layers", List.of());
        params.put("x_axis_title", "");
        params.put("y_axis_title", "");
        params.put("x_axis_title_margin", 15);
        params.put("y_axis_title_margin", 15);
        params.put("y_axis_title_position", "Left");
        params.put("sort_series_type", "name");
        params.put("sort_series_ascending", true);
        params.put("color_scheme", SCHEME);
        params.put("seriesType", "line");
        params.put("only_total", true);
        params.put("opacity", 0.2);
        params.put("markerEnabled", false);
        params.put("markerSize", 6);
        params.put("zoomable", false);
        params.put("show_legend", true);
        params.put("legendType", "plain");
        params.put("legendOrientation", "top");
        params.put("x_axis_time_format", "P1D".equals(grain) ? "%m-%d" : "%Y-%m");
        params.put("rich_tooltip", true);
        params.put("tooltipTimeFormat", "%Y-%m-%d");
        params.put("y_axis_format", scale == Scale.SHARE ? ".1%" : ",d");
        params.put("y_axis_bounds", Arrays.asList(scale == Scale.CLOSE ? null : 0, null));
        params.put("truncateYAxis", true);
        params.put("truncateXAxis", true);
        return new Chart(key, title, "echarts_timeseries_line", query.dataset(), params, query.saved());
    }

    /** A matrix: one column of the data set across, another down, the darker the higher the figure. */
    static Chart matrix(String key, String title, Query query, String across, String down, String format) {
        String metric = query.metrics().get(0);
        query.after(Map.of("operation", "rank", "options", new LinkedHashMap<>(Map.of("metric", metric))));
        var params = common(query);
        params.put("x_axis", across);
        params.put("groupby", down);
        params.put("metric", metric);
        params.put("sort_x_axis", "alpha_asc");
        params.put("sort_y_axis", "alpha_asc");
        params.put("normalize_across", "heatmap");
        params.put("legend_type", "continuous");
        params.put("linear_color_scheme", HEAT_SCHEME);
        params.put("xscale_interval", 1);
        params.put("yscale_interval", 1);
        params.put("left_margin", "auto");
        params.put("bottom_margin", "auto");
        params.put("value_bounds", Arrays.asList(null, null));
        params.put("y_axis_format", format);
        params.put("x_axis_time_format", "%m-%d");
        params.put("show_legend", false);
        params.put("show_percentage", false);
        params.put("show_values", true);
        params.put("normalized", false);
        params.put("xAxisLabelRotation", 45);
        return new Chart(key, title, "heatmap_v2", query.dataset(), params, query.saved());
    }

    private static void aggregate(Map<String, Object> params, Query query) {
        params.put("query_mode", "aggregate");
        params.put("groupby", query.groups());
        params.put("metrics", query.metrics());
        params.put("all_columns", List.of());
        params.put("percent_metrics", List.of());
        params.put("order_by_cols", List.of());
        params.putIfAbsent("order_desc", true);
    }

    /** HTML and SVG of one's own, one line of template. */
    static Chart drawing(String key, String title, Query query, String template) {
        var params = common(query);
        aggregate(params, query);
        params.put("server_page_length", 10);
        params.put("server_pagination", false);
        params.put("handlebarsTemplate", template);
        params.put("styleTemplate", "");
        return new Chart(key, title, "handlebars", query.dataset(), params, query.saved());
    }

    /** What only sorts is not shown; words that are numbers stand to the right. */
    private static Map<String, Object> columns(Query query) {
        var columns = new LinkedHashMap<String, Object>();
        for (String metric : query.metrics()) {
            if (SORTING.contains(metric)) {
                columns.put(metric, Map.of("visible", false));
            } else if (metric.endsWith("_word") || metric.endsWith("_cell") || RIGHT.contains(metric)) {
                columns.put(metric, Map.of("horizontalAlign", "right"));
            }
        }
        return columns;
    }

    private static Map<String, Object> common(Query query) {
        var params = new LinkedHashMap<String, Object>();
        params.put("adhoc_filters", query.adhocFilters());
        params.put("row_limit", query.most());
        if (!query.order().isEmpty()) {
            params.put("timeseries_limit_metric", query.order().get(0).get(0));
            params.put("order_desc", query.order().get(0).get(1).equals(false));
        }
        return params;
    }

    private static Map<String, Object> pivot(String index, List<String> metrics, List<String> columns, String how) {
        var aggregates = new LinkedHashMap<String, Object>();
        metrics.forEach(metric -> aggregates.put(metric, Map.of("operator", how)));
        var options = new LinkedHashMap<String, Object>();
        options.put("index", List.of(index));
        options.put("columns", columns);
        options.put("aggregates", aggregates);
        options.put("drop_missing_columns", false);
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operation", "pivot");
        operation.put("options", options);
        return operation;
    }

    private static Map<String, Object> rgb(String hex) {
        var colour = new LinkedHashMap<String, Object>();
        colour.put("r", Integer.parseInt(hex.substring(1, 3), 16));
        colour.put("g", Integer.parseInt(hex.substring(3, 5), 16));
        colour.put("b", Integer.parseInt(hex.substring(5, 7), 16));
        colour.put("a", 1);
        return colour;
    }
}
