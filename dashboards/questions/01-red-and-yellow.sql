-- 标题: 今日红黄:哪些镇街、哪类纠纷,为什么
-- 粒度: 一行一个研判单元(区划 × 类别),取最新研判日的最新修订
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day
)
SELECT
    warning.day AS "研判日",
    warning.region_name AS "区划",
    warning.category_name AS "类别",
    CASE warning.level WHEN 'RED' THEN '红' WHEN 'YELLOW' THEN '黄' ELSE '灰' END AS "级别",
    warning.since AS "自",
    warning.observed AS "七日实际",
    round(warning.expected, 1) AS "七日预期",
    warning.rules AS "规则",
    warning.reason AS "原因",
    warning.revision AS "修订"
FROM mart.warning AS warning
CROSS JOIN asked
WHERE
    warning.day = asked.day
    AND warning.level IN ('RED', 'YELLOW', 'GREY')
    AND warning.region_level IN ('county', 'town')
ORDER BY
    CASE warning.level WHEN 'RED' THEN 1 WHEN 'YELLOW' THEN 2 ELSE 3 END,
    warning.region_code,
    warning.category_code
