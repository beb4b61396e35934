-- 标题: 最近一次入湖改变了什么
-- 粒度: 一行一个来源,最近一次入湖的版本数、事件数、最早与最晚登记日
WITH asked AS (
    SELECT
        (SELECT max(load_id) FROM event.arrival WHERE read > 0) AS load_id
),
versions AS (
    SELECT
        history.feed,
        history.source_system,
        count(*) AS versions,
        count(DISTINCT history.event_id) AS events,
        count(*) FILTER (WHERE history.op = 'UPDATE') AS updates,
        count(*) FILTER (WHERE history.op = 'CANCEL') AS cancels
    FROM event.history AS history
    CROSS JOIN asked
    WHERE history.load_id = asked.load_id
    GROUP BY history.feed, history.source_system
),
known_before AS (
    SELECT
        changed.feed,
        changed.source_system,
        count(*) AS events
    FROM event.current AS changed
    CROSS JOIN asked
    WHERE changed.last_load_id = asked.load_id AND changed.first_load_id < asked.load_id
    GROUP BY changed.feed, changed.source_system
)
SELECT
    arrival.load_id AS "入湖批次",
    arrival.arrived_at AS "到达时间",
    CASE arrival.feed WHEN 'SHEQING' THEN '社情' WHEN 'FANGQING' THEN '访情' WHEN 'JINGQING' THEN '警情' WHEN 'YUQING' THEN '舆情' ELSE arrival.feed END AS "四情",
    arrival.source_system AS "来源",
    arrival.read AS "读入",
    arrival.accepted AS "接收",
    arrival.duplicate AS "重复",
    arrival.rejected AS "拒收",
    coalesce(versions.events, 0) AS "涉及事件",
    coalesce(known_before.events, 0) AS "其中此前已有",
    coalesce(versions.updates, 0) AS "更正版本",
    coalesce(versions.cancels, 0) AS "撤销版本",
    arrival.first_event_date AS "最早登记日",
    arrival.last_event_date AS "最晚登记日"
FROM event.arrival AS arrival
CROSS JOIN asked
LEFT JOIN versions
    ON versions.feed = arrival.feed
    AND versions.source_system = arrival.source_system
LEFT JOIN known_before
    ON known_before.feed = arrival.feed
    AND known_before.source_system = arrival.source_system
WHERE arrival.load_id = asked.load_id
ORDER BY arrival.feed, arrival.source_system
