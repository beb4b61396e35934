package org.qingyu.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingyu.table.Column;
import org.qingyu.table.RegionShapeTable;

/** The columns that draw a town, and the drawing: one line of SVG, because a blank line would end it. */
final class TownShape {

    private static final String FRAME_HEIGHT = "frame_height";
    private static final Map<Column<?>, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(RegionShapeTable.OUTLINE, "图形");
        COLUMNS.put(RegionShapeTable.NAME_X, "名称横坐标");
        COLUMNS.put(RegionShapeTable.NAME_Y, "名称纵坐标");
        COLUMNS.put(RegionShapeTable.WORD_Y, "文字纵坐标");
        COLUMNS.put(RegionShapeTable.NAME_SIZE, "字号");
        COLUMNS.put(RegionShapeTable.PLATE_X, "底牌横坐标");
        COLUMNS.put(RegionShapeTable.PLATE_Y, "底牌纵坐标");
        COLUMNS.put(RegionShapeTable.PLATE_WIDTH, "底牌宽");
        COLUMNS.put(RegionShapeTable.PLATE_HEIGHT, "底牌高");
        COLUMNS.put(RegionShapeTable.MAP_HEIGHT, "图高");
    }

    /** Red: bold slanted lines. Yellow: dots. Grey: level lines. Green: plain. As the brief's map. */
    private static final String PATTERNS = "<defs>"
            + "<pattern id=\"weave-red\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">"
            + "<path d=\"M-2 2L2-2M0 10L10 0M8 12L12 8\" stroke=\"#7a0d1c\" strokeWidth=\"2.6\"></path></pattern>"
            + "<pattern id=\"weave-yellow\" width=\"11\" height=\"11\" patternUnits=\"userSpaceOnUse\">"
            + "<circle cx=\"3\" cy=\"3\" r=\"1.9\" fill=\"#7a5a00\"></circle>"
            + "<circle cx=\"8.5\" cy=\"8.5\" r=\"1.9\" fill=\"#7a5a00\"></circle></pattern>"
            + "<pattern id=\"weave-grey\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
            + "<path d=\"M0 4H8\" stroke=\"#444444\" strokeWidth=\"1.2\"></path></pattern>"
            + "<pattern id=\"weave-green\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\"></pattern></defs>";

    private static final String FRAME =
            "<svg viewBox=\"-4 -4 648 {{data.0.frame_height}}\" width=\"100%\" height=\"@HEIGHT\""
                    + " preserveAspectRatio=\"xMidYMid meet\" role=\"img\">";

    private static final String PLATE = "<rect x=\"{{plate_x}}\" y=\"{{plate_y}}\" width=\"{{plate_width}}\""
            + " height=\"{{plate_height}}\" rx=\"4\" fill=\"#ffffff\" fillOpacity=\"0.86\"></rect>"
            + "<text x=\"{{name_x}}\" y=\"{{name_y}}\" textAnchor=\"middle\" fontSize=\"{{name_size}}\" fill=\"#222222\">"
            + "{{town_name}}</text>"
            + "<text x=\"{{name_x}}\" y=\"{{word_y}}\" textAnchor=\"middle\" fontSize=\"{{name_size}}\" fontWeight=\"bold\""
            + " fill=\"#222222\">{{@WORD}}</text>";

    private TownShape() {}

    static String sql(String alias) {
        return COLUMNS.keySet().stream()
                .map(column -> alias + "." + column.name() + " AS " + column.name())
                .collect(Collectors.joining(",\n  ", "", ",\n  " + alias + ".map_height + 8 AS " + FRAME_HEIGHT));
    }

    /** The columns' names, to group by. */
    static List<String> names() {
        return Stream.concat(COLUMNS.keySet().stream().map(Column::name), Stream.of(FRAME_HEIGHT))
                .toList();
    }

    /** A data set's own fields and after them those of the shape. */
    static List<Field> with(Field... own) {
        var fields = new ArrayList<>(List.of(own));
        COLUMNS.forEach((column, label) -> fields.add(Field.of(column, column.name(), label)));
        fields.add(Field.number(FRAME_HEIGHT, "画幅高"));
        return fields;
    }

    /** Each town in its level's colour and pattern, its name and the level's word on a plate. */
    static String levelMap(int height) {
        return map(
                height,
                PATTERNS,
                "<path d=\"{{outline}}\" fill=\"{{fill_now}}\" stroke=\"#ffffff\" strokeWidth=\"2\"></path>"
                        + "<path d=\"{{outline}}\" fill=\"{{weave_now}}\" stroke=\"#ffffff\" strokeWidth=\"2\"></path>",
                "word_now",
                "底色、花纹和文字同义：▲红 斜线，◆黄 圆点，■灰 横线（数据未到），●绿 空白。{{data.0.day_now}}。示意图，不作划界依据。");
    }

    /** Each town the darker the higher its number, the number on a plate. */
    static String shadeMap(int height) {
        return map(
                height,
                "",
                "<path d=\"{{outline}}\" fill=\"#ffffff\" stroke=\"#8a8a8a\" strokeWidth=\"1\"></path>"
                        + "<path d=\"{{outline}}\" fill=\"#1F5FA8\" fillOpacity=\"{{shade}}\" stroke=\"#ffffff\""
                        + " strokeWidth=\"2\"></path>",
                "rate_word",
                "近28日，截至{{data.0.day_now}}；“—”为1–2件、可推出1–2件或无人口数。示意图，不作划界依据。");
    }

    private static String map(int height, String patterns, String land, String word, String note) {
        return FRAME.replace("@HEIGHT", Integer.toString(height))
                + patterns
                + "{{#each data}}" + land + "{{/each}}"
                + "{{#each data}}" + PLATE.replace("@WORD", word) + "{{/each}}</svg>"
                + "<div class=\"qy-note\">" + note + "</div>";
    }
}
