package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/**
 * A dashboard: rows of tiles under a line of what is to be known first.
 *
 * @param slug its address
 * @param note what stands on top, Markdown
 * @param rows each a list of tiles whose widths add up to 12
 */
record Dashboard(String slug, String title, String note, List<List<Tile>> rows, List<Filter> filters) {

    private static final int FIRST_NUMBER = 101;
    private static final String GRID = "GRID_ID";

    /**
     * A chart at its place.
     *
     * @param width of twelve columns
     * @param height in units of eight pixels
     */
    record Tile(Chart chart, int width, int height) {}

    Dashboard {
        rows = rows.stream().map(List::copyOf).toList();
        filters = List.copyOf(filters);
    }

    static Tile tile(Chart chart, int width, int height) {
        return new Tile(chart, width, height);
    }

    String id() {
        return AssetId.of("dashboard", slug);
    }

    List<Chart> charts() {
        return rows.stream().flatMap(List::stream).map(Tile::chart).toList();
    }

    Map<String, Object> asset() {
        var metadata = new LinkedHashMap<String, Object>();
        Map<Chart, Integer> numbers = numbers();
        metadata.put(
                "native_filter_configuration",
                filters.stream().map(filter -> filter.asset(numbers)).toList());
        metadata.put("cross_filters_enabled", false);
        metadata.put("color_scheme", Charts.SCHEME);
        metadata.put("label_colors", labelColours());
        metadata.put("refresh_frequency", 0);
        metadata.put("timed_refresh_immune_slices", List.of());
        metadata.put("expanded_slices", Map.of());
        metadata.put("default_filters", "{}");
        var asset = new LinkedHashMap<String, @Nullable Object>();
        asset.put("dashboard_title", title);
        asset.put("description", null);
        asset.put("css", Look.CSS);
        asset.put("slug", slug);
        asset.put("certified_by", null);
        asset.put("certification_details", null);
        asset.put("published", true);
        asset.put("uuid", id());
        asset.put("position", position(numbers));
        asset.put("metadata", metadata);
        asset.put("version", "1.0.0");
        return Yaml.of(asset);
    }

    private Map<Chart, Integer> numbers() {
        var numbers = new LinkedHashMap<Chart, Integer>();
        for (Chart chart : charts()) {
            numbers.put(chart, FIRST_NUMBER + numbers.size());
        }
        return numbers;
    }

    private static Map<String, Object> labelColours() {
        var colours = new LinkedHashMap<String, Object>();
        for (WarningLevel level : WarningLevel.values()) {
            colours.put(LevelSql.sign(level) + level.label(), LevelSql.colour(level));
        }
        colours.put("红色", LevelSql.colour(WarningLevel.RED));
        colours.put("黄色", LevelSql.colour(WarningLevel.YELLOW));
        colours.put("灰色", LevelSql.colour(WarningLevel.GREY));
        colours.put("红色线", LevelSql.colour(WarningLevel.RED));
        colours.put("黄色线", LevelSql.colour(WarningLevel.YELLOW));
        colours.put("常态", "#7A8CA5");
        colours.put("常态区间低端", "#B4C0CF");
        colours.put("常态区间高端", "#B4C0CF");
        colours.put("近7日件数", "#1F3F77");
        // A line is coloured by its metric's name where the legend shows the Chinese one.
        colours.put("red_line", LevelSql.colour(WarningLevel.RED));
        colours.put("yellow_line", LevelSql.colour(WarningLevel.YELLOW));
        colours.put("window_events", "#1F3F77");
        colours.put("usual_events", "#7A8CA5");
        colours.put("usual_low", "#B4C0CF");
        colours.put("usual_high", "#B4C0CF");
        colours.put("red_units", LevelSql.colour(WarningLevel.RED));
        colours.put("yellow_units", LevelSql.colour(WarningLevel.YELLOW));
        colours.put("grey_units", LevelSql.colour(WarningLevel.GREY));
        return colours;
    }

    private Map<String, Object> position(Map<Chart, Integer> numbers) {
        var position = new LinkedHashMap<String, Object>();
        var rowIds = new ArrayList<String>();
        position.put("DASHBOARD_VERSION_KEY", "v2");
        position.put("ROOT_ID", Map.of("id", "ROOT_ID", "type", "ROOT", "children", List.of(GRID)));
        position.put("HEADER_ID", Map.of("id", "HEADER_ID", "type", "HEADER", "meta", Map.of("text", title)));
        var noteMeta = new LinkedHashMap<String, Object>();
        noteMeta.put("width", 12);
        noteMeta.put("height", 8);
        noteMeta.put("code", note);
        position.put("MARKDOWN-note", component("MARKDOWN-note", "MARKDOWN", "ROW-0", noteMeta));
        position.put("ROW-0", row("ROW-0", List.of("MARKDOWN-note")));
        rowIds.add("ROW-0");
        for (int i = 0; i < rows.size(); i++) {
            String rowId = "ROW-" + (i + 1);
            var children = new ArrayList<String>();
            for (Tile tile : rows.get(i)) {
                String chartId = "CHART-" + tile.chart().key();
                children.add(chartId);
                var meta = new LinkedHashMap<String, Object>();
                meta.put("chartId", numbers.get(tile.chart()));
                meta.put("uuid", tile.chart().id());
                meta.put("width", tile.width());
                meta.put("height", tile.height());
                meta.put("sliceName", tile.chart().title());
                position.put(chartId, component(chartId, "CHART", rowId, meta));
            }
            position.put(rowId, row(rowId, children));
            rowIds.add(rowId);
        }
        var grid = new LinkedHashMap<String, Object>();
        grid.put("id", GRID);
        grid.put("type", "GRID");
        grid.put("children", rowIds);
        grid.put("parents", List.of("ROOT_ID"));
        position.put(GRID, grid);
        return position;
    }

    private static Map<String, Object> component(String id, String type, String row, Map<String, Object> meta) {
        var component = new LinkedHashMap<String, Object>();
        component.put("id", id);
        component.put("type", type);
        component.put("children", List.of());
        component.put("parents", List.of("ROOT_ID", GRID, row));
        component.put("meta", meta);
        return component;
    }

    private static Map<String, Object> row(String id, List<String> children) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("type", "ROW");
        row.put("children", children);
        row.put("parents", List.of("ROOT_ID", GRID));
        row.put("meta", Map.of("background", "BACKGROUND_TRANSPARENT"));
        return row;
    }
}
