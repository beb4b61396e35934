package org.qingyu.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart: what the browser draws and the query behind it. Superset keeps the two apart, and asks the saved query wherever
 * no browser is: both are therefore written.
 *
 * @param params what the browser draws
 * @param query one query of the query context
 */
record Chart(
        String key, String title, String viz, Dataset dataset, Map<String, Object> params, Map<String, Object> query) {

    String id() {
        return AssetId.of("chart", key);
    }

    Map<String, Object> asset() {
        var form = new LinkedHashMap<String, Object>();
        form.put("viz_type", viz);
        form.put("datasource", "1__table");
        form.putAll(params);
        var context = new LinkedHashMap<String, Object>();
        context.put("datasource", Map.of("id", 1, "type", "table"));
        context.put("force", false);
        context.put("queries", List.of(query));
        context.put("form_data", form);
        context.put("result_format", "json");
        context.put("result_type", "full");
        var asset = new LinkedHashMap<String, @Nullable Object>();
        asset.put("slice_name", title);
        asset.put("description", dataset.description());
        asset.put("certified_by", null);
        asset.put("certification_details", null);
        asset.put("viz_type", viz);
        asset.put("params", form);
        asset.put("query_context", Yaml.json(context));
        asset.put("cache_timeout", null);
        asset.put("uuid", id());
        asset.put("version", "1.0.0");
        asset.put("dataset_uuid", dataset.id());
        return Yaml.of(asset);
    }
}
