package org.qingyu.notices.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.brief.Trend.Expected;
import org.qingyu.notices.wording.Wording;

/** Draws a {@link Trend}: observed as a bold line, expected as a hatched band, thresholds as broken lines. */
final class TrendChart {

    /** Outer size and the letters' size. */
    record Size(double width, double height, double letters) {
        static final Size WIDE = new Size(760, 232, 11.5);
        static final Size SMALL = new Size(380, 172, 10.5);
    }

    private static final double RIGHT = 78;
    private static final double TOP = 12;

    private final Wording wording;
    private final Trend trend;
    private final Size size;
    private final Scale scale;
    private final LocalDate first;
    private final long days;

    private TrendChart(Wording wording, Trend trend, Size size) {
        this.wording = wording;
        this.trend = trend;
        this.size = size;
        this.scale = Scale.upTo(trend.largest());
        this.first = trend.points().get(0).day();
        this.days =
                Math.max(1, trend.points().get(trend.points().size() - 1).day().toEpochDay() - first.toEpochDay());
    }

    static String draw(Wording wording, Trend trend, Size size) {
        if (trend.points().isEmpty()) {
            return "";
        }
        return new TrendChart(wording, trend, size).draw();
    }

    private String draw() {
        var drawing = new Drawing(size.width(), size.height(), "trend", trend.name());
        drawing.begin("defs")
                .begin("pattern", "id", "band", "width", 5.0, "height", 5.0, "patternUnits", "userSpaceOnUse")
                .shape("path", "d", "M0 5L5 0", "class", "bandline")
                .end("pattern")
                .end("defs");
        grid(drawing);
        months(drawing);
        band(drawing);
        line(drawing, "before", yearBefore());
        line(drawing, "expected", ofExpected(Expected::mean));
        thresholds(drawing);
        line(drawing, "observed", points(trend.points(), point -> (double) point.observed()));
        end(drawing);
        return drawing.done();
    }

    private void grid(Drawing drawing) {
        for (double mark : scale.marks()) {
            drawing.shape("path", "d", "M" + place(left(), y(mark)) + "H" + Drawing.number(right()), "class", "grid");
            String label = String.format(Locale.ROOT, "%.0f", mark);
            drawing.text(
                    label,
                    "x",
                    left() - 6,
                    "y",
                    y(mark) + size.letters() * 0.35,
                    "font-size",
                    size.letters(),
                    "class",
                    "tick");
        }
    }

    private void months(Drawing drawing) {
        LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        LocalDate last = first.plusDays(days);
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            drawing.shape("path", "d", "M" + place(x(month), bottom()) + "v4", "class", "axis");
            String label = month.getMonthValue() == 1
                    ? wording.say("chart.year", month.getYear())
                    : wording.say("chart.month", month.getMonthValue());
            if (x(month) < right() - size.letters() * 1.5) {
                drawing.text(
                        label,
                        "x",
                        x(month) + 2,
                        "y",
                        bottom() + size.letters() * 1.35,
                        "font-size",
                        size.letters(),
                        "class",
                        "month");
            }
        }
    }

    private void band(Drawing drawing) {
        List<Trend.Point> judged =
                trend.points().stream().filter(point -> point.judged() != null).toList();
        if (judged.size() < 2) {
            return;
        }
        String there = judged.stream()
                .map(point -> place(x(point.day()), y(expectedOf(point).high())))
                .collect(Collectors.joining("L"));
        var back = new StringBuilder();
        for (int i = judged.size() - 1; i >= 0; i--) {
            back.append('L')
                    .append(place(
                            x(judged.get(i).day()), y(expectedOf(judged.get(i)).low())));
        }
        drawing.shape("path", "d", "M" + there + back + "Z", "class", "band", "fill", "url(#band)");
    }

    private void thresholds(Drawing drawing) {
        line(drawing, "yellowline", ofThreshold(Expected::yellow));
        line(drawing, "redline", ofThreshold(Expected::red));
        Expected last = lastJudged();
        if (last == null) {
            return;
        }
        Double yellow = within(last.yellow()) ? last.yellow() : null;
        if (yellow != null) {
            name(drawing, "chart.yellow", y(yellow));
        }
        if (within(last.red())) {
            double floor = yellow == null ? bottom() : y(yellow) - size.letters() * 1.1;
            name(drawing, "chart.red", Math.min(floor, y(orZero(last.red()))));
        }
    }

    private void name(Drawing drawing, String key, double height) {
        drawing.text(
                wording.say(key),
                "x",
                right() + 6,
                "y",
                height + size.letters() * 0.35,
                "font-size",
                size.letters(),
                "class",
                "limit");
    }

    private void end(Drawing drawing) {
        drawing.shape("path", "d", "M" + place(left(), bottom()) + "H" + Drawing.number(right()), "class", "axis");
        Trend.Point last = trend.points().get(trend.points().size() - 1);
        drawing.shape("circle", "cx", x(last.day()), "cy", y((double) last.observed()), "r", 3.6, "class", "last");
        drawing.text(
                Long.toString(last.observed()),
                "x",
                right() + (nearThreshold(last) ? 8 + 2.2 * size.letters() : 7),
                "y",
                y((double) last.observed()) + size.letters() * 0.4,
                "font-size",
                size.letters() * 1.25,
                "class",
                "value");
    }

    /** Whether a threshold's name stands where the last value would be written. */
    private boolean nearThreshold(Trend.Point last) {
        Expected judged = lastJudged();
        return judged != null
                && (isNear(judged.yellow(), (double) last.observed())
                        || isNear(judged.red(), (double) last.observed()));
    }

    private boolean isNear(@Nullable Double threshold, double value) {
        return threshold != null
                && threshold <= scale.top()
                && Math.abs(y(threshold) - y(value)) < size.letters() * 1.1;
    }

    private @Nullable Expected lastJudged() {
        return trend.points().get(trend.points().size() - 1).judged();
    }

    private static Expected expectedOf(Trend.Point point) {
        Expected judged = point.judged();
        if (judged == null) {
            throw new IllegalArgumentException("Day must be judged: " + point.day());
        }
        return judged;
    }

    private String ofExpected(ToDoubleFunction<Expected> value) {
        return points(
                trend.points().stream().filter(point -> point.judged() != null).toList(),
                point -> value.applyAsDouble(expectedOf(point)));
    }

    private String ofThreshold(Function<Expected, @Nullable Double> value) {
        return points(
                trend.points().stream()
                        .filter(point -> point.judged() != null && within(value.apply(expectedOf(point))))
                        .toList(),
                point -> orZero(value.apply(expectedOf(point))));
    }

    private boolean within(@Nullable Double value) {
        return value != null && value <= scale.top();
    }

    private static double orZero(@Nullable Number value) {
        return value == null ? 0 : value.doubleValue();
    }

    private String yearBefore() {
        return points(
                trend.points().stream()
                        .filter(point -> point.yearBefore() != null)
                        .toList(),
                point -> orZero(point.yearBefore()));
    }

    private String points(List<Trend.Point> drawn, ToDoubleFunction<Trend.Point> value) {
        return drawn.stream()
                .map(point -> place(x(point.day()), y(value.applyAsDouble(point))))
                .collect(Collectors.joining(" "));
    }

    private static void line(Drawing drawing, String style, String points) {
        if (!points.isEmpty()) {
            drawing.shape("polyline", "points", points, "class", style);
        }
    }

    private static String place(double x, double y) {
        return Drawing.number(x) + "," + Drawing.number(y);
    }

    private double left() {
        return 8
                + size.letters()
                        * 0.62
                        * String.format(Locale.ROOT, "%.0f", scale.top()).length()
                + 4;
    }

    private double right() {
        return size.width() - RIGHT;
    }

    private double bottom() {
        return size.height() - size.letters() * 1.9;
    }

    private double x(LocalDate day) {
        return left() + (right() - left()) * (day.toEpochDay() - first.toEpochDay()) / days;
    }

    private double y(double value) {
        return bottom() - (bottom() - TOP) * scale.shareOf(value);
    }
}
