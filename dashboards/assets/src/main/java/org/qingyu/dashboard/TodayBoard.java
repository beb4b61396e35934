package org.qingyu.dashboard;

import static org.qingyu.dashboard.Dashboard.tile;

import java.util.List;
import org.qingyu.code.WarningLevel;
import org.qingyu.dashboard.Filter.Choice;

/** C1 今日态势: what is red and yellow, since when and why; the map; what changed; what is known until when. */
final class TodayBoard {

    private static final Dataset UNITS = LevelDatasets.UNITS;

    private static final Chart REDS =
            Charts.figure("today_red", "▲ 红色（处、类）", new Query(UNITS).over("P1D").of("red_units"), WarningLevel.RED);

    private static final Chart YELLOWS = Charts.figure(
            "today_yellow", "◆ 黄色（处、类）", new Query(UNITS).over("P1D").of("yellow_units"), WarningLevel.YELLOW);

    private static final Chart GREYS = Charts.figure(
            "today_grey", "■ 灰色（数据未到）", new Query(UNITS).over("P1D").of("grey_units"), WarningLevel.GREY);

    private static final Chart KNOWN = Charts.drawing(
            "today_known",
            "数据截至",
            new Query(FeedDatasets.FEEDS)
                    .by("feed_name", "source_system")
                    .of("covered_now", "health_now")
                    .rising("feed_name"),
            "<div>{{#each data}}<div class=\"qy-line\"><b>{{feed_name}}</b> {{covered_now}} {{health_now}}</div>{{/each}}</div>");

    private static final Chart MAP = Charts.drawing(
            "today_map",
            "各乡镇等级",
            new Query(LevelDatasets.MAP)
                    .by("town_name")
                    .by(TownShape.names().toArray(String[]::new))
                    .of("word_now", "fill_now", "weave_now", "day_now")
                    .rising("town_name"),
            TownShape.levelMap(385));

    private static final Chart CHANGES = Charts.table(
            "today_changes",
            "较前一日的变化",
            new Query(UNITS)
                    .by("region_name", "category_name")
                    .of("change_now", "level_before", "level_now", "urgency_now")
                    .having("max_by(level_rank, day) <> COALESCE(max_by(previous_rank, day), 0)")
                    .falling("urgency_now")
                    .first(200),
            "level_now",
            "level_before");

    private static final Chart LIST = Charts.table(
            "today_list",
            "红色和黄色清单",
            new Query(UNITS)
                    .by("town_name", "region_name", "category_name")
                    .of(
                            "level_now",
                            "urgency_now",
                            "since_now",
                            "days_now",
                            "observed_now",
                            "expected_now",
                            "threshold_now",
                            "reason_now")
                    .having("max_by(level_rank, day) >= 2")
                    .falling("urgency_now")
                    .first(500),
            "level_now");

    private static final Chart FEEDS = Charts.table(
            "today_feeds",
            "四情数据到达情况",
            new Query(FeedDatasets.FEEDS)
                    .by("feed_name", "source_system", "every")
                    .of("covered_now", "health_now", "received_now", "usual_now")
                    .rising("feed_name"));

    static final Dashboard BOARD = new Dashboard(
            "qingyu-today",
            "今日态势",
            "**红**须当日处置，**黄**须关注，**灰**为数据未到、不能判断，**绿**为平稳。默认显示最新评估日；选了日期，则以所选时段的最后一天为“当日”。",
            List.of(
                    List.of(tile(REDS, 3, 26), tile(YELLOWS, 3, 26), tile(GREYS, 3, 26), tile(KNOWN, 3, 26)),
                    List.of(tile(MAP, 7, 62), tile(CHANGES, 5, 62)),
                    List.of(tile(LIST, 12, 78)),
                    List.of(tile(FEEDS, 12, 28))),
            List.of(
                    Filter.towns(UNITS, Choice.ANY, KNOWN, FEEDS),
                    Filter.categories(UNITS, Choice.ANY, KNOWN, FEEDS),
                    Filter.dates()));

    private TodayBoard() {}
}
