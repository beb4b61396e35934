-- mart.warning
SELECT
  day,
  region_code,
  region_name,
  region_level,
  parent_code,
  category_code,
  category_name,
  level,
  previous_level,
  since,
  handling,
  rules,
  window_days,
  observed,
  expected,
  threshold,
  score,
  p_value,
  completeness,
  reason,
  revision,
  issued_at,
  rule_set,
  run,
  evidence,
  known_load,
  region_version
FROM (
  SELECT *, row_number() OVER (PARTITION BY day, region_code, category_code ORDER BY revision DESC) AS place_in_unit
  FROM lake.mart.warning_issued
) AS placed
WHERE place_in_unit = 1
