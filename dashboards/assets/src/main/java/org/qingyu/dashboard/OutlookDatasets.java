package org.qingyu.dashboard;

import java.util.List;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.UnitColumns;

/** What comes: the hints of the season and the expectation of the next week. */
final class OutlookDatasets {

    static final Dataset HINTS = new Dataset(
            "season_hint",
            "一行：一个乡镇、一个类别、一个评估日：今后四周往年常见或上升的类别。",
            "day",
            """
            SELECT
              h.day AS day,
              h.region_code AS region_code,
              s.region_name AS town_name,
              h.category_code AS category_code,
              h.category_name AS category_name,
              h.rank AS rank,
              h.first_day AS first_day,
              h.last_day AS last_day,
              h.last_year AS last_year,
              h.usual AS usual,
              h.rise AS rise,
              h.years AS years,
              h.years_risen AS years_risen,
              h.sentence AS sentence
            FROM lake.mart.season_hint h
            JOIN lake.mart.region_shape s ON s.region_code = h.region_code
            """,
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.of(SeasonHintTable.RANK, "rank", "序"),
                    Field.of(ForecastTable.FIRST_DAY, "first_day", "起"),
                    Field.of(ForecastTable.LAST_DAY, "last_day", "止"),
                    Field.of(SeasonHintTable.LAST_YEAR, "last_year", "去年同期"),
                    Field.of(SeasonHintTable.USUAL, "usual", "平常四周"),
                    Field.of(SeasonHintTable.RISE, "rise", "倍数"),
                    Field.of(SeasonHintTable.YEARS, "years", "可比年数"),
                    Field.of(SeasonHintTable.YEARS_RISEN, "years_risen", "上升年数"),
                    Field.of(SeasonHintTable.SENTENCE, "sentence", "季节提示")),
            List.of(
                    Metric.whole("rank_now", "序", Metric.onLastDay("rank")),
                    Metric.text("sentence_now", "季节提示", Metric.onLastDay("sentence")),
                    Metric.whole("last_year_now", "去年同期", Metric.onLastDay("last_year")),
                    Metric.decimal("rise_now", "倍数", Metric.onLastDay("rise"))));

    static final Dataset FORECASTS = new Dataset(
            "forecast",
            "一行：一个地方、一个类别、一个评估日、一个预测期：预计件数的分布。",
            "day",
            """
            SELECT
              f.day AS day,
              f.region_code AS region_code,
              COALESCE(s.region_name, '{county}') AS town_name,
              f.category_code AS category_code,
              {category} AS category_name,
              CASE f.horizon WHEN 7 THEN '今后7日' ELSE '第4周' END AS horizon_name,
              f.first_day AS first_day,
              f.last_day AS last_day,
              f.mean AS mean,
              f.q05 AS q05,
              f.q50 AS q50,
              f.q95 AS q95,
              f.long_run AS long_run
            FROM lake.mart.forecast f
            LEFT JOIN lake.mart.region_shape s ON s.region_code = f.region_code
            """.replace("{county}", LevelDatasets.COUNTY)
                    .replace("{category}", CountDatasets.categoryName("f.category_code")),
            List.of(
                    Field.of(UnitColumns.DAY),
                    Field.of(UnitColumns.REGION_CODE),
                    Field.text("town_name", "乡镇"),
                    Field.of(UnitColumns.CATEGORY_CODE),
                    Field.of(UnitColumns.CATEGORY_NAME),
                    Field.text("horizon_name", "预测期"),
                    Field.of(ForecastTable.FIRST_DAY, "first_day", "起"),
                    Field.of(ForecastTable.LAST_DAY, "last_day", "止"),
                    Field.of(ForecastTable.MEAN, "mean", "预计件数"),
                    Field.of(ForecastTable.Q05, "q05", "下限"),
                    Field.of(ForecastTable.Q50, "q50", "中位"),
                    Field.of(ForecastTable.Q95, "q95", "上限"),
                    Field.of(ForecastTable.LONG_RUN, "long_run", "平常一周")),
            List.of(
                    Metric.decimal("mean_now", "预计件数", Metric.onLastDay("mean")),
                    Metric.whole("low_now", "下限", Metric.onLastDay("q05")),
                    Metric.whole("high_now", "上限", Metric.onLastDay("q95")),
                    Metric.decimal("usual_now", "平常一周", Metric.onLastDay("long_run"))));

    private OutlookDatasets() {}
}
