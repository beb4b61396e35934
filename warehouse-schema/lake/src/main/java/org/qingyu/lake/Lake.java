package org.qingyu.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import org.qingyu.table.Column;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarehouseView;
import org.qingyu.table.WarningIssuedTable;

/** An open lake: its catalog, and its tables read and written without an engine. One writer at a time. */
public final class Lake implements AutoCloseable {

    private static final Map<String, String> TABLE_PROPERTIES = Map.of(
            "format-version", "3",
            "write.parquet.compression-codec", "zstd",
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "20",
            "commit.retry.num-retries", "20",
            "commit.retry.min-wait-ms", "50");

    /** Table property: version of the shipped reference data that the table holds. */
    private static final String CONTENT_VERSION = "qingyu.content-version";

    /** Tables that commands ask for a day or a unit of: pieces small enough to be passed over. */
    private static final Map<WarehouseTable, Map<String, String>> MORE_PROPERTIES = Stream.of(
                    EventCurrentTable.TABLE, WarningIssuedTable.TABLE)
            .collect(
                    Collectors.toMap(table -> table, table -> Map.of("write.parquet.row-group-size-bytes", "4194304")));

    private final JdbcCatalog catalog;

    private Lake(JdbcCatalog catalog) {
        this.catalog = catalog;
    }

    /** Opens a lake; makes its catalog where there is none. */
    public static Lake open(LakeLocation location) {
        var catalog = new JdbcCatalog();
        catalog.initialize(LakeLocation.CATALOG, location.catalogProperties());
        return new Lake(catalog);
    }

    public static TableIdentifier identifierOf(WarehouseTable table) {
        return TableIdentifier.of(table.schemaName(), table.tableName());
    }

    /**
     * Creates the tables and views that are missing and adds the columns that are new; nothing is ever taken away. Fills the
     * tables of shipped reference data where they hold anything else. For the holder of the writer's lock.
     */
    public void createOrEvolveTables() {
        Tables.all().forEach(this::createOrEvolve);
        ShippedReference.tables().forEach(this::keepAs);
        WarehouseView.all().forEach(view -> new LakeViews(catalog).createOrReplace(view));
    }

    /** Whether every table and view is there with every column and the query it is declared with. */
    public boolean isComplete() {
        return Tables.all().stream().allMatch(table -> has(table) && hasAllColumns(table))
                && WarehouseView.all().stream().allMatch(new LakeViews(catalog)::isCurrent);
    }

    private boolean hasAllColumns(WarehouseTable table) {
        return icebergTable(table).schema().columns().size() >= table.width();
    }

    private void createOrEvolve(WarehouseTable table) {
        Namespace namespace = Namespace.of(table.schemaName());
        if (!catalog.namespaceExists(namespace)) {
            catalog.createNamespace(namespace);
        }
        Schema wanted = IcebergSchemas.schemaOf(table);
        if (catalog.tableExists(identifierOf(table))) {
            Table existing = catalog.loadTable(identifierOf(table));
            evolve(existing, wanted);
            setMissingProperties(existing, propertiesOf(table));
        } else {
            catalog.buildTable(identifierOf(table), wanted)
                    .withPartitionSpec(PartitionSpec.unpartitioned())
                    .withProperties(propertiesOf(table))
                    .create();
        }
    }

    private static void evolve(Table existing, Schema wanted) {
        UpdateSchema update = existing.updateSchema();
        boolean changed = false;
        for (NestedField field : wanted.columns()) {
            NestedField there = existing.schema().findField(field.name());
            if (there == null) {
                update.addColumn(field.name(), field.type(), field.doc());
                changed = true;
            } else if (there.isRequired() && field.isOptional()) {
                update.makeColumnOptional(field.name());
                changed = true;
            }
        }
        if (changed) {
            update.commit();
        }
    }

    /** Replaces what the table holds unless it holds the same already; content and its mark are one commit. */
    private void keepAs(WarehouseTable table, List<TableRow> rows) {
        Table target = icebergTable(table);
        String version = ShippedReference.versionOf(rows);
        if (version.equals(target.properties().get(CONTENT_VERSION))) {
            return;
        }
        List<DataFile> files = RowFiles.write(table, target, rows);
        Transaction both = target.newTransaction();
        OverwriteFiles overwrite = both.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
        files.forEach(overwrite::addFile);
        overwrite.commit();
        both.updateProperties().set(CONTENT_VERSION, version).commit();
        both.commitTransaction();
    }

    private static Map<String, String> propertiesOf(WarehouseTable table) {
        var properties = new HashMap<>(TABLE_PROPERTIES);
        properties.putAll(MORE_PROPERTIES.getOrDefault(table, Map.of()));
        return properties;
    }

    private static void setMissingProperties(Table existing, Map<String, String> wanted) {
        UpdateProperties update = existing.updateProperties();
        boolean missing = false;
        for (Map.Entry<String, String> property : wanted.entrySet()) {
            if (!existing.properties().containsKey(property.getKey())
                    && !property.getKey().equals("format-version")) {
                update.set(property.getKey(), property.getValue());
                missing = true;
            }
        }
        if (missing) {
            update.commit();
        }
    }

    /** Whether the table has been created. */
    public boolean has(WarehouseTable table) {
        return catalog.tableExists(identifierOf(table));
    }

    /** The Iceberg table as of now. */
    public Table icebergTable(WarehouseTable table) {
        return catalog.loadTable(identifierOf(table));
    }

    /** How many rows the table holds; a figure of its metadata. */
    public long count(WarehouseTable table) {
        Snapshot snapshot = has(table) ? icebergTable(table).currentSnapshot() : null;
        return snapshot == null ? 0 : Long.parseLong(snapshot.summary().getOrDefault("total-records", "0"));
    }

    /** What each file of the table holds of a column of whole numbers or days; nothing where the metadata does not say. */
    public Optional<List<FileSpan>> spansOf(WarehouseTable table, Column<?> column) {
        return has(table) ? FileSpan.of(icebergTable(table), column.name()) : Optional.of(List.of());
    }

    /** Begins to read a table; a table that has not been created reads as empty. */
    public LakeScan scan(WarehouseTable table) {
        return new LakeScan(table, has(table) ? icebergTable(table) : null);
    }

    /** All rows that the scan gives, in a list. */
    public List<TableRow> list(LakeScan scan) {
        try (CloseableIterable<TableRow> rows = scan.rows()) {
            var list = new ArrayList<TableRow>();
            rows.forEach(list::add);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends rows in one commit. No rows, no commit. */
    public void append(WarehouseTable table, Iterable<TableRow> rows) {
        Table target = icebergTable(table);
        List<DataFile> files = RowFiles.write(table, target, rows);
        if (!files.isEmpty()) {
            AppendFiles append = target.newAppend();
            files.forEach(append::appendFile);
            append.commit();
        }
    }

    /** Replaces everything the table holds, in one commit. */
    public void replaceAll(WarehouseTable table, Iterable<TableRow> rows) {
        Table target = icebergTable(table);
        OverwriteFiles overwrite = target.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
        RowFiles.write(table, target, rows).forEach(overwrite::addFile);
        overwrite.commit();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
