package org.qingyu.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.UnitColumns;

/** Whether the feeds have arrived: what is known until when. */
final class FeedDatasets {

    static final Dataset FEEDS = new Dataset(
            "feed_state",
            "一行：一个来源系统、一个评估日：数据截至、收到和通常的件数、状态。全县共用，不随乡镇和类别筛选。",
            "day",
            """
            SELECT
              f.day AS day,
              f.feed AS feed,
              {feed} AS feed_name,
              f.source_system AS source_system,
              CASE f.every WHEN 'day' THEN '每日' WHEN 'week' THEN '每周' WHEN 'month' THEN '每月' ELSE f.every END AS every,
              f.covered_to AS covered_to,
              f.expected_events AS expected_events,
              f.received_events AS received_events,
              f.health AS health,
              CASE f.health WHEN 'OK' THEN '● 正常' WHEN 'LATE' THEN '◆ 迟到' WHEN 'MISSING' THEN '■ 未到'
                WHEN 'SUSPECT_DROP' THEN '▲ 疑似少报' ELSE f.health END AS health_word,
              CASE f.health WHEN 'OK' THEN 1 ELSE 0 END AS is_ok
            FROM lake.score.feed_health f
            """.replace("{feed}", feedName("f.feed")),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(EventColumns.FEED),
                    Field.text("feed_name", "四情"),
                    Field.of(EventColumns.SOURCE_SYSTEM),
                    Field.of(EventArrivalTable.EVERY),
                    Field.of(EventArrivalTable.COVERED_TO, "covered_to", "数据截至"),
                    Field.of(FeedHealthTable.EXPECTED_EVENTS),
                    Field.of(FeedHealthTable.RECEIVED_EVENTS),
                    Field.of(FeedHealthTable.HEALTH),
                    Field.text("health_word", "状态"),
                    Field.count("is_ok", "是否正常")),
            List.of(
                    Metric.text("health_now", "状态", Metric.onLastDay("health_word")),
                    Metric.text("covered_now", "数据截至", "CAST(max_by(covered_to, day) AS varchar)"),
                    Metric.whole("received_now", "当日收到", Metric.onLastDay("received_events")),
                    Metric.decimal("usual_now", "通常", Metric.onLastDay("expected_events")),
                    Metric.text("day_now", "评估日", "CAST(max(day) AS varchar)"),
                    new Metric("ok_share", "按时到达天数占比", "avg(CAST(is_ok AS double))", ".0%"),
                    Metric.whole("not_ok_days", "未按时天数", "count_if(is_ok = 0)"),
                    Metric.whole("received_sum", "期内收到", "sum(received_events)")));

    private FeedDatasets() {}

    private static String feedName(String column) {
        return FeedCatalogue.standard().feeds().stream()
                .map(feed -> "WHEN '" + feed.code() + "' THEN '" + feed.label() + "'")
                .collect(Collectors.joining(" ", "CASE " + column + " ", " ELSE " + column + " END"));
    }
}
