CREATE TABLE event.history (
  event_id varchar NOT NULL COMMENT 'Opaque id of the event: the same record of the same source has it in every home',
  feed varchar NOT NULL COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  source_system varchar NOT NULL COMMENT '来源系统 short name of the system the record comes from',
  source_record_no varchar NOT NULL COMMENT 'The source''s own number of the record',
  source_version bigint COMMENT 'The source''s own version of the record; a larger number is later',
  op varchar NOT NULL COMMENT 'INSERT, UPDATE or CANCEL: what the source says happened to the record',
  cleared_fields varchar COMMENT 'Names of the fields this version empties, a JSON array',
  content_hash varchar NOT NULL COMMENT 'Hash of the allowed values as the source gave them, title and content included; equal in every home',
  registered_at timestamp(6) with time zone COMMENT '登记时间 when the source registered the event, UTC; its day decides where the event counts',
  occurred_at timestamp(6) with time zone COMMENT '发生时间 when it happened, UTC',
  updated_at timestamp(6) with time zone COMMENT '更新时间 when the source last changed the record, UTC',
  accepted_at timestamp(6) with time zone COMMENT '受理时间 when it was accepted for handling, UTC',
  first_feedback_at timestamp(6) with time zone COMMENT '首次反馈时间 when the first answer was given, UTC',
  closed_at timestamp(6) with time zone COMMENT '办结时间 when it was closed, UTC',
  deadline_at timestamp(6) with time zone COMMENT '化解时限 the source''s own deadline, UTC',
  extended_to timestamp(6) with time zone COMMENT '延期至 the extended deadline, UTC',
  region_code varchar COMMENT '行政区划代码 division code, in history as the source gave it, in current as resolved',
  region_source_code varchar COMMENT 'The source''s own code of the place, such as a police station''s',
  region_name varchar COMMENT '地名 the place''s name as given',
  grid_code varchar COMMENT '网格编号 local grid code',
  lon double COMMENT '经度 longitude in degrees, rounded to three decimals',
  lat double COMMENT '纬度 latitude in degrees, rounded to three decimals',
  category_code varchar COMMENT '纠纷类别 D01-D99 or A01-A09, in history as the source gave it, in current as resolved',
  src_scheme varchar COMMENT 'Code scheme of the source''s category; the same digits mean different things in different schemes',
  src_scheme_version varchar COMMENT 'Version of that scheme',
  src_category_code varchar COMMENT 'The source''s category code',
  src_category_name varchar COMMENT 'The source''s category name',
  src_category_parent varchar COMMENT 'The name of the category above it, where names alone are not unique',
  event_scale varchar COMMENT '事件规模 01 个体性, 02 一般群体性, 03 重大群体性',
  event_level varchar COMMENT '事件级别 01 特别重大, 02 重大, 03 较大, 04 一般; the smaller code is graver',
  event_nature varchar COMMENT '事件性质 01 治安, 02 刑事, 03 民商事, 04 行政, 99 其他',
  involved_count bigint COMMENT '涉及人数 number of people involved',
  status varchar COMMENT '办理状态 state of handling',
  resolve_way varchar COMMENT '化解方式 how it was resolved',
  is_success boolean COMMENT '化解是否成功 whether it was resolved',
  satisfaction varchar COMMENT '满意度 满意, 基本满意, 不满意, 未评',
  dept_code varchar COMMENT '主管部门代码 code of the department in charge',
  repeat_flag boolean COMMENT '重复标志 the source''s own mark of a repeated matter',
  matter_key varchar COMMENT 'Keyed hash of the source''s matter number (一案一码), never of a person; one key a home',
  linked_no varchar COMMENT '关联编号 record numbers of the same matter in other feeds',
  report_source varchar COMMENT '来源 网格员巡查, 群众上报, 物联网感知, 上级指示',
  resolve_org_type varchar COMMENT '化解组织类型 kind of organisation that resolved it',
  dispute_resolved_level varchar COMMENT '化解层级 格, 村, 镇, 县',
  exam_date date COMMENT '考评日期 day of the examination',
  patrol_round varchar COMMENT '半月排查批次 patrol round',
  assigned_two_line boolean COMMENT '双线交办 whether two lines were charged with it',
  petition_form varchar COMMENT '信访形式 信, 访, 网, 电',
  petition_purpose varchar COMMENT '信访目的 建议意见, 检举控告, 申诉求决',
  pieces bigint COMMENT '件次 number of pieces',
  persons bigint COMMENT '人次 number of petitioners who came, a count',
  first_or_repeat varchar COMMENT '初重信访 初, 重',
  level_reached varchar COMMENT '到访层级 村, 镇, 县, 市, 省, 国',
  registering_org_level varchar COMMENT '登记机构层级 level of the registering office',
  review_stage varchar COMMENT '办理阶段 办理, 复查, 复核',
  handling_route varchar COMMENT '办理途径 item 1 to 6; decides whether the 60-day clock applies',
  content_l1 varchar COMMENT '内容分类一级',
  content_l2 varchar COMMENT '内容分类二级',
  call_type3 varchar COMMENT '接警类别 type of the call when it was taken',
  feedback_type3 varchar COMMENT '反馈类别 type of the call after feedback; stands before the call type',
  feedback_at timestamp(6) with time zone COMMENT '反馈时间 when feedback was given, UTC',
  valid_call varchar COMMENT '有效警情 有效, 骚扰, 重复, 误报',
  call_level varchar COMMENT '警情级别 level of the call',
  dispatch_at timestamp(6) with time zone COMMENT '派警时间 dispatched, UTC',
  arrive_at timestamp(6) with time zone COMMENT '到达时间 arrived, UTC',
  finish_at timestamp(6) with time zone COMMENT '处置结束时间 finished, UTC',
  handle_type varchar COMMENT '处理类型 kind of handling',
  station_code varchar COMMENT '管辖单位代码 police station; not a division code',
  linked_mediation boolean COMMENT '110调解联动 whether mediation was called in',
  channel varchar COMMENT '渠道 电话, 网, App, 媒体',
  ticket_type varchar COMMENT '工单类型 咨询, 求助, 投诉, 举报, 建议, 表扬',
  urge_count bigint COMMENT '催办次数 times it was urged',
  expected_at timestamp(6) with time zone COMMENT '应办结时间 due, UTC',
  returned_count bigint COMMENT '退回次数 times it was returned',
  topic_code varchar COMMENT '话题代码 topic of an opinion aggregate',
  mention_count bigint COMMENT '提及量 mentions in the region that day',
  source_count bigint COMMENT '来源数 sources in the region that day',
  text_keywords varchar COMMENT 'Words of the category rules found, in text order, a JSON array',
  text_places varchar COMMENT 'Names of known places found, in text order, a JSON array',
  text_severity varchar COMMENT 'Words of gravity found, in text order, a JSON array',
  version_id varbinary NOT NULL COMMENT 'Opaque key of one version of one event; a version whose key is there is never added again',
  load_id bigint NOT NULL COMMENT 'Number of the load; a later load has a larger number',
  arrival_seq bigint NOT NULL COMMENT 'Running number of the record within its load: with load_id the order of arrival',
  ingested_at timestamp(6) with time zone NOT NULL COMMENT 'When the load began, UTC',
  profile varchar COMMENT 'Feed profile that read the record',
  source_file varchar COMMENT 'Name of the file, without folders; topic/partition of a message',
  source_line bigint COMMENT 'Line of the file the record begins on, counted from 1; offset of a message'
)
COMMENT 'One accepted version of one event, as the source gave it.';

CREATE TABLE event.current (
  event_id varchar NOT NULL COMMENT 'Opaque id of the event: the same record of the same source has it in every home',
  feed varchar NOT NULL COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  source_system varchar NOT NULL COMMENT '来源系统 short name of the system the record comes from',
  source_record_no varchar NOT NULL COMMENT 'The source''s own number of the record',
  source_version bigint COMMENT 'The source''s own version of the record; a larger number is later',
  registered_date date NOT NULL COMMENT '登记日 the day the event counts for, in the operating zone',
  registered_at timestamp(6) with time zone COMMENT '登记时间 when the source registered the event, UTC; its day decides where the event counts',
  occurred_at timestamp(6) with time zone COMMENT '发生时间 when it happened, UTC',
  updated_at timestamp(6) with time zone COMMENT '更新时间 when the source last changed the record, UTC',
  accepted_at timestamp(6) with time zone COMMENT '受理时间 when it was accepted for handling, UTC',
  first_feedback_at timestamp(6) with time zone COMMENT '首次反馈时间 when the first answer was given, UTC',
  closed_at timestamp(6) with time zone COMMENT '办结时间 when it was closed, UTC',
  deadline_at timestamp(6) with time zone COMMENT '化解时限 the source''s own deadline, UTC',
  extended_to timestamp(6) with time zone COMMENT '延期至 the extended deadline, UTC',
  region_code varchar NOT NULL COMMENT '行政区划代码 division code, in history as the source gave it, in current as resolved',
  region_source_code varchar COMMENT 'The source''s own code of the place, such as a police station''s',
  region_name varchar COMMENT '地名 the place''s name as given',
  grid_code varchar COMMENT '网格编号 local grid code',
  lon double COMMENT '经度 longitude in degrees, rounded to three decimals',
  lat double COMMENT '纬度 latitude in degrees, rounded to three decimals',
  category_code varchar NOT NULL COMMENT '纠纷类别 D01-D99 or A01-A09, in history as the source gave it, in current as resolved',
  src_scheme varchar COMMENT 'Code scheme of the source''s category; the same digits mean different things in different schemes',
  src_scheme_version varchar COMMENT 'Version of that scheme',
  src_category_code varchar COMMENT 'The source''s category code',
  src_category_name varchar COMMENT 'The source''s category name',
  src_category_parent varchar COMMENT 'The name of the category above it, where names alone are not unique',
  event_scale varchar COMMENT '事件规模 01 个体性, 02 一般群体性, 03 重大群体性',
  event_level varchar COMMENT '事件级别 01 特别重大, 02 重大, 03 较大, 04 一般; the smaller code is graver',
  event_nature varchar COMMENT '事件性质 01 治安, 02 刑事, 03 民商事, 04 行政, 99 其他',
  involved_count bigint COMMENT '涉及人数 number of people involved',
  status varchar COMMENT '办理状态 state of handling',
  resolve_way varchar COMMENT '化解方式 how it was resolved',
  is_success boolean COMMENT '化解是否成功 whether it was resolved',
  satisfaction varchar COMMENT '满意度 满意, 基本满意, 不满意, 未评',
  dept_code varchar COMMENT '主管部门代码 code of the department in charge',
  repeat_flag boolean COMMENT '重复标志 the source''s own mark of a repeated matter',
  matter_key varchar COMMENT 'Keyed hash of the source''s matter number (一案一码), never of a person; one key a home',
  linked_no varchar COMMENT '关联编号 record numbers of the same matter in other feeds',
  report_source varchar COMMENT '来源 网格员巡查, 群众上报, 物联网感知, 上级指示',
  resolve_org_type varchar COMMENT '化解组织类型 kind of organisation that resolved it',
  dispute_resolved_level varchar COMMENT '化解层级 格, 村, 镇, 县',
  exam_date date COMMENT '考评日期 day of the examination',
  patrol_round varchar COMMENT '半月排查批次 patrol round',
  assigned_two_line boolean COMMENT '双线交办 whether two lines were charged with it',
  petition_form varchar COMMENT '信访形式 信, 访, 网, 电',
  petition_purpose varchar COMMENT '信访目的 建议意见, 检举控告, 申诉求决',
  pieces bigint COMMENT '件次 number of pieces',
  persons bigint COMMENT '人次 number of petitioners who came, a count',
  first_or_repeat varchar COMMENT '初重信访 初, 重',
  level_reached varchar COMMENT '到访层级 村, 镇, 县, 市, 省, 国',
  registering_org_level varchar COMMENT '登记机构层级 level of the registering office',
  review_stage varchar COMMENT '办理阶段 办理, 复查, 复核',
  handling_route varchar COMMENT '办理途径 item 1 to 6; decides whether the 60-day clock applies',
  content_l1 varchar COMMENT '内容分类一级',
  content_l2 varchar COMMENT '内容分类二级',
  call_type3 varchar COMMENT '接警类别 type of the call when it was taken',
  feedback_type3 varchar COMMENT '反馈类别 type of the call after feedback; stands before the call type',
  feedback_at timestamp(6) with time zone COMMENT '反馈时间 when feedback was given, UTC',
  valid_call varchar COMMENT '有效警情 有效, 骚扰, 重复, 误报',
  call_level varchar COMMENT '警情级别 level of the call',
  dispatch_at timestamp(6) with time zone COMMENT '派警时间 dispatched, UTC',
  arrive_at timestamp(6) with time zone COMMENT '到达时间 arrived, UTC',
  finish_at timestamp(6) with time zone COMMENT '处置结束时间 finished, UTC',
  handle_type varchar COMMENT '处理类型 kind of handling',
  station_code varchar COMMENT '管辖单位代码 police station; not a division code',
  linked_mediation boolean COMMENT '110调解联动 whether mediation was called in',
  channel varchar COMMENT '渠道 电话, 网, App, 媒体',
  ticket_type varchar COMMENT '工单类型 咨询, 求助, 投诉, 举报, 建议, 表扬',
  urge_count bigint COMMENT '催办次数 times it was urged',
  expected_at timestamp(6) with time zone COMMENT '应办结时间 due, UTC',
  returned_count bigint COMMENT '退回次数 times it was returned',
  topic_code varchar COMMENT '话题代码 topic of an opinion aggregate',
  mention_count bigint COMMENT '提及量 mentions in the region that day',
  source_count bigint COMMENT '来源数 sources in the region that day',
  text_keywords varchar COMMENT 'Words of the category rules found, in text order, a JSON array',
  text_places varchar COMMENT 'Names of known places found, in text order, a JSON array',
  text_severity varchar COMMENT 'Words of gravity found, in text order, a JSON array',
  region_quality varchar NOT NULL COMMENT 'EXACT, STATION_MAPPED, TOWN_ONLY or UNKNOWN: how well the place is known',
  region_given varchar COMMENT '行政区划代码 as the source gave it, before it was resolved',
  town_code varchar COMMENT 'Town the event counts for; empty where only the county is known',
  county_code varchar NOT NULL COMMENT 'County the event counts for',
  category_source varchar NOT NULL COMMENT 'CODE, KEYWORD, MANUAL or DEFAULT: how the category was decided',
  category_given varchar COMMENT '纠纷类别 as the source gave it, before it was resolved',
  counted boolean NOT NULL COMMENT 'Whether the event counts: it is valid, and the one that its matter is counted by',
  matter_event_id varchar COMMENT 'The event its matter is counted by, where that is another',
  version_count bigint NOT NULL COMMENT 'Versions of the event in history',
  first_load_id bigint NOT NULL COMMENT 'Load that first brought the event',
  last_load_id bigint NOT NULL COMMENT 'Load that last changed the event'
)
COMMENT 'One event that is not cancelled, with its latest values, place and category resolved.';

CREATE TABLE event.rejected (
  reject_id varchar NOT NULL COMMENT 'Keyed hash of place and reason: a refusal is kept once',
  load_id bigint NOT NULL COMMENT 'Number of the load; a later load has a larger number',
  rejected_at timestamp(6) with time zone NOT NULL COMMENT 'When the load began, UTC',
  profile varchar COMMENT 'Feed profile that read the record',
  feed varchar COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  source varchar NOT NULL COMMENT 'Source system, or - where the record could not be read that far',
  file varchar NOT NULL COMMENT 'Name of the file, without folders; topic/partition of a message',
  line bigint NOT NULL COMMENT 'Line the record begins on, counted from 1; offset of a message',
  sheet varchar COMMENT 'Sheet of a workbook',
  column_name varchar COMMENT 'Column or field that was refused',
  reason varchar NOT NULL COMMENT 'Code of the reason',
  expected varchar COMMENT 'What was expected',
  found varchar COMMENT 'What was found: type and length, never the value',
  payload varchar COMMENT 'Allowed fields of the record as a JSON object, the offending value emptied; empty where the line does not parse'
)
COMMENT 'One refused record: where it stands, why, what was expected and what was found.';

CREATE TABLE event.arrival (
  load_id bigint NOT NULL COMMENT 'Number of the load; a later load has a larger number',
  feed varchar NOT NULL COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  source_system varchar NOT NULL COMMENT '来源系统 short name of the system the record comes from',
  profile varchar COMMENT 'Feed profile that read the record',
  arrived_at timestamp(6) with time zone NOT NULL COMMENT 'When the load began, UTC',
  arrival_date date NOT NULL COMMENT 'Day of the load in the operating zone',
  state varchar NOT NULL COMMENT 'COMPLETE, INTERRUPTED (a killed load, written by the next one) or DECLARED (an empty delivery)',
  every varchar NOT NULL COMMENT 'How often the source delivers: day, week or month',
  read bigint NOT NULL COMMENT 'Records read',
  accepted bigint NOT NULL COMMENT 'Records accepted',
  duplicate bigint NOT NULL COMMENT 'Records already there',
  rejected bigint NOT NULL COMMENT 'Records refused',
  dropped_fields bigint NOT NULL COMMENT 'Fields not on the allow-list, dropped before the first durable write',
  first_event_date date COMMENT 'First registered day among its records',
  last_event_date date COMMENT 'Last registered day among its records',
  covered_from date COMMENT 'First day the delivery speaks for',
  covered_to date COMMENT 'Last day the delivery speaks for'
)
COMMENT 'One load of one source of one feed.';

CREATE TABLE ref.region (
  list_version varchar NOT NULL COMMENT 'Content hash of the list',
  imported_at timestamp(6) with time zone NOT NULL COMMENT 'When the list was imported, UTC',
  code varchar NOT NULL COMMENT '行政区划代码, 12 digits or the county''s own',
  name varchar NOT NULL COMMENT '名称',
  parent_code varchar COMMENT 'Code of the region above; empty for the county',
  level varchar NOT NULL COMMENT 'county, town or village',
  class varchar COMMENT '乡镇分类 一类, 二类, 三类: towns are compared within their class',
  population bigint COMMENT '常住人口 residents',
  valid_from date COMMENT 'First day the region exists',
  valid_to date COMMENT 'Last day the region exists',
  lon double COMMENT '经度 longitude in degrees, rounded to three decimals',
  lat double COMMENT '纬度 latitude in degrees, rounded to three decimals',
  synonyms varchar COMMENT 'Other names, a JSON array',
  neighbours varchar COMMENT 'Codes of adjoining regions, a JSON array; without it the five nearest',
  successors varchar COMMENT 'Codes of the regions that follow, a JSON array'
)
COMMENT 'One region in one version of the region list.';

CREATE TABLE ref.category (
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  category_name varchar NOT NULL COMMENT 'Chinese name of the category',
  english_name varchar NOT NULL COMMENT 'English name',
  kind varchar NOT NULL COMMENT 'dispute or auxiliary',
  roll_up varchar COMMENT 'Group of a brief: 民间, 资源与征拆, 劳动与经济, 公共服务, 干群与执法, 治安与其他',
  restricted boolean NOT NULL COMMENT 'Whether it is never shown below town'
)
COMMENT 'One category.';

CREATE TABLE ref.category_map (
  src_scheme varchar NOT NULL COMMENT 'Code scheme of the source''s category; the same digits mean different things in different schemes',
  src_category_code varchar COMMENT 'The source''s category code',
  src_category_name varchar COMMENT 'The source''s category name',
  src_category_parent varchar COMMENT 'The name of the category above it, where names alone are not unique',
  category_code varchar COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  note varchar COMMENT 'Exceptions and severity, as the map notes them',
  map_version varchar NOT NULL COMMENT 'Content hash of all maps and keyword rules',
  role varchar COMMENT 'dispute, auxiliary, or excluded for what is no event at all and has no category',
  severe boolean COMMENT 'Whether the code alone is a sign of gravity (rule R2)'
)
COMMENT 'One code of one source scheme.';

CREATE TABLE ref.calendar (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  holiday_name varchar NOT NULL COMMENT 'Name of the holiday',
  is_off_day boolean NOT NULL COMMENT 'True for a day off, false for a working weekend',
  announced_year bigint NOT NULL COMMENT 'Year whose notice names the day'
)
COMMENT 'One day that differs from the plain week.';

CREATE TABLE ref.rule_set (
  rule_set varchar NOT NULL COMMENT 'Content hash of the rule set',
  preset varchar NOT NULL COMMENT 'Name of the preset',
  first_used_at timestamp(6) with time zone NOT NULL COMMENT 'When a run first used it, UTC',
  content varchar NOT NULL COMMENT 'The rule set as YAML'
)
COMMENT 'One version of a rule set.';

CREATE TABLE ref.category_rule_set (
  map_version varchar NOT NULL COMMENT 'Content hash of all maps and keyword rules',
  first_used_at timestamp(6) with time zone NOT NULL COMMENT 'When a run first used it, UTC',
  code_maps varchar NOT NULL COMMENT 'The code maps of all schemes as the CSV file they were shipped in',
  keyword_rules varchar NOT NULL COMMENT 'The keyword rules as the CSV file they were shipped in'
)
COMMENT 'One version of the code maps and keyword rules.';

CREATE TABLE score.daily_count (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_level varchar NOT NULL COMMENT 'county, town or village',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  feed varchar NOT NULL COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  events bigint NOT NULL COMMENT 'Events registered that day, one a matter'
)
COMMENT 'One region, category, feed and day with at least one event.';

CREATE TABLE score.exceedance (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  window_days bigint NOT NULL COMMENT 'Days of the window, ending with the day',
  observed bigint NOT NULL COMMENT 'Events in the window, one a matter',
  expected double NOT NULL COMMENT 'Events expected in the window',
  dispersion double NOT NULL COMMENT 'Variance of the window''s count over its mean',
  threshold double COMMENT 'Smallest count of the window that would be yellow',
  threshold_red double COMMENT 'Smallest count of the window that would be red',
  score double COMMENT 'How far the window exceeds what is expected; larger is more unusual',
  p_value double COMMENT 'Mid-p value of the window''s count under the baseline, 0 to 1',
  history_days bigint NOT NULL COMMENT 'Days of history behind the baseline',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One region, category and judged day.';

CREATE TABLE score.cluster (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  place_level varchar NOT NULL COMMENT 'town or village: what kind of places it is made of',
  places varchar NOT NULL COMMENT 'JSON array of 行政区划代码 of its places, the strongest rise first',
  window_days bigint NOT NULL COMMENT 'Days of the window, ending with the day',
  observed bigint NOT NULL COMMENT 'Events in the window, one a matter',
  expected double NOT NULL COMMENT 'Events expected in the window',
  dispersion double NOT NULL COMMENT 'Variance of the window''s count over its mean',
  p_value double NOT NULL COMMENT 'Mid-p value of the window''s count under the baseline, 0 to 1',
  p_allowed double NOT NULL COMMENT 'Largest p_value that would have had the level, from the share of the budget that clusters have',
  level varchar NOT NULL COMMENT '三色 RED 红, YELLOW 黄, GREEN 绿, GREY 灰 (not assessable)',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One cluster of a category on a judged day, at the unit that carries it.';

CREATE TABLE score.feed_health (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  feed varchar NOT NULL COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  source_system varchar NOT NULL COMMENT '来源系统 short name of the system the record comes from',
  every varchar NOT NULL COMMENT 'How often the source delivers: day, week or month',
  covered_to date COMMENT 'Last day the delivery speaks for',
  expected_events double COMMENT 'Events the source usually brings on such a day',
  received_events bigint NOT NULL COMMENT 'Events of that day received',
  health varchar NOT NULL COMMENT 'OK, LATE, MISSING or SUSPECT_DROP',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One feed, source and judged day.';

CREATE TABLE mart.warning_issued (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_name varchar NOT NULL COMMENT 'Name of the region',
  region_level varchar NOT NULL COMMENT 'county, town or village',
  parent_code varchar COMMENT '行政区划代码 of the region above',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  category_name varchar NOT NULL COMMENT 'Chinese name of the category',
  level varchar NOT NULL COMMENT '三色 RED 红, YELLOW 黄, GREEN 绿, GREY 灰 (not assessable)',
  previous_level varchar COMMENT 'Level of the day before, as issued',
  since date NOT NULL COMMENT 'First day of the unbroken run of this level',
  handling varchar COMMENT '处置 handling badge; empty until those rules exist',
  rules varchar COMMENT 'Rules that gave the level, joined by ;',
  window_days bigint NOT NULL COMMENT 'Days of the window, ending with the day',
  observed bigint NOT NULL COMMENT 'Events in the window, one a matter',
  expected double COMMENT 'Events expected in the window',
  threshold double COMMENT 'Smallest count of the window that would be yellow',
  score double COMMENT 'How far the window exceeds what is expected; larger is more unusual',
  p_value double COMMENT 'Mid-p value of the window''s count under the baseline, 0 to 1',
  completeness double NOT NULL COMMENT 'Share of the expected events whose feeds have arrived, 0 to 1',
  reason varchar NOT NULL COMMENT 'Why, in Chinese, with the numbers',
  revision bigint NOT NULL COMMENT '1 for the first issue of the day, then counting up',
  issued_at timestamp(6) with time zone NOT NULL COMMENT 'When it was issued, UTC',
  rule_set varchar NOT NULL COMMENT 'Content hash of the rule set',
  run varchar NOT NULL COMMENT 'Id of the scoring run',
  evidence varchar NOT NULL COMMENT 'What each rule saw, a JSON object',
  known_load bigint NOT NULL COMMENT 'Last load whose records the run knew',
  region_version varchar NOT NULL COMMENT 'Version of the region list'
)
COMMENT 'One region, category, day and revision: what was said, why, and what it knew.';

CREATE TABLE mart.run_log (
  run varchar NOT NULL COMMENT 'Id of the scoring run',
  started_at timestamp(6) with time zone NOT NULL COMMENT 'When the run began, UTC',
  finished_at timestamp(6) with time zone COMMENT 'When it had issued everything, UTC; empty where it was killed',
  from_day date NOT NULL COMMENT 'First day it judged, in the operating zone',
  to_day date NOT NULL COMMENT 'Last day it judged, in the operating zone',
  state varchar NOT NULL COMMENT 'STARTED or DONE',
  known_load bigint NOT NULL COMMENT 'Last load whose records the run knew',
  region_version varchar NOT NULL COMMENT 'Version of the region list',
  rule_set varchar NOT NULL COMMENT 'Content hash of the rule set',
  map_version varchar NOT NULL COMMENT 'Content hash of all maps and keyword rules',
  code_version varchar NOT NULL COMMENT 'Version of the program'
)
COMMENT 'One scoring run and what it read, frozen.';

CREATE TABLE mart.notice_log (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  audience varchar NOT NULL COMMENT 'Code of the town that was told, or operator',
  channel varchar NOT NULL COMMENT 'How it went out',
  kind varchar NOT NULL COMMENT 'DAILY 每日提示, CORRECTION 更正, STALE 数据未更新',
  revision bigint NOT NULL COMMENT '1 for the first issue of the day, then counting up',
  state varchar NOT NULL COMMENT 'SENT, FAILED, or PENDING where a sending was cut short',
  attempts bigint NOT NULL COMMENT 'Times it was tried',
  level varchar COMMENT '三色 RED 红, YELLOW 黄, GREEN 绿, GREY 灰 (not assessable)',
  sent_at timestamp(6) with time zone COMMENT 'When it went out, UTC',
  acknowledged_at timestamp(6) with time zone COMMENT 'When somebody confirmed it, UTC'
)
COMMENT 'One notice: day, audience, channel, kind, revision.';

CREATE TABLE mart.forecast (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_level varchar NOT NULL COMMENT 'county, town or village',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  horizon bigint NOT NULL COMMENT '7 for the seven days after the day, 28 for the days 22 to 28 after it',
  first_day date NOT NULL COMMENT 'First of the days spoken of',
  last_day date NOT NULL COMMENT 'Last of the days spoken of',
  mean double NOT NULL COMMENT 'Expected events of the seven days; a county''s is the sum of its towns''',
  q05 double NOT NULL COMMENT 'Smallest count with a probability of at least 5 % not to be exceeded',
  q25 double NOT NULL COMMENT 'Smallest count with a probability of at least 25 % not to be exceeded',
  q50 double NOT NULL COMMENT 'Smallest count with a probability of at least 50 % not to be exceeded',
  q75 double NOT NULL COMMENT 'Smallest count with a probability of at least 75 % not to be exceeded',
  q95 double NOT NULL COMMENT 'Smallest count with a probability of at least 95 % not to be exceeded',
  long_run double NOT NULL COMMENT 'Events of an average week of the history, to compare',
  model varchar NOT NULL COMMENT 'Name of the kept model, a folder of HOME/models',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One town or county, category, day it was made after, and horizon.';

CREATE TABLE score.forecast_gate (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  category_code varchar COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  feed varchar COMMENT '四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds',
  gate varchar NOT NULL COMMENT 'COVERAGE not arrived, HISTORY under a year, MISSING_SHARE, ZERO_SHARE or LEVEL drifted',
  found double COMMENT 'The figure that was found: days, or a share, or a ratio',
  allowed double COMMENT 'The limit it passed',
  reason varchar NOT NULL COMMENT 'Why, in Chinese, with the numbers',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One reason why a day has no forecast for a feed, a category or a county.';

CREATE TABLE mart.season_hint (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  category_name varchar NOT NULL COMMENT 'Chinese name of the category',
  rank bigint NOT NULL COMMENT '1 for the most frequent category of the coming four weeks',
  first_day date NOT NULL COMMENT 'First of the days spoken of',
  last_day date NOT NULL COMMENT 'Last of the days spoken of',
  last_year bigint NOT NULL COMMENT '去年同期 events of the same four weeks last year',
  usual double NOT NULL COMMENT 'Events of an average four weeks of the years compared',
  rise double NOT NULL COMMENT 'The same four weeks of all years over an average four weeks',
  years bigint NOT NULL COMMENT 'Years compared, at most three',
  years_risen bigint NOT NULL COMMENT 'Years in which the four weeks were above their year',
  p_value double COMMENT 'Mid-p value of the window''s count under the baseline, 0 to 1',
  season boolean NOT NULL COMMENT 'Whether the rise is more than chance: only then it is told',
  aligned varchar NOT NULL COMMENT 'SOLAR same dates, LUNAR same distance to the Spring Festival',
  told_on date COMMENT 'Day whose message tells the town, once a season; empty if never',
  sentence varchar NOT NULL COMMENT 'The hint in Chinese, with the numbers',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One town, category and day: a frequent or rising category of the coming four weeks.';

CREATE TABLE mart.season_month (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  month bigint NOT NULL COMMENT 'Month of the year, 1 to 12',
  a_month double NOT NULL COMMENT 'Events of the month in an average year, per 30 days',
  factor double NOT NULL COMMENT 'Events a day of the month over those of the year',
  years bigint NOT NULL COMMENT 'Years compared, at most three',
  season boolean NOT NULL COMMENT 'Whether the rise is more than chance: only then it is told',
  run varchar NOT NULL COMMENT 'Id of the scoring run'
)
COMMENT 'One county, category, month of the year and day it was made.';

CREATE TABLE mart.region_day (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_name varchar NOT NULL COMMENT 'Name of the region',
  region_level varchar NOT NULL COMMENT 'county, town or village',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  category_name varchar NOT NULL COMMENT 'Chinese name of the category',
  feed varchar NOT NULL COMMENT 'Code of the feed, or ALL for every feed together; one of feed and category_code is always ALL',
  feed_name varchar NOT NULL COMMENT '四情 the feed''s Chinese name',
  events bigint NOT NULL COMMENT 'Events registered that day, one a matter'
)
COMMENT 'One county or town, category or feed, and day with at least one event.';

CREATE TABLE mart.region_standing (
  day date NOT NULL COMMENT 'The day that is judged, in the operating zone',
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_name varchar NOT NULL COMMENT 'Name of the region',
  region_level varchar NOT NULL COMMENT 'county, town or village',
  class varchar COMMENT '乡镇分类 一类, 二类, 三类: towns are compared within their class',
  category_code varchar NOT NULL COMMENT 'D01-D99, A01-A09, or ALL for every category together',
  category_name varchar NOT NULL COMMENT 'Chinese name of the category',
  window_days bigint NOT NULL COMMENT 'Days of the window, ending with the day',
  events bigint NOT NULL COMMENT 'Events registered that day, one a matter',
  events_before bigint NOT NULL COMMENT 'Events of the 28 days before these',
  events_year_before bigint COMMENT 'Events of the same 28 days 52 weeks earlier; empty where nothing was known yet',
  rate double COMMENT '每万人 events of the 28 days for every 10,000 residents',
  class_median double COMMENT 'Median rate of the other towns of the class; empty where they are fewer than three',
  run varchar NOT NULL COMMENT 'Id of the scoring run',
  events_withheld boolean COMMENT 'Whether the town''s count of the 28 days is shown to the town only: one or two events, or a count from which with the totals such a one could be worked out; empty for a county and in older runs',
  events_before_withheld boolean COMMENT 'Whether the town''s count of the 28 days before is shown to the town only: one or two events, or a count from which with the totals such a one could be worked out; empty for a county and in older runs',
  events_year_before_withheld boolean COMMENT 'Whether the town''s count of the 28 days of the year before is shown to the town only: one or two events, or a count from which with the totals such a one could be worked out; empty for a county and in older runs'
)
COMMENT 'One county or town, category and judged day.';

CREATE TABLE mart.region_shape (
  region_code varchar NOT NULL COMMENT '行政区划代码 of the unit''s region',
  region_name varchar NOT NULL COMMENT 'Name of the region',
  parent_code varchar COMMENT '行政区划代码 of the region above',
  class varchar COMMENT '乡镇分类 一类, 二类, 三类: towns are compared within their class',
  population bigint COMMENT '常住人口 residents',
  outline varchar NOT NULL COMMENT 'SVG path of the town''s part of the map',
  name_x double NOT NULL COMMENT 'Middle of the name, units of the drawing',
  name_y double NOT NULL COMMENT 'Line the name stands on, units of the drawing',
  word_y double NOT NULL COMMENT 'Line the level''s word stands on, units of the drawing',
  name_size double NOT NULL COMMENT 'Height of a letter, units of the drawing',
  plate_x double NOT NULL COMMENT 'Left edge of the name''s plate',
  plate_y double NOT NULL COMMENT 'Upper edge of the name''s plate',
  plate_width double NOT NULL COMMENT 'Width of the name''s plate',
  plate_height double NOT NULL COMMENT 'Height of the name''s plate',
  list_version varchar NOT NULL COMMENT 'Content hash of the list',
  map_height double NOT NULL COMMENT 'Height of the whole drawing; its width is 640'
)
COMMENT 'One town of the newest region list.';
