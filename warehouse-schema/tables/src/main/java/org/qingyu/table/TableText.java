package org.qingyu.table;

import java.util.List;
import java.util.stream.Collectors;

/** Texts derived from the declarations: SQL, the data dictionary and the released columns. */
public final class TableText {

    private TableText() {}

    /** The table as a Trino {@code CREATE TABLE}, with its comments; for reading, the lake creates its tables itself. */
    public static String createStatement(WarehouseTable table) {
        String columns = table.columns().stream()
                .map(placed -> "  %s %s%s COMMENT '%s'"
                        .formatted(
                                placed.column().name(),
                                placed.column().type().sqlName(),
                                placed.required() ? " NOT NULL" : "",
                                quoted(placed.column().meaning())))
                .collect(Collectors.joining(",\n"));
        return "CREATE TABLE %s (\n%s\n)\nCOMMENT '%s';\n".formatted(table.name(), columns, quoted(table.grain()));
    }

    /** The data dictionary in Markdown: a section a table, a line a column. */
    public static String dictionary(List<WarehouseTable> tables) {
        var text = new StringBuilder("# Data dictionary 数据字典\n\nDerived from the table declarations.\n");
        for (WarehouseTable table : tables) {
            text.append("\n## ").append(table.name()).append("\n\n");
            text.append(table.grain())
                    .append(" Written by ")
                    .append(table.writer())
                    .append(".\n\n");
            text.append("| id | column | type | filled | source | meaning |\n|---|---|---|---|---|---|\n");
            for (WarehouseTable.Placed placed : table.columns()) {
                Column<?> column = placed.column();
                text.append("| %d | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                placed.id(),
                                column.name(),
                                column.type().sqlName(),
                                placed.required() ? "always" : "",
                                column.source().replace("|", "\\|"),
                                column.meaning().replace("|", "\\|")));
            }
        }
        return text.toString();
    }

    /** The views in Markdown, to stand behind the tables. */
    public static String viewDictionary(List<WarehouseView> views) {
        var text = new StringBuilder("\n# Views 视图\n");
        for (WarehouseView view : views) {
            text.append("\n## %s\n\n%s Columns of %s.\n"
                    .formatted(view.name(), view.grain(), view.base().name()));
        }
        return text.toString();
    }

    /** One line a column, {@code table id name type}: what has been released and may never change. */
    public static List<String> released(WarehouseTable table) {
        return table.columns().stream()
                .map(placed -> "%s %d %s %s"
                        .formatted(
                                table.name(),
                                placed.id(),
                                placed.column().name(),
                                placed.column().type().kind()))
                .toList();
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
