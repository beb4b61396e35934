package org.qingyu.streaming;

import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.WarehouseTable;

/** Opens the lake's catalog where a Flink task runs. */
final class LakeCatalogLoader implements CatalogLoader {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> properties;

    LakeCatalogLoader(LakeLocation location) {
        this(location.catalogProperties());
    }

    private LakeCatalogLoader(Map<String, String> properties) {
        this.properties = new TreeMap<>(properties);
    }

    TableLoader loaderOf(WarehouseTable table) {
        return TableLoader.fromCatalog(this, Lake.identifierOf(table));
    }

    @Override
    public Catalog loadCatalog() {
        var catalog = new JdbcCatalog();
        catalog.initialize(LakeLocation.CATALOG, properties);
        return catalog;
    }

    @Override
    @SuppressWarnings({"checkstyle:NoClone", "MethodDoesntCallSuperMethod"})
    public CatalogLoader clone() {
        return new LakeCatalogLoader(properties);
    }
}
