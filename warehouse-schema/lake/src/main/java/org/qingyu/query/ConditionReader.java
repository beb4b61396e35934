package org.qingyu.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.query.Condition.Comparison;
import org.qingyu.query.Words.Word;
import org.qingyu.table.Column;
import org.qingyu.table.ColumnType;
import org.qingyu.table.WarehouseTable;

/**
 * Reads a condition by recursive descent.
 *
 * <pre>
 * any     = all { OR all }
 * all     = one { AND one }
 * one     = NOT one | ( any ) | column test
 * test    = operator value | IS [NOT] NULL | [NOT] LIKE text | [NOT] IN ( value {, value} ) | [NOT] BETWEEN value AND value
 * </pre>
 */
final class ConditionReader {

    private static final Map<String, Comparison> OPERATORS = Map.of(
            "=", Comparison.EQUAL,
            "==", Comparison.EQUAL,
            "!=", Comparison.UNEQUAL,
            "<>", Comparison.UNEQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            ">", Comparison.MORE,
            ">=", Comparison.AT_LEAST);

    private final Words words;
    private final WarehouseTable table;
    private final ZoneId zone;

    ConditionReader(String text, WarehouseTable table, ZoneId zone) {
        this.words = new Words(text);
        this.table = table;
        this.zone = zone;
    }

    Condition read() {
        Condition condition = any();
        if (words.peek().kind() != Words.Kind.END) {
            throw unexpected("AND, OR or the end", words.peek());
        }
        return condition;
    }

    private Condition any() {
        List<Condition> parts = joined("OR", this::all);
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = joined("AND", this::one);
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private List<Condition> joined(String keyword, Supplier<Condition> part) {
        var parts = new ArrayList<Condition>();
        parts.add(part.get());
        while (words.accept(keyword)) {
            parts.add(part.get());
        }
        return parts;
    }

    private Condition one() {
        if (words.accept("NOT")) {
            return new Condition.Not(one());
        }
        if (words.accept("(")) {
            Condition inner = any();
            expect(")");
            return inner;
        }
        return test(column());
    }

    private Column<?> column() {
        Word word = words.next();
        Column<?> column =
                word.kind() == Words.Kind.NAME ? table.findColumn(word.text().toLowerCase(Locale.ROOT)) : null;
        if (column == null) {
            String names = table.columns().stream()
                    .map(placed -> placed.column().name())
                    .collect(Collectors.joining(", "));
            throw unexpected("a column of " + table.name() + " (" + names + ")", word);
        }
        return column;
    }

    private Condition test(Column<?> column) {
        Word word = words.next();
        Comparison comparison = word.kind() == Words.Kind.SIGN ? OPERATORS.get(word.text()) : null;
        if (comparison != null) {
            return new Condition.Compare(column, comparison, value(column));
        }
        if (word.is("IS")) {
            boolean negated = words.accept("NOT");
            expect("NULL");
            return negate(new Condition.IsNull(column), negated);
        }
        boolean negated = word.is("NOT");
        Word verb = negated ? words.next() : word;
        if (verb.is("LIKE")) {
            return negate(Condition.Like.of(column, text()), negated);
        }
        if (verb.is("IN")) {
            return negate(in(column), negated);
        }
        if (verb.is("BETWEEN")) {
            return negate(between(column), negated);
        }
        throw unexpected("=, !=, <, <=, >, >=, LIKE, IN, BETWEEN or IS", verb);
    }

    private Condition in(Column<?> column) {
        expect("(");
        var parts = new ArrayList<Condition>();
        do {
            parts.add(new Condition.Compare(column, Comparison.EQUAL, value(column)));
        } while (words.accept(","));
        expect(")");
        return new Condition.Any(parts);
    }

    private Condition between(Column<?> column) {
        var from = new Condition.Compare(column, Comparison.AT_LEAST, value(column));
        expect("AND");
        return new Condition.All(List.of(from, new Condition.Compare(column, Comparison.AT_MOST, value(column))));
    }

    private static Condition negate(Condition condition, boolean negated) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Comparable<?> value(Column<?> column) {
        Word word = words.next();
        if (word.is("DATE") || word.is("TIMESTAMP")) {
            word = words.next();
        }
        ColumnType.Kind kind = column.type().kind();
        boolean written = word.kind() == Words.Kind.TEXT
                || word.kind() == Words.Kind.NUMBER
                || (word.kind() == Words.Kind.NAME && kind == ColumnType.Kind.FLAG);
        Comparable<?> value = written ? Literals.parse(word.text(), kind, zone) : null;
        if (value == null) {
            throw unexpected(Literals.example(kind) + " for " + column.name(), word);
        }
        return value;
    }

    private String text() {
        Word word = words.next();
        if (word.kind() != Words.Kind.TEXT) {
            throw unexpected("a pattern such as '%工资%'", word);
        }
        return word.text();
    }

    private void expect(String text) {
        if (!words.accept(text)) {
            throw unexpected(text, words.peek());
        }
    }

    private static QingyuError unexpected(String expected, Word found) {
        String what = found.kind() == Words.Kind.END ? "the end" : "'" + found.text() + "'";
        return QingyuError.of(
                ExitCode.USAGE,
                expected,
                what,
                "at position " + (found.position() + 1) + " of --where",
                "example: --where \"feed = 'FANGQING' AND registered_at >= '2026-05-01'\"");
    }
}
