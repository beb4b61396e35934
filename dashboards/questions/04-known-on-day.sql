-- 标题: 那一天我们知道什么:当时的级别与现在的级别
-- 粒度: 一行一个研判单元(区划 × 类别),当时或现在为红黄灰;改 asked 里的研判日与时刻
WITH asked AS (
    SELECT
        (SELECT max(day) FROM mart.warning_issued) AS day,
        (SELECT min(issued_at) FROM mart.warning_issued WHERE day = (SELECT max(day) FROM mart.warning_issued)) AS known_at
),
revisions AS (
    SELECT
        issued.region_code,
        issued.category_code,
        max(issued.revision) FILTER (WHERE issued.issued_at <= asked.known_at) AS then_revision,
        max(issued.revision) AS now_revision
    FROM mart.warning_issued AS issued
    CROSS JOIN asked
    WHERE issued.day = asked.day
    GROUP BY issued.region_code, issued.category_code, asked.known_at
)
SELECT
    newest.day AS "研判日",
    newest.region_name AS "区划",
    newest.category_name AS "类别",
    CASE earlier.level WHEN 'RED' THEN '红' WHEN 'YELLOW' THEN '黄' WHEN 'GREEN' THEN '绿' WHEN 'GREY' THEN '灰' ELSE '未研判' END AS "当时级别",
    CASE newest.level WHEN 'RED' THEN '红' WHEN 'YELLOW' THEN '黄' WHEN 'GREEN' THEN '绿' WHEN 'GREY' THEN '灰' ELSE '未研判' END AS "现在级别",
    earlier.observed AS "当时七日实际",
    newest.observed AS "现在七日实际",
    earlier.known_load AS "当时已知批次",
    newest.known_load AS "现在已知批次",
    newest.revision AS "修订",
    newest.reason AS "现在原因"
FROM revisions
CROSS JOIN asked
INNER JOIN mart.warning_issued AS newest
    ON newest.day = asked.day
    AND newest.region_code = revisions.region_code
    AND newest.category_code = revisions.category_code
    AND newest.revision = revisions.now_revision
LEFT JOIN mart.warning_issued AS earlier
    ON earlier.day = asked.day
    AND earlier.region_code = revisions.region_code
    AND earlier.category_code = revisions.category_code
    AND earlier.revision = revisions.then_revision
WHERE
    newest.region_level IN ('county', 'town')
    AND (newest.level <> 'GREEN' OR coalesce(earlier.level, 'GREEN') <> 'GREEN')
ORDER BY newest.region_code, newest.category_code
