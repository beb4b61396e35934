-- 标题: 哪里一直红着
-- 粒度: 一行一个镇街 × 类别,最近 30 个研判日里红、黄的天数,至少 7 天
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day
)
SELECT
    max_by(warning.region_name, warning.day) AS "镇街",
    max(warning.category_name) AS "类别",
    count(*) FILTER (WHERE warning.level = 'RED') AS "红色天数",
    count(*) FILTER (WHERE warning.level = 'YELLOW') AS "黄色天数",
    min(warning.day) FILTER (WHERE warning.level IN ('RED', 'YELLOW')) AS "首个红黄日",
    max(warning.day) FILTER (WHERE warning.level IN ('RED', 'YELLOW')) AS "最近红黄日",
    max(warning.observed) AS "最高七日实际",
    round(avg(warning.expected), 1) AS "平均七日预期"
FROM mart.warning AS warning
CROSS JOIN asked
WHERE warning.day > asked.day - INTERVAL '30' DAY AND warning.region_level = 'town'
GROUP BY warning.region_code, warning.category_code
HAVING count(*) FILTER (WHERE warning.level IN ('RED', 'YELLOW')) >= 7
ORDER BY
    count(*) FILTER (WHERE warning.level = 'RED') DESC,
    count(*) FILTER (WHERE warning.level = 'YELLOW') DESC,
    warning.region_code,
    warning.category_code
