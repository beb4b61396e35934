package org.qingyu.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** Regions and categories of warnings by what people type: a code, a name, or a part of a name that only one has. */
final class UnitNames {

    private static final int NEAR = 5;

    private UnitNames() {}

    /** The code of a region among those judged. */
    static String region(List<TableRow> rows, String typed) {
        return find(rows, typed, UnitColumns.REGION_CODE, UnitColumns.REGION_NAME, "a region");
    }

    /** The code of a category among those judged. */
    static String category(List<TableRow> rows, String typed) {
        return find(rows, typed, UnitColumns.CATEGORY_CODE, UnitColumns.CATEGORY_NAME, "a category");
    }

    private static String find(
            List<TableRow> rows, String typed, Column<String> codes, Column<String> names, String what) {
        Map<String, String> nameByCode = new LinkedHashMap<>();
        rows.forEach(row -> nameByCode.put(row.require(codes), row.require(names)));
        String text = typed.strip();
        if (nameByCode.containsKey(text)) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (nameByCode.containsKey(upper)) {
            return upper;
        }
        List<String> same = codesWhere(nameByCode, name -> name.equals(text));
        List<String> found = same.isEmpty() ? codesWhere(nameByCode, name -> name.contains(text)) : same;
        if (found.size() == 1) {
            return found.get(0);
        }
        String near = near(nameByCode, found, text);
        throw QingyuError.of(
                ExitCode.USAGE,
                what + " by code or name",
                found.isEmpty() ? "'" + typed + "', which no unit has" : "'" + typed + "', which several have",
                "",
                near.isEmpty() ? "" : "did you mean " + near + "?");
    }

    private static List<String> codesWhere(Map<String, String> nameByCode, java.util.function.Predicate<String> test) {
        return nameByCode.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String near(Map<String, String> nameByCode, List<String> found, String text) {
        return nameByCode.entrySet().stream()
                .filter(entry -> found.isEmpty() || found.contains(entry.getKey()))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, String> entry) -> -likeness(text, entry.getValue(), entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(NEAR)
                .map(entry -> entry.getValue() + " (" + entry.getKey() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Shared characters count, and so does a shared beginning of the code. */
    private static double likeness(String typed, String name, String code) {
        long shared = typed.chars().filter(letter -> name.indexOf(letter) >= 0).count();
        int prefix = 0;
        while (prefix < Math.min(typed.length(), code.length()) && typed.charAt(prefix) == code.charAt(prefix)) {
            prefix++;
        }
        return Math.max((double) shared / Math.max(typed.length(), name.length()), prefix / 12.0);
    }
}
