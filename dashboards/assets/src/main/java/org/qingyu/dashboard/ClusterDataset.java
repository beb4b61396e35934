package org.qingyu.dashboard;

import java.util.List;
import org.qingyu.table.ClusterTable;
import org.qingyu.table.UnitColumns;

/** Neighbours that rise together. */
final class ClusterDataset {

    static final Dataset CLUSTERS = new Dataset(
            "cluster",
            "一行：一个类别在一个评估日的一处连片上升，记在承担它的乡镇名下。",
            "day",
            """
            SELECT
              c.day AS day,
              c.region_code AS region_code,
              COALESCE(s.region_name, '{county}') AS town_name,
              c.category_code AS category_code,
              {category} AS category_name,
              CASE c.place_level WHEN 'village' THEN '村' ELSE '乡镇' END AS place_word,
              json_array_length(c.places) AS place_count,
              c.observed AS observed,
              c.expected AS expected,
              c.level AS level,
              {word} AS level_word,
              {rank} AS level_rank
            FROM lake.score.cluster c
            LEFT JOIN lake.mart.region_shape s ON s.region_code = c.region_code
            """.replace("{county}", LevelDatasets.COUNTY)
                    .replace("{category}", CountDatasets.categoryName("c.category_code"))
                    .replace("{word}", LevelSql.word("c.level"))
                    .replace("{rank}", LevelSql.rank("c.level")),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.of(ClusterTable.PLACE_LEVEL, "place_word", "由何组成"),
                    Field.of(ClusterTable.PLACES, "place_count", "几处"),
                    Field.of(UnitColumns.OBSERVED),
                    Field.of(UnitColumns.EXPECTED),
                    Field.text("level", "等级代码"),
                    Field.text("level_word", "等级"),
                    Field.count("level_rank", "等级序")),
            List.of(
                    Metric.text("level_now", "等级", Metric.onLastDay("level_word")),
                    Metric.text("last_now", "最近一次", "CAST(max(day) AS varchar)"),
                    Metric.whole("days_seen", "出现天数", "count(DISTINCT day)"),
                    Metric.whole("places_now", "几处", Metric.onLastDay("place_count")),
                    Metric.text("kind_now", "由何组成", Metric.onLastDay("place_word")),
                    Metric.whole("observed_now", "近7日件数", Metric.onLastDay("observed")),
                    Metric.text("expected_now", "常态", Metric.orDash("%.1f", Metric.onLastDay("expected")))));

    private ClusterDataset() {}
}
