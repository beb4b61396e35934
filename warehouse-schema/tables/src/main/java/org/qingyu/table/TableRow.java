package org.qingyu.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of a table: a cell a column, typed by the column. Mutable, so that a hot loop can fill one again. */
public final class TableRow {

    private final WarehouseTable table;
    private final @Nullable Object[] cells;

    TableRow(WarehouseTable table) {
        this.table = table;
        this.cells = new @Nullable Object[table.width()];
    }

    public WarehouseTable table() {
        return table;
    }

    /** The cell, or null where it is empty. */
    public <T> @Nullable T get(Column<T> column) {
        return column.type().javaType().cast(cells[table.positionOf(column)]);
    }

    /** The cell of a column that this row must have filled. */
    public <T> T require(Column<T> column) {
        T value = get(column);
        if (value == null) {
            throw new IllegalStateException(
                    "Expected a value in " + table.name() + "." + column.name() + ", found none");
        }
        return value;
    }

    /** The cell, or the other value where it is empty. */
    public <T> T orElse(Column<T> column, T other) {
        T value = get(column);
        return value == null ? other : value;
    }

    public <T> TableRow set(Column<T> column, @Nullable T value) {
        cells[table.positionOf(column)] = value;
        return this;
    }

    /** The cell at a position of {@link WarehouseTable#columns()}. */
    public @Nullable Object at(int position) {
        return cells[position];
    }

    /** Fills the cell at a position; the value must be of the column's Java type. */
    public void setAt(int position, @Nullable Object value) {
        cells[position] = value;
    }

    /** Empties every cell. */
    public void clear() {
        Arrays.fill(cells, null);
    }

    public TableRow copy() {
        var copy = new TableRow(table);
        System.arraycopy(cells, 0, copy.cells, 0, cells.length);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableRow row && row.table == table && Arrays.deepEquals(row.cells, cells);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(cells);
    }

    /** Names the table only: a row's values never reach a log by accident. */
    @Override
    public String toString() {
        return "row of " + table.name();
    }
}
