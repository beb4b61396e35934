-- 标题: 哪些地点没能落到镇街
-- 粒度: 一行一个来源写法(代码、来源代码、地名),按事件数从多到少,前 50
SELECT
    CASE happened.feed WHEN 'SHEQING' THEN '社情' WHEN 'FANGQING' THEN '访情' WHEN 'JINGQING' THEN '警情' WHEN 'YUQING' THEN '舆情' ELSE happened.feed END AS "四情",
    happened.source_system AS "来源",
    coalesce(happened.region_given, '') AS "给出的代码",
    coalesce(happened.region_source_code, '') AS "来源代码",
    coalesce(happened.region_name, '') AS "地名",
    count(*) AS "事件数",
    min(happened.registered_date) AS "最早登记日",
    max(happened.registered_date) AS "最晚登记日"
FROM event.current AS happened
WHERE happened.region_quality = 'UNKNOWN'
GROUP BY
    happened.feed,
    happened.source_system,
    coalesce(happened.region_given, ''),
    coalesce(happened.region_source_code, ''),
    coalesce(happened.region_name, '')
ORDER BY count(*) DESC, happened.source_system, coalesce(happened.region_name, ''), coalesce(happened.region_given, '')
LIMIT 50
