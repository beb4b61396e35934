package org.qingyu.question;

import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.WithQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tables and columns a query of Trino's dialect names, each in its place, and says which of them do not exist. */
final class SqlNames {

    /** Relations that can be named at a place of the query, with their columns; then those around it. */
    private record Scope(
            Map<String, Set<String>> relations, @Nullable Scope around) {

        boolean hasColumn(String column) {
            return relations.values().stream().anyMatch(columns -> columns.contains(column))
                    || (around != null && around.hasColumn(column));
        }

        @Nullable
        Set<String> columnsOf(String alias) {
            Set<String> found = relations.get(alias);
            return found != null || around == null ? found : around.columnsOf(alias);
        }
    }

    private final Map<String, Set<String>> declared;
    private final List<String> problems = new ArrayList<>();

    private SqlNames(Map<String, Set<String>> declared) {
        this.declared = declared;
    }

    /** What is wrong with a query; nothing if all it names is declared. A text that does not parse is an exception. */
    static List<String> problemsOf(String sql, Map<String, Set<String>> declared) {
        var names = new SqlNames(declared);
        names.query((Query) new SqlParser().createStatement(sql), Map.of(), null);
        return names.problems;
    }

    /** Checks a query and gives the names of its columns. */
    private Set<String> query(Query query, Map<String, Set<String>> known, @Nullable Scope around) {
        var tables = new HashMap<>(known);
        query.getWith().ifPresent(with -> {
            for (WithQuery one : with.getQueries()) {
                tables.put(one.getName().getValue(), query(one.getQuery(), tables, around));
            }
        });
        if (query.getQueryBody() instanceof QuerySpecification select) {
            return select(select, tables, around);
        }
        problems.add(
                "expected a SELECT, found " + query.getQueryBody().getClass().getSimpleName());
        return Set.of();
    }

    private Set<String> select(QuerySpecification select, Map<String, Set<String>> tables, @Nullable Scope around) {
        Map<String, Set<String>> relations = new LinkedHashMap<>();
        var scope = new Scope(relations, around);
        select.getFrom().ifPresent(from -> relation(from, relations, tables, scope));
        Set<String> columns = new LinkedHashSet<>();
        for (SelectItem item : select.getSelect().getSelectItems()) {
            if (item instanceof SingleColumn column) {
                check(column.getExpression(), scope, tables);
                columns.add(nameOf(column));
            } else if (item instanceof AllColumns) {
                problems.add("expected columns by name, found *");
            }
        }
        select.getWhere().ifPresent(where -> check(where, scope, tables));
        select.getGroupBy().ifPresent(by -> check(by, scope, tables));
        select.getHaving().ifPresent(having -> check(having, scope, tables));
        // Only an order may name what the query itself calls a column.
        var named = new Scope(Map.of("", columns), scope);
        select.getOrderBy().ifPresent(order -> check(order, named, tables));
        return columns;
    }

    private void relation(
            Relation relation, Map<String, Set<String>> relations, Map<String, Set<String>> tables, Scope scope) {
        if (relation instanceof Join join) {
            relation(join.getLeft(), relations, tables, scope);
            relation(join.getRight(), relations, tables, scope);
            join.getCriteria()
                    .filter(JoinOn.class::isInstance)
                    .ifPresent(on -> check(((JoinOn) on).getExpression(), scope, tables));
        } else if (relation instanceof AliasedRelation aliased) {
            relations.put(aliased.getAlias().getValue(), columnsOf(aliased.getRelation(), tables, scope));
        } else if (relation instanceof Table table) {
            String name = table.getName().toString();
            relations.put(name.substring(name.lastIndexOf('.') + 1), columnsOf(table, tables, scope));
        } else {
            problems.add(
                    "expected a table or a join, found " + relation.getClass().getSimpleName());
        }
    }

    private Set<String> columnsOf(Relation relation, Map<String, Set<String>> tables, Scope scope) {
        if (relation instanceof TableSubquery subquery) {
            return query(subquery.getQuery(), tables, scope.around());
        }
        String name = ((Table) relation).getName().toString();
        Set<String> columns = tables.getOrDefault(name, declared.get(name));
        if (columns == null) {
            problems.add("no table " + name);
        }
        return columns == null ? Set.of() : columns;
    }

    private static String nameOf(SingleColumn column) {
        if (column.getAlias().isPresent()) {
            return column.getAlias().get().getValue();
        }
        Expression expression = column.getExpression();
        return expression instanceof DereferenceExpression field
                ? field.getField().orElseThrow().getValue()
                : expression instanceof Identifier name ? name.getValue() : expression.toString();
    }

    private void check(Node node, Scope scope, Map<String, Set<String>> tables) {
        new DefaultTraversalVisitor<Scope>() {
            @Override
            protected Void visitIdentifier(Identifier name, Scope here) {
                if (!here.hasColumn(name.getValue())) {
                    problems.add("no column " + name.getValue());
                }
                return null;
            }

            @Override
            protected Void visitDereferenceExpression(DereferenceExpression field, Scope here) {
                String alias = ((Identifier) field.getBase()).getValue();
                String column = field.getField().orElseThrow().getValue();
                Set<String> columns = here.columnsOf(alias);
                if (columns == null || !columns.contains(column)) {
                    problems.add("no column " + alias + "." + column);
                }
                return null;
            }

            @Override
            protected Void visitCast(Cast cast, Scope here) {
                return process(cast.getExpression(), here);
            }

            @Override
            protected Void visitSubqueryExpression(SubqueryExpression subquery, Scope here) {
                query(subquery.getQuery(), tables, here);
                return null;
            }
        }.process(node, scope);
    }
}
