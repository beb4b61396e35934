-- 标题: 哪些记录被拒收,为什么
-- 粒度: 一行一个来源 × 栏目 × 原因
SELECT
    CASE coalesce(rejected.feed, '未知') WHEN 'SHEQING' THEN '社情' WHEN 'FANGQING' THEN '访情' WHEN 'JINGQING' THEN '警情' WHEN 'YUQING' THEN '舆情' ELSE coalesce(rejected.feed, '未知') END AS "四情",
    rejected.source AS "来源",
    coalesce(nullif(rejected.column_name, ''), '整行') AS "栏目",
    rejected.reason AS "原因",
    max(rejected.expected) AS "应为",
    max(rejected.found) AS "实为",
    count(*) AS "记录数",
    count(DISTINCT rejected.file) AS "文件数",
    max(rejected.rejected_at) AS "最近一次"
FROM event.rejected AS rejected
GROUP BY
    coalesce(rejected.feed, '未知'),
    rejected.source,
    coalesce(nullif(rejected.column_name, ''), '整行'),
    rejected.reason
ORDER BY count(*) DESC, rejected.source, rejected.reason
