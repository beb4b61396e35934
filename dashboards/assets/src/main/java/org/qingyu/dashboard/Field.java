package org.qingyu.dashboard;

import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.ColumnType;

/**
 * A column of a data set.
 *
 * @param label the Chinese name shown
 * @param type as Superset reads it from Trino
 */
record Field(String name, String label, @Nullable String description, String type, boolean temporal) {

    /** A declared column under its own name. */
    static Field of(Column<?> column) {
        String label = column.label();
        if (label == null) {
            throw new IllegalArgumentException("A column that is shown must have a Chinese name: " + column);
        }
        return new Field(
                column.name(), label, describe(column), typeOf(column.type()), column.type() == ColumnType.DAY);
    }

    /** A declared column that the data set gives another name. */
    static Field of(Column<?> column, String name, String label) {
        return new Field(name, label, describe(column), typeOf(column.type()), false);
    }

    static Field text(String name, String label) {
        return new Field(name, label, null, "VARCHAR", false);
    }

    static Field number(String name, String label) {
        return new Field(name, label, null, "DOUBLE", false);
    }

    static Field count(String name, String label) {
        return new Field(name, label, null, "BIGINT", false);
    }

    private static String describe(Column<?> column) {
        String unit = column.unit();
        return unit == null ? column.meaning() : column.meaning() + " 单位：" + unit;
    }

    private static String typeOf(ColumnType<?> type) {
        return switch (type.kind()) {
            case TEXT, TEXTS -> "VARCHAR";
            case COUNT -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case FLAG -> "BOOLEAN";
            case DAY -> "DATE";
            case INSTANT -> "TIMESTAMP";
            case KEY16 -> "VARBINARY";
        };
    }
}
