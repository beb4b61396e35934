package org.qingyu.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Levels as they stand: of every unit and day the newest revision. */
final class LevelDatasets {

    static final String COUNTY = "全县";

    private static final String RESTRICTED = CategoryCatalogue.standard().categories().stream()
            .filter(Category::restricted)
            .map(category -> "'" + category.code() + "'")
            .collect(Collectors.joining(", "));

    /**
     * A village's category has a row only on days on which it is not green. Where it has none on the next judged day, a
     * green row stands in, so that the last row up to a day is the state of that day.
     */
    static final Dataset UNITS = new Dataset(
            "unit_level",
            "一行：一个地方、一个类别、一天的等级（最新修订）。筛选日期的最后一天即“当日”。",
            "day",
            """
            SELECT
              n.day AS day,
              n.region_code AS region_code,
              n.region_name AS region_name,
              n.region_level AS region_level,
              CASE n.region_level
                WHEN 'county' THEN '{county}'
                WHEN 'town' THEN n.region_name
                ELSE COALESCE(s.region_name, n.region_name)
              END AS town_name,
              n.category_code AS category_code,
              n.category_name AS category_name,
              {rank} AS level_rank,
              {word} AS level_word,
              {before} AS previous_rank,
              {beforeWord} AS previous_word,
              n.since AS since,
              n.observed AS observed,
              n.expected AS expected,
              n.threshold AS threshold,
              n.completeness AS completeness,
              n.reason AS reason
            FROM (
              SELECT
                w.day AS day,
                w.region_code AS region_code,
                w.region_name AS region_name,
                w.region_level AS region_level,
                w.parent_code AS parent_code,
                w.category_code AS category_code,
                w.category_name AS category_name,
                w.level AS level,
                w.previous_level AS previous_level,
                w.since AS since,
                w.observed AS observed,
                w.expected AS expected,
                w.threshold AS threshold,
                w.completeness AS completeness,
                w.reason AS reason,
                max(CASE WHEN w.region_level = 'village' AND w.category_code IN ({restricted})
                  AND w.level IN ('RED', 'YELLOW') THEN 1 ELSE 0 END) OVER (
                  PARTITION BY w.day, w.region_code) AS holds_restricted
              FROM lake.mart.warning w
              UNION ALL
              SELECT
                t.next_day AS day,
                l.region_code AS region_code,
                l.region_name AS region_name,
                l.region_level AS region_level,
                l.parent_code AS parent_code,
                l.category_code AS category_code,
                l.category_name AS category_name,
                'GREEN' AS level,
                'GREEN' AS previous_level,
                t.next_day AS since,
                NULL AS observed,
                NULL AS expected,
                NULL AS threshold,
                l.completeness AS completeness,
                '' AS reason,
                0 AS holds_restricted
              FROM lake.mart.warning l
              JOIN (
                SELECT j.day AS day, lead(j.day) OVER (ORDER BY j.day) AS next_day
                FROM (SELECT DISTINCT a.day AS day FROM lake.score.feed_health a) j
              ) t ON t.day = l.day
              LEFT JOIN lake.mart.warning m
                ON m.day = t.next_day AND m.region_code = l.region_code AND m.category_code = l.category_code
              WHERE l.region_level = 'village'
                AND l.category_code <> 'ALL'
                AND t.next_day IS NOT NULL
                AND m.day IS NULL
            ) n
            LEFT JOIN lake.mart.region_shape s ON s.region_code = n.parent_code
            WHERE n.region_level <> 'village'
              OR (n.category_code NOT IN ({restricted}) AND (n.category_code <> 'ALL' OR n.holds_restricted = 0))
            """.replace("{county}", COUNTY)
                    .replace("{rank}", LevelSql.rank("n.level"))
                    .replace("{word}", LevelSql.word("n.level"))
                    .replace("{beforeWord}", LevelSql.word("n.previous_level"))
                    .replace("{before}", LevelSql.rank("n.previous_level"))
                    .replace("{restricted}", RESTRICTED),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.of(UnitColumns.REGION_NAME),
                    Field.of(UnitColumns.REGION_LEVEL),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.count("level_rank", "等级序"),
                    Field.text("level_word", "等级"),
                    Field.count("previous_rank", "前一日等级序"),
                    Field.text("previous_word", "前一日"),
                    Field.of(WarningIssuedTable.SINCE, "since", "起始日"),
                    Field.of(UnitColumns.OBSERVED),
                    Field.of(UnitColumns.EXPECTED),
                    Field.of(UnitColumns.THRESHOLD),
                    Field.of(UnitColumns.COMPLETENESS),
                    Field.of(WarningIssuedTable.REASON)),
            List.of(
                    Metric.whole("red_units", "红色", "count_if(level_rank = 3)"),
                    Metric.whole("yellow_units", "黄色", "count_if(level_rank = 2)"),
                    Metric.whole("grey_units", "灰色", "count_if(level_rank = 1)"),
                    Metric.text("level_now", "等级", Metric.onLastDay("level_word")),
                    Metric.text("level_before", "前一日", Metric.onLastDay("previous_word")),
                    Metric.text("change_now", "变化", changeNow()),
                    Metric.whole("rank_now", "等级序", Metric.onLastDay("level_rank")),
                    Metric.whole("urgency_now", "紧急序", urgencyNow()),
                    Metric.whole("rank_before", "前一日等级序", Metric.onLastDay("previous_rank")),
                    Metric.text("since_now", "自", "CAST(max_by(since, day) AS varchar)"),
                    Metric.whole("days_now", "持续天数", "date_diff('day', max_by(since, day), max(day)) + 1"),
                    Metric.whole("observed_now", "近7日件数", Metric.onLastDay("observed")),
                    Metric.text("expected_now", "常态", Metric.orDash("%.1f", Metric.onLastDay("expected"))),
                    Metric.text("threshold_now", "黄色线", Metric.orDash("%.0f", Metric.onLastDay("threshold"))),
                    Metric.text("reason_now", "原因", Metric.onLastDay("reason"))));

    /** What the map is painted in; without a category filter as the brief paints a town, see {@code paint}. */
    static final Dataset MAP = new Dataset(
            "town_map",
            "一行：一个乡镇、一个类别、一天的等级和它在示意图上的图形。",
            "day",
            """
            SELECT
              n.day AS day,
              s.region_code AS region_code,
              s.region_name AS town_name,
              {shape},
              n.category_code AS category_code,
              n.category_name AS category_name,
              CASE
                WHEN n.level IN ('RED', 'YELLOW') OR n.category_code = 'ALL' THEN {rank}
                WHEN n.level = 'GREY' THEN -1
                ELSE -2
              END AS paint
            FROM lake.mart.warning n
            JOIN lake.mart.region_shape s ON s.region_code = n.region_code
            """.replace("{shape}", TownShape.sql("s")).replace("{rank}", LevelSql.rank("n.level")),
            TownShape.with(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.count("paint", "着色序")),
            List.of(
                    Metric.text("word_now", "等级", LevelSql.wordOfRank(paintNow())),
                    Metric.text("fill_now", "颜色", LevelSql.colourOfRank(paintNow())),
                    Metric.text("weave_now", "花纹", LevelSql.weaveOfRank(paintNow())),
                    Metric.text("day_now", "日期", "CAST(max(day) AS varchar)")));

    private LevelDatasets() {}

    private static String changeNow() {
        return "CASE WHEN max_by(previous_rank, day) IS NULL THEN '新增' "
                + "WHEN max_by(level_rank, day) > max_by(previous_rank, day) THEN '↑ 升' "
                + "WHEN max_by(level_rank, day) < max_by(previous_rank, day) THEN '↓ 降' ELSE '— 平' END";
    }

    /** Red before yellow before grey; county before town before village; what lasts longer first. */
    private static String urgencyNow() {
        return "max_by(level_rank * 30000 + CASE region_level WHEN 'county' THEN 20000 WHEN 'town' THEN 10000 ELSE 0 END"
                + " + least(9999, date_diff('day', since, day)), day)";
    }

    private static String paintNow() {
        return "(CASE WHEN max_by(paint, ROW(day, paint)) < 0 THEN max_by(paint, ROW(day, paint)) + 2 "
                + "ELSE max_by(paint, ROW(day, paint)) END)";
    }
}
