package org.qingyu.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.ColumnType;

/** Values as typed, as compared and as the lake's files understand them. */
final class Literals {

    private Literals() {}

    /** The value of a text for a column of that kind; null if it is none. */
    static @Nullable Comparable<?> parse(String text, ColumnType.Kind kind, ZoneId zone) {
        try {
            return switch (kind) {
                case TEXT, TEXTS -> text;
                case COUNT -> wholeOrFraction(text);
                case NUMBER -> Double.valueOf(text);
                case FLAG -> flag(text);
                case DAY -> LocalDate.parse(text);
                case INSTANT -> instant(text, zone);
                case KEY16 -> text.toLowerCase(Locale.ROOT);
            };
        } catch (DateTimeException | NumberFormatException notOne) {
            return null;
        }
    }

    /** How people are told what a column of that kind is compared with. */
    static String example(ColumnType.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "a text such as 'FANGQING'";
            case COUNT, NUMBER -> "a number such as 5";
            case FLAG -> "TRUE or FALSE";
            case DAY -> "a day such as '2026-05-04'";
            case INSTANT -> "an instant such as '2026-05-04T09:12:00+08:00' or a day such as '2026-05-04'";
            case KEY16 -> "32 hexadecimal digits in quotes";
        };
    }

    /** A cell in the form in which values are compared. */
    static @Nullable Object comparable(@Nullable Object cell) {
        return cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell;
    }

    static int compare(Object cell, Comparable<?> value) {
        if (cell instanceof Number left && value instanceof Number right) {
            return left instanceof Long && right instanceof Long
                    ? Long.compare(left.longValue(), right.longValue())
                    : Double.compare(left.doubleValue(), right.doubleValue());
        }
        @SuppressWarnings("unchecked")
        var typed = (Comparable<Object>) value;
        return -typed.compareTo(cell);
    }

    /** The value for Iceberg's own conditions; null where it has none. */
    static @Nullable Object ofIceberg(Comparable<?> value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(java.time.ZoneOffset.UTC).toString();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value instanceof String || value instanceof Boolean || value instanceof Long ? value : null;
    }

    private static Comparable<?> wholeOrFraction(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException fraction) {
            return Double.valueOf(text);
        }
    }

    private static @Nullable Boolean flag(String text) {
        if ("true".equalsIgnoreCase(text)) {
            return Boolean.TRUE;
        }
        return "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
    }

    private static Instant instant(String text, ZoneId zone) {
        String iso = text.replace(' ', 'T');
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
        }
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException local) {
            return LocalDateTime.parse(iso).atZone(zone).toInstant();
        }
    }
}
