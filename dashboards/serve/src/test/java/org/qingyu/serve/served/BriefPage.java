package org.qingyu.serve.served;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A county's brief as somebody reads it: the painted map, the list of levels, the counts of the month.
 *
 * @param paints level by town's code, from the map
 * @param levels the lines of the list of red and yellow
 * @param counts events of the month, by place's name and by category's short name or {@link #ALL}, as printed
 */
record BriefPage(Map<String, String> paints, List<Level> levels, Map<String, Map<String, String>> counts) {

    static final String ALL = "合计";

    private static final Pattern TOWN_OF_MAP = Pattern.compile("<g data-town=\"([^\"]+)\" data-level=\"([A-Z]+)\"");
    private static final Pattern LEVEL = Pattern.compile(
            "<tr><td><span class=\"badge (\\w+)\">[^<]*</span></td>"
                    + "<td>([^<]*)</td><td>([^<]*)</td><td class=\"w\">([^<]*)<small>[^<]*</small></td><td class=\"n\">([^<]*)</td>");
    private static final Pattern HEAT = Pattern.compile(
            "(?s)<table class=\"heat\"><thead><tr><th class=\"name\"><span>乡镇</span></th>(.*?)</table>");
    private static final Pattern HEAD = Pattern.compile("<th><span>([^<]*)</span></th>");
    private static final Pattern LINE = Pattern.compile("<td class=\"name\">([^<]*)</td>(.*)");
    private static final Pattern CELL = Pattern.compile("<td class=\"h\\d\">([^<]*)<small>");

    /** A line of the list: names as printed, the first day as month and day, the count as printed. */
    record Level(String level, String region, String category, String since, String observed) {}

    static BriefPage read(String html) {
        Map<String, String> paints = new LinkedHashMap<>();
        all(TOWN_OF_MAP, html).forEach(town -> paints.put(town.group(1), town.group(2)));
        List<Level> levels = all(LEVEL, html).stream()
                .map(line -> new Level(
                        line.group(1).toUpperCase(Locale.ROOT),
                        line.group(2),
                        line.group(3),
                        line.group(4),
                        line.group(5)))
                .toList();
        Map<String, Map<String, String>> counts = new LinkedHashMap<>();
        all(HEAT, html).forEach(table -> readHeat(table.group(1), counts));
        return new BriefPage(paints, levels, counts);
    }

    /** The second table's total joins the first's: a place's events are disputes and others. */
    private static void readHeat(String table, Map<String, Map<String, String>> counts) {
        List<String> heads =
                all(HEAD, table).stream().map(head -> head.group(1)).toList();
        for (MatchResult line : all(LINE, table)) {
            Map<String, String> place = counts.computeIfAbsent(line.group(1), name -> new LinkedHashMap<>());
            List<MatchResult> cells = all(CELL, line.group(2));
            for (int i = 0; i < cells.size(); i++) {
                place.merge(heads.get(i), text(cells.get(i)), BriefPage::sum);
            }
        }
    }

    private static String sum(String one, String other) {
        return Long.toString(Long.parseLong(one) + Long.parseLong(other));
    }

    private static String text(MatchResult cell) {
        String printed = cell.group(1).replace("&lt;", "<");
        return printed.equals("·") ? "0" : printed;
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        var found = new ArrayList<MatchResult>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }
}
