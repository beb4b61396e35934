package org.qingyu.table;

import java.util.concurrent.atomic.AtomicInteger;

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
    private final int serial;

    private Column(String name, ColumnType<T> type, String source, String meaning) {
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
        this.serial = NEXT_SERIAL.getAndIncrement();
    }

    /**
     * Declares a column.
     *
     * @param source where the value comes from: a form's item, a feed's field, or the step that computes it
     * @param meaning what it means, with its unit; the Chinese term first where it comes from a form
     */
    public static <T> Column<T> column(String name, ColumnType<T> type, String source, String meaning) {
        return new Column<>(name, type, source, meaning);
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

    /** A small number that is this column's own within the running program: lets a row find its cell without a map. */
    int serial() {
        return serial;
    }

    @Override
    public String toString() {
        return name;
    }
}
