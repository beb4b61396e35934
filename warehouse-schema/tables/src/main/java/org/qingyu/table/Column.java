package org.qingyu.table;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A column, declared once and used by every table that has it: its name, what it holds, where the value comes from and
 * what it means.
 *
 * @param <T> the Java value of a cell
 */
public final class Column<T> {

    private static final AtomicInteger NEXT_SERIAL = new AtomicInteger();

    private final String name;
    private final ColumnType<T> type;
    private final String source;
    private final String meaning;
    private final @Nullable String label;
    private final @Nullable String unit;
    private final int serial;

    private Column(
            String name,
            ColumnType<T> type,
            String source,
            String meaning,
            @Nullable String label,
            @Nullable String unit) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A column name must be snake_case but was " + name);
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("Column " + name + " must say what it means");
        }
        this.name = name;
        this.type = type;
        this.source = source;
        this.meaning = meaning;
        this.label = label;
        this.unit = unit;
        this.serial = NEXT_SERIAL.getAndIncrement();
    }

    /**
     * Declares a column.
     *
     * @param source where the value comes from: a form's item, a feed's field, or the step that computes it
     * @param meaning what it means, with its unit; the Chinese term first where it comes from a form
     */
    public static <T> Column<T> column(String name, ColumnType<T> type, String source, String meaning) {
        return new Column<>(name, type, source, meaning, null, null);
    }

    /** The same column with the short Chinese name that dashboards and notebooks show. */
    public Column<T> labelled(String chinese) {
        return new Column<>(name, type, source, meaning, chinese, unit);
    }

    /** The same column with the Chinese unit of its numbers. */
    public Column<T> in(String chineseUnit) {
        return new Column<>(name, type, source, meaning, label, chineseUnit);
    }

    public String name() {
        return name;
    }

    public ColumnType<T> type() {
        return type;
    }

    public String source() {
        return source;
    }

    public String meaning() {
        return meaning;
    }

    /** The short Chinese name, or null where nothing shows the column. */
    public @Nullable String label() {
        return label;
    }

    /** The Chinese unit of its numbers, or null where it has none. */
    public @Nullable String unit() {
        return unit;
    }

    /** A small number that is this column's own within the running program: lets a row find its cell without a map. */
    int serial() {
        return serial;
    }

    @Override
    public String toString() {
        return name;
    }
}
