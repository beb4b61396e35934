package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarehouseView;

/**
 * Holds a query against the declarations without a server. It relies on how the queries here are written: keywords in
 * capitals, every table with an alias, every column behind an alias, every output with {@code AS}.
 */
final class SqlReferences {

    private static final Set<String> SCHEMAS = Set.of("mart", "score");
    private static final Set<String> TYPES = Set.of("varchar", "double", "bigint", "date");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern SOURCE = Pattern.compile("(?:FROM|JOIN)\\s+lake\\.(\\w+)\\.(\\w+)\\s+([a-z]\\w*)");
    private static final Pattern ANY_SOURCE = Pattern.compile("(?:FROM|JOIN)\\s+(\\S+)");
    private static final Pattern INNER = Pattern.compile("\\)\\s+([a-z]\\w*)\\b");
    private static final Pattern COLUMN = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.(\\w+)(?!\\.)\\b");
    private static final Pattern OUTPUT = Pattern.compile("\\bAS\\s+([a-z]\\w*)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\b(?!\\s*\\()");

    private SqlReferences() {}

    /** What is wrong with a data set's query and figures; nothing where all is well. */
    static List<String> problems(Dataset dataset) {
        var problems = new ArrayList<String>();
        String sql = TEXT.matcher(dataset.sql()).replaceAll("''");
        Map<String, WarehouseTable> tables = tables(sql, problems);
        Set<String> outputs = found(OUTPUT, sql);
        Set<String> inner = found(INNER, sql);
        COLUMN.matcher(sql).results().forEach(match -> {
            String alias = match.group(1);
            String column = match.group(2);
            WarehouseTable table = tables.get(alias);
            if (table == null && !inner.contains(alias)) {
                if (!alias.equals("lake")) {
                    problems.add("no table has the alias " + alias + " of " + match.group());
                }
            } else if (table != null && table.findColumn(column) == null) {
                problems.add(table.name() + " has no column " + column);
            } else if (table == null && !outputs.contains(column)) {
                problems.add("no inner query gives " + match.group());
            }
        });
        fields(dataset, sql, problems);
        metrics(dataset, problems);
        return problems.stream()
                .distinct()
                .map(problem -> "data set " + dataset.key() + ": " + problem)
                .toList();
    }

    private static Map<String, WarehouseTable> tables(String sql, List<String> problems) {
        var declared = new HashMap<String, WarehouseTable>();
        Tables.all().forEach(table -> declared.put(table.name(), table));
        WarehouseView.all().forEach(view -> declared.put(view.name(), view.base()));
        var tables = new HashMap<String, WarehouseTable>();
        SOURCE.matcher(sql).results().forEach(match -> {
            String name = match.group(1) + "." + match.group(2);
            WarehouseTable table = declared.get(name);
            if (table == null) {
                problems.add("no table is declared as " + name);
            } else if (!SCHEMAS.contains(match.group(1))) {
                problems.add("dashboards read mart and score only, not " + name);
            } else {
                tables.put(match.group(3), table);
            }
        });
        ANY_SOURCE.matcher(sql).results().forEach(match -> {
            if (!match.group(1).startsWith("(") && !match.group(1).startsWith("lake.")) {
                problems.add("expected lake.schema.table, found " + match.group(1));
            }
        });
        return tables;
    }

    /** The outermost query gives exactly the fields. */
    private static void fields(Dataset dataset, String sql, List<String> problems) {
        var flat = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char letter = sql.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                flat.append(letter);
            }
        }
        int end = flat.indexOf("FROM");
        Set<String> given = found(OUTPUT, flat.substring(0, Math.max(0, end)));
        for (Field field : dataset.fields()) {
            if (!given.remove(field.name())) {
                problems.add("the query does not give " + field.name());
            }
        }
        given.forEach(name -> problems.add("no field is called " + name));
    }

    private static void metrics(Dataset dataset, List<String> problems) {
        for (Metric metric : dataset.metrics()) {
            String expression = TEXT.matcher(metric.expression()).replaceAll("''");
            NAME.matcher(expression).results().map(match -> match.group(1)).forEach(name -> {
                if (!dataset.has(name) && !TYPES.contains(name.toLowerCase(Locale.ROOT))) {
                    problems.add("metric " + metric.name() + " uses " + name + ", which is no field");
                }
            });
        }
    }

    private static Set<String> found(Pattern pattern, CharSequence sql) {
        var found = new HashSet<String>();
        pattern.matcher(sql).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
