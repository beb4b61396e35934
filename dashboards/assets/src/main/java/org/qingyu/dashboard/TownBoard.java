package org.qingyu.dashboard;

import static org.qingyu.dashboard.Dashboard.tile;

import java.util.List;
import org.qingyu.dashboard.Filter.Choice;

/** C3 一镇一屏: one town's levels, feeds and categories against its own past and its class, and what the season brings. */
final class TownBoard {

    private static final Chart LEVELS = Charts.table(
            "town_levels",
            "等级（红、黄、灰在前）",
            new Query(LevelDatasets.UNITS)
                    .by("region_name", "category_name")
                    .of("level_now", "urgency_now", "since_now", "observed_now", "expected_now", "reason_now")
                    .having(
                            "max_by(level_rank, day) >= 1 OR (max(region_level) = 'town' AND max(category_code) = 'ALL')")
                    .falling("urgency_now")
                    .first(60),
            "level_now");

    private static final Chart FEEDS = Charts.lines(
            "town_feeds",
            "四情每周件数",
            new Query(CountDatasets.DAYS)
                    .over("P1W")
                    .by("feed_name")
                    .of("events_widest")
                    .where("feed", "!=", "ALL")
                    .where("region_level", "==", "town"),
            "P1W",
            Charts.Scale.COUNT);

    private static final Chart STANDING = Charts.table(
            "town_standing",
            "各类别：近28日与自己的过去、与同类乡镇相比",
            new Query(CountDatasets.STANDINGS)
                    .by("category_name")
                    .of(
                            "events_word",
                            "events_before_word",
                            "events_year_word",
                            "rate_cell",
                            "median_word",
                            "against_now",
                            "events_order")
                    .where("region_level", "==", "town")
                    .falling("events_order")
                    .first(40));

    private static final Chart TREND = CountDatasets.trend("town_trend");

    private static final Chart HINTS = Charts.table(
            "town_hints",
            "今后四周，往年常见的",
            new Query(OutlookDatasets.HINTS)
                    .by("category_name")
                    .of("sentence_now", "last_year_now", "rise_now", "rank_now")
                    .rising("rank_now")
                    .first(10));

    private static final Chart FORECAST = Charts.table(
            "town_forecast",
            "今后7日预计件数",
            new Query(OutlookDatasets.FORECASTS)
                    .by("category_name")
                    .of("mean_now", "low_now", "high_now", "usual_now")
                    .where("horizon_name", "==", "今后7日")
                    .falling("mean_now")
                    .first(12));

    static final Dashboard BOARD = new Dashboard(
            "qingyu-town",
            "一镇一屏",
            "先选乡镇。“同类乡镇中位数”是同一分类其他乡镇的中间水平，不足三个时不显示。县里看时，乡镇 1–2 件处线断开、表中为“—”。季节提示来自往年，不是预警。",
            List.of(
                    List.of(tile(LEVELS, 12, 46)),
                    List.of(tile(FEEDS, 6, 44), tile(TREND, 6, 44)),
                    List.of(tile(STANDING, 12, 78)),
                    List.of(tile(HINTS, 7, 40), tile(FORECAST, 5, 40))),
            List.of(
                    Filter.towns(LevelDatasets.MAP, Choice.ALWAYS_ONE),
                    Filter.categories(LevelDatasets.UNITS, Choice.ONE_OR_NONE, FEEDS),
                    Filter.dates()));

    private TownBoard() {}
}
