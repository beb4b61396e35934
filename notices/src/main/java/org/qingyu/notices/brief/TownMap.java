package org.qingyu.notices.brief;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.wording.Wording;

/** Draws the towns of a {@link TownLayout}, each with its colour, its word and its pattern, so that it prints in black. */
final class TownMap {

    private static final double LARGEST_NAME = 19;
    private static final double SMALLEST_NAME = 6.5;

    private final Wording wording;

    TownMap(Wording wording) {
        this.wording = wording;
    }

    String draw(List<Place> towns, Map<String, WarningLevel> levels) {
        TownLayout layout = TownLayout.of(towns);
        var drawing = new Drawing(layout.width() + 8, layout.height() + 8, "map", wording.say("map.title"));
        patterns(drawing);
        drawing.begin("g", "transform", "translate(4 4)");
        for (TownLayout.Cell cell : layout.cells()) {
            draw(drawing, cell, levels.getOrDefault(cell.town().code(), WarningLevel.GREY));
        }
        return drawing.end("g").done();
    }

    private void draw(Drawing drawing, TownLayout.Cell cell, WarningLevel level) {
        String word = wording.wordOf(level);
        String outline = outline(cell.shape());
        drawing.begin("g", "data-town", cell.town().code(), "data-level", level.code());
        drawing.shape("path", "d", outline, "class", "land " + styleOf(level));
        drawing.shape("path", "d", outline, "class", "weave", "fill", "url(#weave-" + styleOf(level) + ")");
        label(drawing, cell, word);
        drawing.end("g");
    }

    /** Name above, word below, on a white plate; the letters are as large as the part of the map allows. */
    private static void label(Drawing drawing, TownLayout.Cell cell, String word) {
        Point middle = cell.shape().centre();
        String name = cell.town().name();
        double room = 0.88
                * Math.min(cell.shape().widthAt(middle.y() - 10), cell.shape().widthAt(middle.y() + 10));
        double size = Math.max(SMALLEST_NAME, Math.min(LARGEST_NAME, room / Math.max(2, name.length())));
        double width = Math.max(size * name.length(), size * 1.3) + size * 0.6;
        double height = size * 2.55;
        drawing.shape(
                "rect",
                "class",
                "plate",
                "x",
                middle.x() - width / 2,
                "y",
                middle.y() - height / 2,
                "width",
                width,
                "height",
                height,
                "rx",
                size * 0.3);
        drawing.text(name, "x", middle.x(), "y", middle.y() - size * 0.2, "font-size", size, "class", "town");
        drawing.text(word, "x", middle.x(), "y", middle.y() + size * 0.98, "font-size", size * 1.02, "class", "word");
    }

    private static String outline(ConvexShape shape) {
        return shape.corners().stream()
                .map(corner -> Drawing.number(corner.x()) + " " + Drawing.number(corner.y()))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    static String styleOf(WarningLevel level) {
        return switch (level) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREY -> "grey";
            case GREEN -> "green";
        };
    }

    /** Red: bold slanted lines. Yellow: dots. Grey: fine level lines. Green: plain. */
    private static void patterns(Drawing drawing) {
        drawing.begin("defs");
        weave(drawing, "red", 10, "M-2 2L2-2M0 10L10 0M8 12L12 8", "2.6");
        weave(drawing, "grey", 8, "M0 4H8", "1.2");
        drawing.begin("pattern", "id", "weave-yellow", "width", 11.0, "height", 11.0, "patternUnits", "userSpaceOnUse");
        drawing.shape("circle", "cx", 3.0, "cy", 3.0, "r", 1.9).shape("circle", "cx", 8.5, "cy", 8.5, "r", 1.9);
        drawing.end("pattern");
        drawing.begin("pattern", "id", "weave-green", "width", 9.0, "height", 9.0, "patternUnits", "userSpaceOnUse");
        drawing.end("pattern").end("defs");
    }

    private static void weave(Drawing drawing, String style, double size, String lines, String thick) {
        drawing.begin(
                "pattern", "id", "weave-" + style, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        drawing.shape("path", "d", lines, "stroke-width", thick).end("pattern");
    }
}
