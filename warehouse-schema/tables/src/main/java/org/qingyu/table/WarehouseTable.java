package org.qingyu.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of the lake, declared once. The Iceberg schema, the engines' types, the SQL, the data dictionary and the
 * dashboards' data sets are derived from it; none of them repeats a column.
 *
 * <p>A table only grows: a column's id is never given to another column, never changes and never goes away.
 */
public final class WarehouseTable {

    /** A column at its place in a table. The id is the Iceberg field id. */
    public record Placed(int id, Column<?> column, boolean required) {}

    private final String name;
    private final String grain;
    private final String writer;
    private final List<Placed> columns;
    private final Map<String, Integer> positionByName = new HashMap<>();
    private final int[] positionBySerial;

    private WarehouseTable(Builder builder) {
        this.name = builder.name;
        this.grain = builder.grain;
        this.writer = builder.writer;
        this.columns = List.copyOf(builder.columns);
        int highest = columns.stream()
                .mapToInt(placed -> placed.column().serial())
                .max()
                .orElse(0);
        this.positionBySerial = new int[highest + 1];
        Arrays.fill(positionBySerial, -1);
        for (int position = 0; position < columns.size(); position++) {
            Column<?> column = columns.get(position).column();
            positionBySerial[column.serial()] = position;
            if (positionByName.put(column.name(), position) != null) {
                throw new IllegalArgumentException(name + " has two columns called " + column.name());
            }
        }
        long ids = columns.stream().map(Placed::id).distinct().count();
        if (ids != columns.size()) {
            throw new IllegalArgumentException(name + " gives one id to two columns");
        }
    }

    /**
     * Begins a declaration.
     *
     * @param name schema and table, such as {@code event.history}
     * @param grain one sentence: what one row is
     * @param writer the one room that writes it
     */
    public static Builder table(String name, String grain, String writer) {
        return new Builder(name, grain, writer);
    }

    public String name() {
        return name;
    }

    /** The part of the name before the dot. */
    public String schemaName() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The part of the name after the dot. */
    public String tableName() {
        return name.substring(name.indexOf('.') + 1);
    }

    public String grain() {
        return grain;
    }

    public String writer() {
        return writer;
    }

    public List<Placed> columns() {
        return columns;
    }

    public int width() {
        return columns.size();
    }

    public boolean has(Column<?> column) {
        return column.serial() < positionBySerial.length && positionBySerial[column.serial()] >= 0;
    }

    /** Where the column stands, counted from 0. */
    public int positionOf(Column<?> column) {
        int position = column.serial() < positionBySerial.length ? positionBySerial[column.serial()] : -1;
        if (position < 0) {
            throw new IllegalArgumentException(name + " has no column " + column.name());
        }
        return position;
    }

    /** The column of that name, or null. */
    public @Nullable Column<?> findColumn(String columnName) {
        Integer position = positionByName.get(columnName);
        return position == null ? null : columns.get(position).column();
    }

    /** An empty row. */
    public TableRow row() {
        return new TableRow(this);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects a table's columns in order. */
    public static final class Builder {
        private final String name;
        private final String grain;
        private final String writer;
        private final List<Placed> columns = new ArrayList<>();

        private Builder(String name, String grain, String writer) {
            if (!name.matches("[a-z]+\\.[a-z_]+")) {
                throw new IllegalArgumentException("A table name must be schema.table but was " + name);
            }
            this.name = name;
            this.grain = grain;
            this.writer = writer;
        }

        /** Adds a column that every row fills. */
        public Builder required(int id, Column<?> column) {
            columns.add(new Placed(id, column, true));
            return this;
        }

        /** Adds a column that a row may leave empty. */
        public Builder optional(int id, Column<?> column) {
            columns.add(new Placed(id, column, false));
            return this;
        }

        public WarehouseTable build() {
            return new WarehouseTable(this);
        }
    }
}
