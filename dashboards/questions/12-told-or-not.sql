-- 标题: 红黄镇街的消息送到了没有
-- 粒度: 一行一个镇街 × 研判日,最近 30 天里有红黄单元的镇街,及其当日消息
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day
),
coloured AS (
    SELECT
        warning.day,
        warning.region_code,
        max(warning.region_name) AS region_name,
        count(*) FILTER (WHERE warning.level = 'RED') AS reds,
        count(*) FILTER (WHERE warning.level = 'YELLOW') AS yellows
    FROM mart.warning AS warning
    CROSS JOIN asked
    WHERE
        warning.day > asked.day - INTERVAL '30' DAY
        AND warning.region_level = 'town'
        AND warning.level IN ('RED', 'YELLOW')
    GROUP BY warning.day, warning.region_code
),
notices AS (
    SELECT
        day,
        audience,
        max_by(state, revision) AS state,
        max(sent_at) AS sent_at,
        max(acknowledged_at) AS acknowledged_at,
        max(revision) AS revision
    FROM mart.notice_log
    GROUP BY day, audience
)
SELECT
    coloured.day AS "研判日",
    coloured.region_name AS "镇街",
    coloured.reds AS "红色单元",
    coloured.yellows AS "黄色单元",
    CASE notices.state WHEN 'SENT' THEN '已送达' WHEN 'FAILED' THEN '失败' WHEN 'PENDING' THEN '中断' ELSE '未发' END AS "消息",
    notices.sent_at AS "送达时间",
    notices.acknowledged_at AS "签收时间",
    notices.revision AS "消息修订"
FROM coloured
LEFT JOIN notices
    ON notices.day = coloured.day
    AND notices.audience = coloured.region_code
ORDER BY coloured.day DESC, coloured.reds DESC, coloured.region_code
