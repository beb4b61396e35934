-- 标题: 哪些镇街高于同类镇街的中位数
-- 粒度: 一行一个镇街,最近 28 天每万人事件数;没有常住人口的镇街不在其中
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day
),
newest_list AS (
    SELECT
        max_by(list_version, imported_at) AS list_version,
        max(imported_at) AS imported_at
    FROM ref.region
),
towns AS (
    SELECT
        region.code,
        region.name,
        coalesce(region.class, '未分类') AS town_class,
        region.population
    FROM ref.region AS region
    INNER JOIN newest_list
        ON newest_list.list_version = region.list_version
        AND newest_list.imported_at = region.imported_at
    WHERE region.level = 'town' AND region.population > 0
),
rates AS (
    SELECT
        towns.code,
        towns.name,
        towns.town_class,
        towns.population,
        CAST(coalesce(sum(daily.events), 0) AS bigint) AS events,
        10000 * CAST(coalesce(sum(daily.events), 0) AS double) / towns.population AS per_ten_thousand
    FROM towns
    CROSS JOIN asked
    LEFT JOIN score.daily_count AS daily
        ON daily.region_code = towns.code
        AND daily.day > asked.day - INTERVAL '28' DAY
        AND daily.day <= asked.day
    GROUP BY towns.code, towns.name, towns.town_class, towns.population
),
ranked AS (
    SELECT
        town_class,
        per_ten_thousand,
        row_number() OVER (PARTITION BY town_class ORDER BY per_ten_thousand, code) AS place,
        count(*) OVER (PARTITION BY town_class) AS class_size
    FROM rates
),
medians AS (
    SELECT
        town_class,
        avg(per_ten_thousand) AS median
    FROM ranked
    WHERE 2 * place BETWEEN class_size AND class_size + 2
    GROUP BY town_class
)
SELECT
    rates.name AS "镇街",
    rates.town_class AS "乡镇分类",
    rates.population AS "常住人口",
    rates.events AS "事件数",
    round(rates.per_ten_thousand, 1) AS "每万人",
    round(medians.median, 1) AS "同类中位数",
    round(rates.per_ten_thousand - medians.median, 1) AS "高出"
FROM rates
INNER JOIN medians
    ON medians.town_class = rates.town_class
ORDER BY rates.per_ten_thousand - medians.median DESC, rates.code
