-- 标题: 各来源有多少事件说不清类别(D99)
-- 粒度: 一行一个来源,最近 90 个有登记的日子
WITH asked AS (
    SELECT
        (SELECT max(registered_date) FROM event.current) AS day
)
SELECT
    CASE happened.feed WHEN 'SHEQING' THEN '社情' WHEN 'FANGQING' THEN '访情' WHEN 'JINGQING' THEN '警情' WHEN 'YUQING' THEN '舆情' ELSE happened.feed END AS "四情",
    happened.source_system AS "来源",
    count(*) AS "事件数",
    count(*) FILTER (WHERE happened.category_code = 'D99') AS "待分类",
    round(CAST(count(*) FILTER (WHERE happened.category_code = 'D99') AS double) / count(*), 3) AS "待分类占比",
    round(CAST(count(*) FILTER (WHERE happened.category_source = 'CODE') AS double) / count(*), 3) AS "按编码归类占比",
    round(CAST(count(*) FILTER (WHERE happened.category_source = 'KEYWORD') AS double) / count(*), 3) AS "按词语归类占比"
FROM event.current AS happened
CROSS JOIN asked
WHERE happened.registered_date > asked.day - INTERVAL '90' DAY
GROUP BY happened.feed, happened.source_system
ORDER BY count(*) FILTER (WHERE happened.category_code = 'D99') DESC, happened.source_system
