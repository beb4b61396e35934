-- 标题: 哪路数据没有到,到哪一天为止
-- 粒度: 一行一个来源,最新研判日的状况与最近一次到达
WITH asked AS (
    SELECT
        (SELECT max(day) FROM score.feed_health) AS day
),
arrivals AS (
    SELECT
        feed,
        source_system,
        count(DISTINCT load_id) AS loads,
        max(arrived_at) AS last_arrival,
        CAST(sum(accepted) AS bigint) AS accepted,
        CAST(sum(duplicate) AS bigint) AS duplicate,
        CAST(sum(rejected) AS bigint) AS rejected
    FROM event.arrival
    GROUP BY feed, source_system
)
SELECT
    CASE health.feed WHEN 'SHEQING' THEN '社情' WHEN 'FANGQING' THEN '访情' WHEN 'JINGQING' THEN '警情' WHEN 'YUQING' THEN '舆情' ELSE health.feed END AS "四情",
    health.source_system AS "来源",
    CASE health.health WHEN 'OK' THEN '正常' WHEN 'LATE' THEN '迟到' WHEN 'MISSING' THEN '缺报' ELSE '骤降' END AS "状况",
    health.covered_to AS "已到哪天",
    date_diff('day', health.covered_to, health.day) AS "落后天数",
    health.every AS "报送周期",
    round(health.expected_events, 1) AS "当日预期",
    health.received_events AS "当日收到",
    arrivals.loads AS "入湖次数",
    arrivals.last_arrival AS "最近到达",
    arrivals.accepted AS "累计接收",
    arrivals.duplicate AS "累计重复",
    arrivals.rejected AS "累计拒收"
FROM score.feed_health AS health
CROSS JOIN asked
LEFT JOIN arrivals
    ON arrivals.feed = health.feed
    AND arrivals.source_system = health.source_system
WHERE health.day = asked.day
ORDER BY date_diff('day', health.covered_to, health.day) DESC, health.feed, health.source_system
