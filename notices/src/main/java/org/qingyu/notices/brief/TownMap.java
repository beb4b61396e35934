package org.qingyu.notices.brief;

import java.util.List;
import java.util.Map;
import org.qingyu.code.WarningLevel;
import org.qingyu.map.NamePlate;
import org.qingyu.map.TownLayout;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.wording.Wording;

/** Draws the towns of a {@link TownLayout}, each with its colour, its word and its pattern, so that it prints in black. */
final class TownMap {

    private final Wording wording;

    TownMap(Wording wording) {
        this.wording = wording;
    }

    String draw(List<Place> towns, Map<String, WarningLevel> levels) {
        TownLayout layout = TownLayout.of(towns.stream().map(Place::site).toList());
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
        String outline = cell.shape().outline();
        drawing.begin("g", "data-town", cell.town().code(), "data-level", level.code());
        drawing.shape("path", "d", outline, "class", "land " + styleOf(level));
        drawing.shape("path", "d", outline, "class", "weave", "fill", "url(#weave-" + styleOf(level) + ")");
        label(drawing, cell, word);
        drawing.end("g");
    }

    private static void label(Drawing drawing, TownLayout.Cell cell, String word) {
        NamePlate plate = NamePlate.of(cell);
        double size = plate.size();
        drawing.shape(
                "rect",
                "class",
                "plate",
                "x",
                plate.x() - plate.width() / 2,
                "y",
                plate.y() - plate.height() / 2,
                "width",
                plate.width(),
                "height",
                plate.height(),
                "rx",
                size * 0.3);
        drawing.text(cell.town().name(), "x", plate.x(), "y", plate.nameLine(), "font-size", size, "class", "town");
        drawing.text(word, "x", plate.x(), "y", plate.wordLine(), "font-size", size * 1.02, "class", "word");
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
