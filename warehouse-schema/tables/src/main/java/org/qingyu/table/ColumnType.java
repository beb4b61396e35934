package org.qingyu.table;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a column can hold. Short on purpose: each type is one that Iceberg, Flink, Spark, Trino and JSON carry without
 * loss, and a type that is missing is missing because some engine cannot.
 *
 * @param <T> the Java value of a cell
 */
public final class ColumnType<T> {

    /** Text, UTF-8. */
    public static final ColumnType<String> TEXT = new ColumnType<>(Kind.TEXT, String.class);

    /** One text as given, or several as the text of a JSON array; listings print the latter as an array. */
    public static final ColumnType<String> TEXTS = new ColumnType<>(Kind.TEXTS, String.class);

    /** A whole number, 64 bits. */
    public static final ColumnType<Long> COUNT = new ColumnType<>(Kind.COUNT, Long.class);

    /** A number with a fraction, 64 bits. */
    public static final ColumnType<Double> NUMBER = new ColumnType<>(Kind.NUMBER, Double.class);

    /** Yes or no. */
    public static final ColumnType<Boolean> FLAG = new ColumnType<>(Kind.FLAG, Boolean.class);

    /** A day of the operating zone. */
    public static final ColumnType<LocalDate> DAY = new ColumnType<>(Kind.DAY, LocalDate.class);

    /** A point in time, UTC, to the microsecond. */
    public static final ColumnType<Instant> INSTANT = new ColumnType<>(Kind.INSTANT, Instant.class);

    /** Sixteen opaque bytes. */
    public static final ColumnType<byte[]> KEY16 = new ColumnType<>(Kind.KEY16, byte[].class);

    /** The closed list of types, for an exhaustive {@code switch} where a type is turned into an engine's. */
    public enum Kind {
        TEXT,
        TEXTS,
        COUNT,
        NUMBER,
        FLAG,
        DAY,
        INSTANT,
        KEY16
    }

    private final Kind kind;
    private final Class<T> javaType;

    private ColumnType(Kind kind, Class<T> javaType) {
        this.kind = kind;
        this.javaType = javaType;
    }

    public Kind kind() {
        return kind;
    }

    public Class<T> javaType() {
        return javaType;
    }

    /** The type's name in SQL as Trino spells it. */
    public String sqlName() {
        return switch (kind) {
            case TEXT, TEXTS -> "varchar";
            case COUNT -> "bigint";
            case NUMBER -> "double";
            case FLAG -> "boolean";
            case DAY -> "date";
            case INSTANT -> "timestamp(6) with time zone";
            case KEY16 -> "varbinary";
        };
    }
}
