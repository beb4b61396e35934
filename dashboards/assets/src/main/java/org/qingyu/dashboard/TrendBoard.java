package org.qingyu.dashboard;

import static org.qingyu.dashboard.Dashboard.tile;

import java.util.List;
import org.qingyu.dashboard.Filter.Choice;

/** C2 热力图与趋势: where and what, how much for every ten thousand residents, against what is usual, and the season. */
final class TrendBoard {

    private static final Chart MATRIX = Charts.matrix(
            "trend_matrix",
            "乡镇 × 类别：近28日每万常住人口件数（空白：1–2件，或可由合计推出）",
            new Query(CountDatasets.STANDINGS)
                    .by("category_short", "town_name")
                    .of("rate_now")
                    .where("region_level", "==", "town")
                    .where("category_code", "!=", "ALL")
                    .rising("category_short"),
            "category_short",
            "town_name",
            ",.1f");

    private static final Chart MAP = Charts.drawing(
            "trend_map",
            "每万常住人口件数",
            new Query(CountDatasets.STANDINGS)
                    .by("town_name")
                    .by(TownShape.names().toArray(String[]::new))
                    .of("rate_word", "shade", "day_now")
                    .where("region_level", "==", "town")
                    .rising("town_name"),
            TownShape.shadeMap(345));

    private static final Chart TREND = CountDatasets.trend("trend_band");

    private static final Chart SEASON = Charts.linesAlong(
            "trend_season",
            "各月件数，逐年对比（首尾两月可能不足月）",
            new Query(CountDatasets.DAYS)
                    .along("month_number")
                    .by("year_name")
                    .of("events_widest")
                    .where("feed", "==", "ALL")
                    .rising("month_number"),
            "month_number",
            Charts.Scale.COUNT);

    private static final Chart WEEKS = Charts.lines(
            "trend_weeks",
            "每周件数",
            new Query(CountDatasets.DAYS).over("P1W").of("events_widest").where("feed", "==", "ALL"),
            "P1W",
            Charts.Scale.COUNT);

    static final Dashboard BOARD = new Dashboard(
            "qingyu-trends",
            "热力图与趋势",
            "颜色越深，按人口算越多。趋势图两条浅灰线之间是常态区间（十次有九次落在其中）。不选乡镇和类别时显示全县、全部类别。乡镇 1–2 件处线断开。",
            List.of(
                    List.of(tile(MATRIX, 12, 60)),
                    List.of(tile(MAP, 5, 60), tile(TREND, 7, 60)),
                    List.of(tile(SEASON, 6, 50), tile(WEEKS, 6, 50))),
            List.of(
                    Filter.towns(LevelDatasets.MAP, Choice.ONE_OR_NONE),
                    Filter.categories(LevelDatasets.UNITS, Choice.ONE_OR_NONE),
                    Filter.dates()));

    private TrendBoard() {}
}
