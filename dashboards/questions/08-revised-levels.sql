-- 标题: 哪些级别后来被改过
-- 粒度: 一行一个单元 × 日,首次发布与最新修订的级别不同
WITH bounds AS (
    SELECT
        day,
        region_code,
        category_code,
        max(revision) AS newest
    FROM mart.warning_issued
    GROUP BY day, region_code, category_code
    HAVING max(revision) > 1
)
SELECT
    newest.day AS "研判日",
    newest.region_name AS "区划",
    newest.category_name AS "类别",
    CASE first_issue.level WHEN 'RED' THEN '红' WHEN 'YELLOW' THEN '黄' WHEN 'GREEN' THEN '绿' WHEN 'GREY' THEN '灰' ELSE '未研判' END AS "首次级别",
    CASE newest.level WHEN 'RED' THEN '红' WHEN 'YELLOW' THEN '黄' WHEN 'GREEN' THEN '绿' WHEN 'GREY' THEN '灰' ELSE '未研判' END AS "现在级别",
    first_issue.observed AS "首次七日实际",
    newest.observed AS "现在七日实际",
    newest.revision AS "修订次数",
    first_issue.issued_at AS "首次发布",
    newest.issued_at AS "最近发布",
    CASE
        WHEN first_issue.rule_set <> newest.rule_set THEN '规则变了'
        WHEN first_issue.region_version <> newest.region_version THEN '区划变了'
        WHEN first_issue.known_load <> newest.known_load THEN '数据变了'
        ELSE '此前日子的级别变了'
    END AS "起因"
FROM bounds
INNER JOIN mart.warning_issued AS first_issue
    ON first_issue.day = bounds.day
    AND first_issue.region_code = bounds.region_code
    AND first_issue.category_code = bounds.category_code
    AND first_issue.revision = 1
INNER JOIN mart.warning_issued AS newest
    ON newest.day = bounds.day
    AND newest.region_code = bounds.region_code
    AND newest.category_code = bounds.category_code
    AND newest.revision = bounds.newest
WHERE first_issue.level <> newest.level AND newest.region_level IN ('county', 'town')
ORDER BY newest.day DESC, newest.region_code, newest.category_code
