package org.qingyu.query;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.ColumnType;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** What a row must be like. */
public sealed interface Condition {

    /** A condition every row meets. */
    static Condition always() {
        return new All(List.of());
    }

    /**
     * Reads a condition.
     *
     * @param zone in which a day or a local time is an instant
     * @throws org.qingyu.failure.QingyuError exit 2 with the position of the first thing that is not understood
     */
    static Condition parse(String text, WarehouseTable table, ZoneId zone) {
        return new ConditionReader(text, table, zone).read();
    }

    /** Whether the row meets it for certain. */
    default boolean holds(TableRow row) {
        return test(row) == Truth.TRUE;
    }

    Truth test(TableRow row);

    /** The columns it looks at. */
    Set<Column<?>> columns();

    /** A condition that every wanted row meets, and as few others as the lake's files can tell apart. */
    Expression pushed();

    /** Every one of them. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(TableRow row) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.test(row));
            }
            return truth;
        }

        @Override
        public Expression pushed() {
            return parts.stream().map(Condition::pushed).reduce(Expressions.alwaysTrue(), Expressions::and);
        }

        @Override
        public Set<Column<?>> columns() {
            return columnsOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(TableRow row) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.test(row));
            }
            return truth;
        }

        @Override
        public Expression pushed() {
            return parts.stream().map(Condition::pushed).reduce(Expressions.alwaysFalse(), Expressions::or);
        }

        @Override
        public Set<Column<?>> columns() {
            return columnsOf(parts);
        }
    }

    private static Set<Column<?>> columnsOf(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.columns().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public Set<Column<?>> columns() {
            return part.columns();
        }

        @Override
        public Truth test(TableRow row) {
            return part.test(row).not();
        }

        @Override
        public Expression pushed() {
            return Expressions.alwaysTrue();
        }
    }

    /** An empty cell. */
    record IsNull(Column<?> column) implements Condition {
        @Override
        public Set<Column<?>> columns() {
            return Set.of(column);
        }

        @Override
        public Truth test(TableRow row) {
            return Truth.of(row.get(column) == null);
        }

        @Override
        public Expression pushed() {
            return Expressions.isNull(column.name());
        }
    }

    /** A text with {@code %} for any characters and {@code _} for one. */
    record Like(Column<?> column, Pattern pattern) implements Condition {

        static Like of(Column<?> column, String like) {
            String regex = like.codePoints()
                    .mapToObj(letter ->
                            letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(Character.toString(letter)))
                    .collect(Collectors.joining());
            return new Like(column, Pattern.compile(regex, Pattern.DOTALL));
        }

        @Override
        public Set<Column<?>> columns() {
            return Set.of(column);
        }

        @Override
        public Truth test(TableRow row) {
            Object cell = row.get(column);
            return cell == null
                    ? Truth.UNKNOWN
                    : Truth.of(pattern.matcher(cell.toString()).matches());
        }

        @Override
        public Expression pushed() {
            return Expressions.alwaysTrue();
        }
    }

    /** A cell and a value of the same type. */
    record Compare(Column<?> column, Comparison comparison, Comparable<?> value) implements Condition {
        @Override
        public Set<Column<?>> columns() {
            return Set.of(column);
        }

        @Override
        public Truth test(TableRow row) {
            Object cell = Literals.comparable(row.get(column));
            return cell == null ? Truth.UNKNOWN : Truth.of(comparison.holds(Literals.compare(cell, value)));
        }

        @Override
        public Expression pushed() {
            @Nullable Object literal = Literals.ofIceberg(value);
            if (literal == null || column.type().kind() == ColumnType.Kind.KEY16) {
                return Expressions.alwaysTrue();
            }
            return switch (comparison) {
                case EQUAL -> Expressions.equal(column.name(), literal);
                case UNEQUAL -> Expressions.alwaysTrue();
                case LESS -> Expressions.lessThan(column.name(), literal);
                case AT_MOST -> Expressions.lessThanOrEqual(column.name(), literal);
                case MORE -> Expressions.greaterThan(column.name(), literal);
                case AT_LEAST -> Expressions.greaterThanOrEqual(column.name(), literal);
            };
        }
    }

    /** How a cell stands to a value. */
    enum Comparison {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }
}
