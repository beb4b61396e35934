package org.qingyu.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a data set.
 *
 * @param expression SQL over the data set's columns
 * @param format D3 format, null for text
 */
record Metric(
        String name,
        String label,
        String expression,
        @Nullable String format) {

    static Metric text(String name, String label, String expression) {
        return new Metric(name, label, expression, null);
    }

    static Metric whole(String name, String label, String expression) {
        return new Metric(name, label, expression, ",d");
    }

    static Metric decimal(String name, String label, String expression) {
        return new Metric(name, label, expression, ",.1f");
    }

    /** A number as text, a dash where there is none: as a number it would read N/A. */
    static String orDash(String format, String number) {
        return "CASE WHEN %1$s IS NULL THEN '—' ELSE format('%2$s', %1$s) END".formatted(number, format);
    }

    /** The value on the last day of the period that is looked at: without a date filter the newest day. */
    static String onLastDay(String column) {
        return "max_by(" + column + ", day)";
    }
}
