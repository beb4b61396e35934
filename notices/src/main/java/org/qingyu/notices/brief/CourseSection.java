package org.qingyu.notices.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.qingyu.notices.brief.CountyMonth.CourseMonth;
import org.qingyu.notices.county.Category;

/** 季节: which categories have a course of the year, and which months stand out. Factors only, so small counts stay hidden. */
final class CourseSection {

    private static final double[] SHADES = {1.1, 1.25, 1.45, 1.7};
    private static final int MONTHS = 12;

    private final CountyMonth month;

    CourseSection(CountyMonth month) {
        this.month = month;
    }

    record Line(String name, List<Cell> cells) {}

    record Cell(String factor, int shade, boolean next) {}

    Map<String, Object> values() {
        List<Line> lines = month.categories().stream()
                .filter(category -> !category.restricted())
                .map(this::line)
                .filter(line -> !line.cells().isEmpty())
                .toList();
        int years = month.course().stream().mapToInt(CourseMonth::years).max().orElse(0);
        return Map.of(
                "anyCourse",
                !lines.isEmpty(),
                "course",
                lines,
                "courseYears",
                years,
                "courseMonths",
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(number -> number + "月")
                        .toList());
    }

    private Line line(Category category) {
        var cells = new ArrayList<Cell>();
        for (CourseMonth one : month.course()) {
            if (one.categoryCode().equals(category.code())) {
                boolean next = month.day().plusDays(14).getMonthValue() == one.month();
                cells.add(new Cell(String.format(Locale.ROOT, "%.1f", one.factor()), shade(one.factor()), next));
            }
        }
        return new Line(category.shortName(), cells);
    }

    private static int shade(double factor) {
        int shade = 0;
        while (shade < SHADES.length && factor >= SHADES[shade]) {
            shade++;
        }
        return shade;
    }
}
