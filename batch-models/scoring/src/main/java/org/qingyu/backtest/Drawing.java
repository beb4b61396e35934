package org.qingyu.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pictures as SVG: told apart by shape and pattern, not by colour alone. */
final class Drawing {

    private static final int WIDTH = 940;

    /** A bar and the mark it should stay near. */
    record Bar(String label, double value, double mark) {}

    /** A line over x = 0, 1, 2 …; {@code dash} as in SVG, empty for a full line. */
    record Line(String label, String colour, String dash, List<Double> values) {}

    private Drawing() {}

    /** One bar a row with its mark; {@code fill} is a colour. */
    static String bars(List<Bar> bars, String markLabel, String fill) {
        int left = 210;
        int right = 90;
        int step = 24;
        double largest = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.mark()))
                .max()
                .orElse(1);
        double scale = (WIDTH - left - right) / Math.max(largest, 1e-9);
        int height = 34 + bars.size() * step;
        var svg = begin(WIDTH, height, "条形图");
        add(svg, "<text x=\"%d\" y=\"16\" class=\"soft\">▏= %s</text>", left, Html.escaped(markLabel));
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            int y = 28 + row * step;
            double end = left + bar.value() * scale;
            double mark = left + bar.mark() * scale;
            add(svg, "<text x=\"%d\" y=\"%d\" class=\"end\">%s</text>", left - 8, y + 13, Html.escaped(bar.label()));
            add(
                    svg,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"15\" fill=\"%s\"/>",
                    left,
                    y + 1,
                    Math.max(0.8, bar.value() * scale),
                    fill);
            add(svg, "<path d=\"M%.1f %d v19\" class=\"mark\"/>", mark, y - 1);
            add(svg, "<text x=\"%.1f\" y=\"%d\">%s</text>", Math.max(end, mark) + 7, y + 13, Html.number(bar.value()));
        }
        return end(svg);
    }

    /** Two numbers a week: the first drawn full below, the second hatched above it. */
    static String weeks(LocalDate from, List<int[]> weeks) {
        int left = 44;
        int height = 190;
        int floor = 150;
        int largest = weeks.stream().mapToInt(week -> week[0] + week[1]).max().orElse(1);
        int top = Math.max(4, largest);
        double step = (WIDTH - left - 10.0) / Math.max(1, weeks.size());
        double scale = (floor - 14.0) / top;
        var svg = begin(WIDTH, height, "每周次数");
        add(
                svg,
                "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#f9d56e\"/>"
                        + "<path d=\"M0 0v5\" stroke=\"#8a6200\" stroke-width=\"1.6\"/></pattern></defs>");
        for (int line = 0; line <= 2; line++) {
            double value = top * line / 2.0;
            double y = floor - value * scale;
            add(svg, "<path d=\"M%d %.1f H%d\" class=\"grid\"/>", left, y, WIDTH - 10);
            add(svg, "<text x=\"%d\" y=\"%.1f\" class=\"end soft\">%s</text>", left - 6, y + 4, Html.number(value));
        }
        String month = "";
        for (int week = 0; week < weeks.size(); week++) {
            double x = left + week * step;
            double red = weeks.get(week)[0] * scale;
            double yellow = weeks.get(week)[1] * scale;
            add(
                    svg,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"bar\"/>",
                    x + 0.8,
                    floor - red,
                    Math.max(0.6, step - 1.6),
                    red);
            add(
                    svg,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"url(#hatch)\"/>",
                    x + 0.8,
                    floor - red - yellow,
                    Math.max(0.6, step - 1.6),
                    yellow);
            LocalDate day = from.plusWeeks(week);
            String own = day.getYear() + "-" + day.getMonthValue();
            boolean room = step * 4.3 > 34 || day.getMonthValue() % 3 == 1;
            if (!own.equals(month) && room) {
                String label = day.getMonthValue() == 1 || month.isEmpty() ? own : day.getMonthValue() + "月";
                add(svg, "<text x=\"%.1f\" y=\"%d\" class=\"soft\">%s</text>", x, floor + 18, label);
            }
            month = own;
        }
        add(svg, "<path d=\"M%d %d H%d\" class=\"axis\"/>", left, floor, WIDTH - 10);
        add(
                svg,
                "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" class=\"bar\"/><text x=\"%d\" y=\"%d\">红色</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"url(#hatch)\"/>"
                        + "<text x=\"%d\" y=\"%d\">黄色(未到红色)</text>",
                left,
                height - 14,
                left + 17,
                height - 4,
                left + 70,
                height - 14,
                left + 87,
                height - 4);
        return end(svg);
    }

    /** Lines over days. */
    static String lines(List<Line> lines, String xLabel, double top) {
        int left = 56;
        int floor = 236;
        int height = 280;
        int right = 230;
        int days = lines.stream().mapToInt(line -> line.values().size()).max().orElse(1);
        double step = (WIDTH - left - right) / Math.max(1.0, days - 1.0);
        double scale = (floor - 14) / top;
        var svg = begin(WIDTH, height, "曲线");
        for (int line = 0; line <= 4; line++) {
            double value = top * line / 4;
            double y = floor - value * scale;
            add(svg, "<path d=\"M%d %.1f H%d\" class=\"grid\"/>", left, y, WIDTH - right);
            add(svg, "<text x=\"%d\" y=\"%.1f\" class=\"end soft\">%s</text>", left - 6, y + 4, Html.percent(value));
        }
        for (int day = 0; day < days; day += Math.max(1, days / 8)) {
            add(svg, "<text x=\"%.1f\" y=\"%d\" class=\"mid soft\">%d</text>", left + day * step, floor + 18, day);
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" class=\"mid soft\">%s</text>",
                left + (WIDTH - left - right) / 2,
                height - 8,
                Html.escaped(xLabel));
        List<Double> taken = new ArrayList<>();
        for (Line line : lines) {
            var path = new StringBuilder();
            for (int day = 0; day < line.values().size(); day++) {
                path.append(String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        day == 0 ? "M" : "L",
                        left + day * step,
                        floor - line.values().get(day) * scale));
            }
            add(
                    svg,
                    "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                    path,
                    line.colour(),
                    line.dash());
            double y = apart(floor - line.values().get(line.values().size() - 1) * scale + 4, taken);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>",
                    WIDTH - right + 8,
                    y,
                    line.colour(),
                    Html.escaped(line.label()));
        }
        add(svg, "<path d=\"M%d 10 V%d H%d\" class=\"axis\"/>", left, floor, WIDTH - right);
        return end(svg);
    }

    private static double apart(double wanted, List<Double> taken) {
        double y = wanted;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (double other : taken) {
                if (Math.abs(other - y) < 15) {
                    y = other + 15;
                    moved = true;
                }
            }
        }
        taken.add(y);
        return y;
    }

    /** How often probabilities came true, both axes logarithmic; the diagonal is what should be. */
    static String calibration(List<double[]> points) {
        int size = 330;
        int left = 70;
        int floor = size - 40;
        double least = 1e-5;
        var svg = begin(size + 60, size + 10, "校准曲线");
        double scale = (size - 60) / -Math.log10(least);
        for (int power = 0; power >= -5; power--) {
            double at = (power - Math.log10(least)) * scale;
            String label = power == 0 ? "1" : "10" + superscript(power);
            add(svg, "<path d=\"M%d %.1f h%d\" class=\"grid\"/>", left, floor - at, size - 60);
            add(svg, "<path d=\"M%.1f %d v%d\" class=\"grid\"/>", left + at, floor, -(size - 60));
            add(svg, "<text x=\"%d\" y=\"%.1f\" class=\"end soft\">%s</text>", left - 6, floor - at + 4, label);
            add(svg, "<text x=\"%.1f\" y=\"%d\" class=\"mid soft\">%s</text>", left + at, floor + 18, label);
        }
        add(svg, "<path d=\"M%d %d L%d %d\" class=\"mark\"/>", left, floor, left + size - 60, floor - size + 60);
        var path = new StringBuilder();
        for (double[] point : points) {
            if (point[1] < least) {
                continue;
            }
            double x = left + (Math.log10(point[0]) - Math.log10(least)) * scale;
            double y = floor - (Math.log10(point[1]) - Math.log10(least)) * scale;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
            add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.4\" class=\"bar\"/>", x, y);
        }
        add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"1.6\"/>", path);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" class=\"mid soft\">模型给出的概率(虚线上 = 名副其实)</text>",
                left + (size - 60) / 2,
                size + 4);
        return end(svg);
    }

    private static String superscript(int power) {
        return "⁻" + "⁰¹²³⁴⁵".charAt(-power);
    }

    /** A picture that stands outside the report. */
    static String alone(String svg) {
        int head = svg.indexOf('>') + 1;
        return svg.substring(0, head).replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                + "<style>text{fill:#1c2126;font:12.5px sans-serif}.soft{fill:#5b636b;font-size:11.5px}"
                + ".end{text-anchor:end}.mid{text-anchor:middle}.bar{fill:#b3261e}"
                + ".mark{stroke:#111;stroke-width:1.8;fill:none;stroke-dasharray:4 2}"
                + ".grid{stroke:#e6e9eb;fill:none}.axis{stroke:#6c747b;fill:none}</style>"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + svg.substring(head);
    }

    private static StringBuilder begin(int width, int height, String title) {
        var svg = new StringBuilder();
        add(
                svg,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" style=\"max-width:%dpx\">",
                width,
                height,
                title,
                width);
        return svg;
    }

    private static String end(StringBuilder svg) {
        return svg.append("</svg>").toString();
    }

    private static void add(StringBuilder svg, String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
