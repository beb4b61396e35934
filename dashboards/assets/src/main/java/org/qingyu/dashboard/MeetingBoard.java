package org.qingyu.dashboard;

import static org.qingyu.dashboard.Dashboard.tile;

import java.util.List;
import org.qingyu.dashboard.Filter.Choice;

/** C4 研判会: the county's last four weeks: what rises, what falls, which reds persist, what rises in
 * neighbours together, how good the data are. */
final class MeetingBoard {

    private static final Chart RISING = moving("meeting_rising", "上升的乡镇和类别（增3件以上）", true);

    private static final Chart FALLING = moving("meeting_falling", "下降的乡镇和类别（减3件以上）", false);

    private static final Chart CATEGORIES = Charts.table(
            "meeting_categories",
            "全县各类别",
            new Query(CountDatasets.STANDINGS)
                    .by("category_name")
                    .of("events_now", "events_before_word", "rise_now", "events_year_word", "year_rise_now")
                    .where("region_level", "==", "county")
                    .falling("events_now")
                    .first(40));

    private static final Chart PERSISTENT = Charts.table(
            "meeting_persistent",
            "红色持续一周以上",
            new Query(LevelDatasets.UNITS)
                    .by("town_name", "region_name", "category_name")
                    .of("level_now", "since_now", "days_now", "observed_now", "expected_now", "reason_now")
                    .having("max_by(level_rank, day) = 3 AND date_diff('day', max_by(since, day), max(day)) >= 7")
                    .falling("days_now")
                    .first(60),
            "level_now");

    private static final Chart CLUSTERS = Charts.table(
            "meeting_clusters",
            "连片上升（相邻地方同一类别一起上升）",
            new Query(ClusterDataset.CLUSTERS)
                    .by("town_name", "category_name")
                    .of("level_now", "last_now", "days_seen", "kind_now", "places_now", "observed_now", "expected_now")
                    .falling("last_now")
                    .first(60),
            "level_now");

    private static final Chart COURSE = Charts.lines(
            "meeting_course",
            "每日红、黄、灰的数目",
            new Query(LevelDatasets.UNITS).over("P1D").of("red_units", "yellow_units", "grey_units"),
            "P1D",
            Charts.Scale.COUNT);

    private static final Chart QUALITY = Charts.table(
            "meeting_quality",
            "数据质量：各来源按时到达",
            new Query(FeedDatasets.FEEDS)
                    .by("feed_name", "source_system", "every")
                    .of("ok_share", "not_ok_days", "received_sum", "covered_now", "health_now")
                    .rising("feed_name"));

    private static final Chart UNCLEAR = Charts.lines(
            "meeting_unclear",
            "数据质量：“其他/待分类”占比",
            new Query(CountDatasets.DAYS)
                    .over("P1M")
                    .of("unclear_share")
                    .where("feed", "==", "ALL")
                    .where("region_level", "==", "county"),
            "P1M",
            Charts.Scale.SHARE);

    static final Dashboard BOARD = new Dashboard(
            "qingyu-meeting",
            "研判会",
            "近28日与前28日、与去年同期（52周前）相比。选了日期，则以所选时段的最后一天为准。乡镇 1–2 件、可由合计推出 1–2 件的不显示。",
            List.of(
                    List.of(tile(RISING, 6, 52), tile(FALLING, 6, 52)),
                    List.of(tile(PERSISTENT, 12, 34)),
                    List.of(tile(CLUSTERS, 12, 30)),
                    List.of(tile(COURSE, 5, 60), tile(CATEGORIES, 7, 60)),
                    List.of(tile(QUALITY, 7, 34), tile(UNCLEAR, 5, 34))),
            List.of(
                    Filter.towns(LevelDatasets.UNITS, Choice.ANY, CATEGORIES, QUALITY, UNCLEAR),
                    Filter.categories(LevelDatasets.UNITS, Choice.ANY, QUALITY, UNCLEAR),
                    Filter.dates()));

    private MeetingBoard() {}

    private static Chart moving(String key, String title, boolean rising) {
        Query query = new Query(CountDatasets.STANDINGS)
                .by("town_name", "category_name")
                .of("rise_now", "events_now", "events_before_word", "events_year_word")
                .where("region_level", "==", "town")
                .where("category_code", "!=", "ALL")
                .having("max_by(events - events_before, day) " + (rising ? ">= 3" : "<= -3"))
                .first(300);
        return Charts.table(key, title, rising ? query.falling("rise_now") : query.rising("rise_now"));
    }
}
