package org.qingyu.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one connection: Trino in the name of whoever looks. {@code impersonate_user} makes Trino see that person, and
 * {@code per_user_caching} keeps what Trino showed one person from the next.
 */
final class Database {

    static final String ID = AssetId.of("database", Dataset.DATABASE);

    /** Where a Trino on the same machine answers; whoever imports elsewhere puts the own address here. */
    static final String LOCAL_ADDRESS = "trino://superset@127.0.0.1:18443/lake";

    private Database() {}

    static Map<String, Object> asset() {
        var extra = new LinkedHashMap<String, Object>();
        extra.put("per_user_caching", true);
        extra.put("allows_virtual_table_explore", true);
        extra.put("cost_estimate_enabled", false);
        extra.put("disable_data_preview", true);
        extra.put(
                "engine_params",
                Map.of("connect_args", Map.of("http_scheme", "https", "source", "superset-dashboard")));
        extra.put("metadata_params", Map.of());
        extra.put("metadata_cache_timeout", Map.of());
        extra.put("schemas_allowed_for_file_upload", List.of());
        var asset = new LinkedHashMap<String, @Nullable Object>();
        asset.put("database_name", Dataset.DATABASE);
        asset.put("sqlalchemy_uri", LOCAL_ADDRESS);
        asset.put("cache_timeout", null);
        asset.put("expose_in_sqllab", true);
        asset.put("allow_run_async", false);
        asset.put("allow_ctas", false);
        asset.put("allow_cvas", false);
        asset.put("allow_dml", false);
        asset.put("allow_file_upload", false);
        asset.put("impersonate_user", true);
        asset.put("extra", extra);
        asset.put("uuid", ID);
        asset.put("version", "1.0.0");
        return Yaml.of(asset);
    }
}
