package org.qingyu.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.RegionDayTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.UnitColumns;

/**
 * Counts: days, windows, standings. Whoever sees more than one town is outside of each, and sees no count of one or two of
 * a town; a town sees its own.
 */
final class CountDatasets {

    /** The last 28 days of county and towns beside their own past and their class. */
    static final Dataset STANDINGS = new Dataset(
            "region_standing",
            "一行：一个地方、一个类别、一个评估日的近28日件数，对比前28日、去年同期和同类乡镇。1–2件和能由合计推出1–2件的数，对外不显示。",
            "day",
            """
            SELECT
              r.day AS day,
              r.region_code AS region_code,
              r.region_level AS region_level,
              CASE r.region_level WHEN 'county' THEN '{county}' ELSE r.region_name END AS town_name,
              r.class AS class,
              r.category_code AS category_code,
              r.category_name AS category_name,
              regexp_replace(r.category_name, '[(（].*$', '') AS category_short,
              {events} AS events,
              {before} AS events_before,
              {yearBefore} AS events_year_before,
              {rate} AS rate,
              max({rate}) OVER (PARTITION BY r.day, r.category_code, r.region_level) AS top_rate,
              r.class_median AS class_median,
              {breadth} AS breadth,
              {shape}
            FROM lake.mart.region_standing r
            CROSS JOIN {seen} v
            LEFT JOIN lake.mart.region_shape s ON s.region_code = r.region_code
            """.replace("{county}", LevelDatasets.COUNTY)
                    .replace("{seen}", Breadth.SEEN)
                    .replace("{events}", shown("r.events", "events"))
                    .replace("{before}", shown("r.events_before", "events_before"))
                    .replace("{yearBefore}", shown("r.events_year_before", "events_year_before"))
                    .replace("{rate}", shown("r.rate", "events"))
                    .replace("{breadth}", Breadth.of("r.region_level = 'county'", "r.category_code = 'ALL'"))
                    .replace("{shape}", TownShape.sql("s")),
            TownShape.with(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.of(UnitColumns.REGION_LEVEL),
                    Field.text("town_name", "乡镇"),
                    Field.of(RegionTable.REGION_CLASS),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.text("category_short", "类别"),
                    Field.of(DailyCountTable.EVENTS),
                    Field.of(RegionStandingTable.EVENTS_BEFORE),
                    Field.of(RegionStandingTable.EVENTS_YEAR_BEFORE),
                    Field.of(RegionStandingTable.RATE),
                    Field.number("top_rate", "最高每万人件数"),
                    Field.of(RegionStandingTable.CLASS_MEDIAN),
                    Field.count(Breadth.COLUMN, "范围序")),
            List.of(
                    Metric.whole("events_now", "近28日", Metric.onLastDay("events")),
                    Metric.whole("events_order", "件数序", "COALESCE(max_by(events, day), 0)"),
                    Metric.text("events_word", "近28日", shownOrDash("%d", "events")),
                    Metric.text("events_before_word", "前28日", shownOrDash("%d", "events_before")),
                    Metric.text("events_year_word", "去年同期", shownOrDash("%d", "events_year_before")),
                    Metric.decimal("rate_now", "每万人", Metric.onLastDay("rate")),
                    Metric.text("rate_cell", "每万人", shownOrDash("%.1f", "rate")),
                    Metric.text("median_word", "同类乡镇中位数", shownOrDash("%.1f", "class_median")),
                    Metric.text("against_now", "与同类相比", againstClass()),
                    Metric.whole("rise_now", "比前28日", "max_by(events - events_before, day)"),
                    Metric.whole("year_rise_now", "比去年同期", "max_by(events - events_year_before, day)"),
                    Metric.text("rate_word", "每万人", Metric.orDash("%.1f", allOrOne("rate"))),
                    Metric.text(
                            "shade",
                            "深浅",
                            "format('%.2f', 0.9 * COALESCE(" + allOrOne("rate / nullif(top_rate, 0)") + ", 0e0))"),
                    Metric.text("day_now", "日期", "CAST(max(day) AS varchar)")));

    /** Events a day. */
    static final Dataset DAYS = new Dataset(
            "region_day",
            "一行：一个地方、一个类别（或一情）、一天的件数。“全部”行与分项行并存，指标只取筛选后最宽的一层。",
            "day",
            """
            SELECT
              d.day AS day,
              CAST(year(d.day) AS varchar) || '年' AS year_name,
              month(d.day) AS month_number,
              d.region_code AS region_code,
              d.region_level AS region_level,
              CASE d.region_level WHEN 'county' THEN '{county}' ELSE d.region_name END AS town_name,
              d.category_code AS category_code,
              d.category_name AS category_name,
              d.feed AS feed,
              d.feed_name AS feed_name,
              d.events AS events,
              v.towns AS towns_seen,
              {breadth} AS breadth
            FROM lake.mart.region_day d
            CROSS JOIN {seen} v
            """.replace("{county}", LevelDatasets.COUNTY)
                    .replace("{seen}", Breadth.SEEN)
                    .replace("{breadth}", Breadth.of("d.region_level = 'county'", "d.category_code = 'ALL'")),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.text("year_name", "年"),
                    Field.count("month_number", "月"),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.of(UnitColumns.REGION_LEVEL),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.of(RegionDayTable.FEED),
                    Field.of(RegionDayTable.FEED_NAME),
                    Field.of(DailyCountTable.EVENTS),
                    Field.count(Breadth.TOWNS_SEEN, "可见乡镇数"),
                    Field.count(Breadth.COLUMN, "范围序")),
            List.of(
                    Metric.whole("events_widest", "件数", Breadth.widestShown("sum(events)")),
                    new Metric(
                            "unclear_share",
                            "待分类占比",
                            "CAST(sum(events) FILTER (WHERE category_code = 'D99' AND region_level = 'county') AS double) / "
                                    + "nullif(sum(events) FILTER (WHERE category_code = 'ALL' AND region_level = 'county'), 0)",
                            ".1%")));

    /** The seven-day window against what was expected of it. */
    static final Dataset TRENDS = new Dataset(
            "window_trend",
            "一行：一个地方、一个类别、一个评估日的近7日件数、常态件数和红黄线。",
            "day",
            """
            SELECT
              e.day AS day,
              e.region_code AS region_code,
              COALESCE(s.region_name, '{county}') AS town_name,
              e.category_code AS category_code,
              {category} AS category_name,
              e.observed AS observed,
              e.expected AS expected,
              greatest(e.expected, 0.1) * e.dispersion AS spread,
              e.threshold AS threshold,
              e.threshold_red AS threshold_red,
              v.towns AS towns_seen,
              {breadth} AS breadth
            FROM lake.score.exceedance e
            CROSS JOIN {seen} v
            LEFT JOIN lake.mart.region_shape s ON s.region_code = e.region_code
            """.replace("{county}", LevelDatasets.COUNTY)
                    .replace("{seen}", Breadth.SEEN)
                    .replace("{category}", categoryName("e.category_code"))
                    .replace("{breadth}", Breadth.of("s.region_code IS NULL", "e.category_code = 'ALL'")),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.of(UnitColumns.OBSERVED),
                    Field.of(UnitColumns.EXPECTED),
                    Field.number("spread", "方差"),
                    Field.of(UnitColumns.THRESHOLD),
                    Field.of(UnitColumns.THRESHOLD_RED),
                    Field.count(Breadth.TOWNS_SEEN, "可见乡镇数"),
                    Field.count(Breadth.COLUMN, "范围序")),
            List.of(
                    Metric.whole("window_events", "近7日件数", Breadth.widestShown("sum(observed)")),
                    Metric.decimal("usual_events", "常态", Breadth.widest("sum(expected)")),
                    Metric.decimal("usual_low", "常态区间低端", "greatest(0e0, " + bound("-") + ")"),
                    Metric.decimal("usual_high", "常态区间高端", bound("+")),
                    Metric.whole("yellow_line", "黄色线", Breadth.ofOne("threshold")),
                    Metric.whole("red_line", "红色线", Breadth.ofOne("threshold_red"))));

    private CountDatasets() {}

    /** The sums of seven days beside what is usual and the lines of yellow and red, as a chart of this key. */
    static Chart trend(String key) {
        return Charts.lines(
                key,
                "近7日件数与常态区间、红黄线",
                new Query(TRENDS)
                        .over("P1D")
                        .of("window_events", "usual_events", "usual_low", "usual_high", "yellow_line", "red_line"),
                "P1D",
                Charts.Scale.CLOSE);
    }

    /**
     * The value, or nothing where it would tell an outsider of one or two events of a town, by itself or by what is left of a
     * total. Days judged by an older version know only of the first.
     */
    private static String shown(String value, String counted) {
        return ("CASE WHEN r.region_level <> 'town' OR v.towns < 2 OR NOT COALESCE(r.%s_withheld, r.%s BETWEEN 1 AND 2,"
                        + " false) THEN %s END")
                .formatted(counted, counted, value);
    }

    private static String shownOrDash(String format, String column) {
        return Metric.orDash(format, Metric.onLastDay(column));
    }

    private static String allOrOne(String value) {
        return "COALESCE(max_by(" + value + ", day) FILTER (WHERE category_code = 'ALL'), max_by(" + value + ", day))";
    }

    private static String againstClass() {
        String rate = Metric.onLastDay("rate");
        String median = Metric.onLastDay("class_median");
        return "CASE WHEN %1$s IS NULL OR %2$s IS NULL THEN '' WHEN %1$s > 1.25 * %2$s AND %2$s > 0 THEN '↑ 高于' "
                        .formatted(rate, median)
                + "WHEN %1$s < 0.8 * %2$s THEN '↓ 低于' ELSE '相近' END".formatted(rate, median);
    }

    /** Nine windows in ten lie between the bounds, as on the brief's trend. */
    private static String bound(String sign) {
        return Breadth.widest("sum(expected)") + " " + sign + " 1.645 * sqrt(" + Breadth.widest("sum(spread)") + ")";
    }

    static String categoryName(String column) {
        CategoryCatalogue catalogue = CategoryCatalogue.standard();
        return catalogue.codes().stream()
                .map(code -> "WHEN '" + code + "' THEN '" + catalogue.labelOf(code) + "'")
                .collect(Collectors.joining(
                        " ", "CASE " + column + " ", " ELSE '" + catalogue.labelOf(CategoryCatalogue.ALL) + "' END"));
    }
}
