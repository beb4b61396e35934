-- 标题: 各类纠纷同比、环比涨了多少
-- 粒度: 一行一个类别,全县最近 28 天对去年同期(364 天前,星期对齐)和上一个 28 天
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day
),
counts AS (
    SELECT
        daily.category_code,
        CAST(coalesce(sum(daily.events) FILTER (WHERE daily.day > asked.day - INTERVAL '28' DAY AND daily.day <= asked.day), 0) AS bigint) AS recent,
        CAST(coalesce(sum(daily.events) FILTER (WHERE daily.day > asked.day - INTERVAL '56' DAY AND daily.day <= asked.day - INTERVAL '28' DAY), 0) AS bigint) AS month_before,
        CAST(coalesce(sum(daily.events) FILTER (WHERE daily.day > asked.day - INTERVAL '392' DAY AND daily.day <= asked.day - INTERVAL '364' DAY), 0) AS bigint) AS year_before
    FROM score.daily_count AS daily
    CROSS JOIN asked
    WHERE daily.region_level = 'county'
    GROUP BY daily.category_code
)
SELECT
    category.roll_up AS "大类",
    category.category_name AS "类别",
    counts.recent AS "最近28天",
    counts.month_before AS "上一个28天",
    counts.year_before AS "去年同期",
    CASE WHEN counts.month_before >= 10 THEN round(CAST(counts.recent AS double) / counts.month_before - 1, 3) END AS "环比",
    CASE WHEN counts.year_before >= 10 THEN round(CAST(counts.recent AS double) / counts.year_before - 1, 3) END AS "同比"
FROM counts
INNER JOIN ref.category AS category
    ON category.category_code = counts.category_code
ORDER BY counts.recent - counts.year_before DESC, category.category_code
