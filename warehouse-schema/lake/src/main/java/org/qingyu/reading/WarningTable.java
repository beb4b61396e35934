package org.qingyu.reading;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qingyu.command.TextWidth;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** The levels of a day for a person at a terminal: red first, each with its reason; green is one line. */
final class WarningTable {

    private static final List<String> URGENCY = List.of("RED", "YELLOW", "GREY", "GREEN");

    private final PrintStream out;
    private final boolean coloured;
    private final long limit;

    WarningTable(PrintStream out, boolean coloured, long limit) {
        this.out = out;
        this.coloured = coloured;
        this.limit = limit;
    }

    /** @param briefly whether GREEN is only counted */
    void print(List<TableRow> rows, boolean briefly) {
        Comparator<TableRow> urgency = Comparator.comparing((TableRow row) -> row.require(UnitColumns.DAY))
                .thenComparing(row -> URGENCY.indexOf(row.require(WarningIssuedTable.LEVEL)));
        List<TableRow> shown = rows.stream()
                .filter(row -> !briefly || !isGreen(row))
                .sorted(urgency)
                .limit(limit)
                .toList();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("日期", "等级", "地区", "类别", "自", "实际", "预期", "原因"));
        shown.forEach(row -> lines.add(cells(row)));
        printAligned(lines, shown);
        long green = rows.stream().filter(WarningTable::isGreen).count();
        if (briefly) {
            out.println("绿 GREEN: " + green + " 个单元正常");
        }
    }

    private static boolean isGreen(TableRow row) {
        return row.require(WarningIssuedTable.LEVEL).equals("GREEN");
    }

    private static List<String> cells(TableRow row) {
        Double expected = row.get(UnitColumns.EXPECTED);
        return List.of(
                row.require(UnitColumns.DAY).toString(),
                word(row.require(WarningIssuedTable.LEVEL)),
                row.require(UnitColumns.REGION_NAME) + " " + row.require(UnitColumns.REGION_CODE),
                row.require(UnitColumns.CATEGORY_CODE) + " " + row.require(UnitColumns.CATEGORY_NAME),
                row.require(WarningIssuedTable.SINCE).toString(),
                row.require(UnitColumns.OBSERVED).toString(),
                expected == null ? "" : String.format(Locale.ROOT, "%.1f", expected),
                row.require(WarningIssuedTable.REASON));
    }

    /** By word and shape, never by colour alone. */
    static String word(String level) {
        return switch (level) {
            case "RED" -> "▲红 RED";
            case "YELLOW" -> "●黄 YELLOW";
            case "GREY" -> "○灰 GREY";
            default -> "·绿 GREEN";
        };
    }

    private void printAligned(List<List<String>> lines, List<TableRow> rows) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            var text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = lines.get(n).get(i);
                String pad = " ".repeat(widths[i] - TextWidth.of(cell));
                boolean last = i == columns - 1;
                text.append(i == 5 || i == 6 ? pad + cell : last ? cell : cell + pad)
                        .append(last ? "" : "  ");
            }
            out.println(n == 0 ? text : painted(text.toString(), rows.get(n - 1).require(WarningIssuedTable.LEVEL)));
        }
    }

    private String painted(String text, String level) {
        if (!coloured) {
            return text;
        }
        String code = switch (level) {
            case "RED" -> "31";
            case "YELLOW" -> "33";
            case "GREY" -> "90";
            default -> "32";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
