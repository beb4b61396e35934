package org.qingyu.lake;

import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;
import org.qingyu.table.WarehouseView;

/**
 * The declared views in the catalog. They name no owner, which Trino reads as: with the rights of whoever asks. Only Trino
 * can run them.
 */
final class LakeViews {

    private static final String DIALECT = "trino";

    private final JdbcCatalog catalog;

    LakeViews(JdbcCatalog catalog) {
        this.catalog = catalog;
    }

    void createOrReplace(WarehouseView view) {
        if (!isCurrent(view)) {
            catalog.buildView(identifierOf(view))
                    .withSchema(IcebergSchemas.schemaOf(view.base()))
                    .withDefaultCatalog(LakeLocation.CATALOG)
                    .withDefaultNamespace(Namespace.of(view.schemaName()))
                    .withQuery(DIALECT, view.sql())
                    .withProperty("comment", view.grain())
                    .createOrReplace();
        }
    }

    boolean isCurrent(WarehouseView view) {
        if (!catalog.viewExists(identifierOf(view))) {
            return false;
        }
        View there = catalog.loadView(identifierOf(view));
        SQLViewRepresentation query = there.sqlFor(DIALECT);
        return query != null && query.sql().equals(view.sql());
    }

    private static TableIdentifier identifierOf(WarehouseView view) {
        return TableIdentifier.of(view.schemaName(), view.viewName());
    }
}
