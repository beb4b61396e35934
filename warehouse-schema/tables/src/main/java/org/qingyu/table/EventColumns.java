package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The columns of an event: what a source gives (四情 standard form) and what intake adds. Declared here once, used by history
 * and current. The class is long because the list is: one statement a column and nothing else; in two classes nobody would
 * know in which one to look.
 */
public final class EventColumns {

    // Identity and version.
    public static final Column<String> EVENT_ID = column(
            "event_id",
            ColumnType.TEXT,
            "feed, source_system, source_record_no",
            "Opaque id of the event: the same record of the same source has it in every home");
    public static final Column<String> FEED = column(
                    "feed",
                    ColumnType.TEXT,
                    "the profile or the record",
                    "四情 the feed: SHEQING 社情, FANGQING 访情, JINGQING 警情, YUQING 舆情, or one the configuration adds")
            .labelled("来源代码");
    public static final Column<String> SOURCE_SYSTEM = column(
                    "source_system",
                    ColumnType.TEXT,
                    "the profile or the record",
                    "来源系统 short name of the system the record comes from")
            .labelled("来源系统");
    public static final Column<String> SOURCE_RECORD_NO = column(
            "source_record_no", ColumnType.TEXT, "事件编号, 信访件编号, 接警单编号, 工单编号", "The source's own number of the record");
    public static final Column<Long> SOURCE_VERSION = column(
            "source_version",
            ColumnType.COUNT,
            "the record",
            "The source's own version of the record; a larger number is later");
    public static final Column<String> OP = column(
            "op",
            ColumnType.TEXT,
            "the record",
            "INSERT, UPDATE or CANCEL: what the source says happened to the record");
    public static final Column<String> CLEARED_FIELDS = column(
            "cleared_fields", ColumnType.TEXTS, "the record", "Names of the fields this version empties, a JSON array");
    public static final Column<String> CONTENT_HASH = column(
            "content_hash",
            ColumnType.TEXT,
            "computed at intake",
            "Hash of the allowed values as the source gave them, title and content included; equal in every home");

    // Times.
    public static final Column<Instant> REGISTERED_AT = column(
            "registered_at",
            ColumnType.INSTANT,
            "登记日期 djrq, 报警时间 bjsj, 上报时间",
            "登记时间 when the source registered the event, UTC; its day decides where the event counts");
    public static final Column<Instant> OCCURRED_AT =
            column("occurred_at", ColumnType.INSTANT, "发生日期 happen_date", "发生时间 when it happened, UTC");
    public static final Column<Instant> UPDATED_AT = column(
            "updated_at",
            ColumnType.INSTANT,
            "更新时间 sjgxsj, update_time",
            "更新时间 when the source last changed the record, UTC");
    public static final Column<Instant> ACCEPTED_AT =
            column("accepted_at", ColumnType.INSTANT, "受理时间", "受理时间 when it was accepted for handling, UTC");
    public static final Column<Instant> FIRST_FEEDBACK_AT =
            column("first_feedback_at", ColumnType.INSTANT, "反馈时间", "首次反馈时间 when the first answer was given, UTC");
    public static final Column<Instant> CLOSED_AT =
            column("closed_at", ColumnType.INSTANT, "办结时间", "办结时间 when it was closed, UTC");
    public static final Column<Instant> DEADLINE_AT =
            column("deadline_at", ColumnType.INSTANT, "化解时限 resolve_limit_date", "化解时限 the source's own deadline, UTC");
    public static final Column<Instant> EXTENDED_TO =
            column("extended_to", ColumnType.INSTANT, "延期", "延期至 the extended deadline, UTC");

    // Place.
    public static final Column<String> REGION_CODE = column(
            "region_code",
            ColumnType.TEXT,
            "发生地, 问题属地, 管辖",
            "行政区划代码 division code, in history as the source gave it, in current as resolved");
    public static final Column<String> REGION_SOURCE_CODE = column(
            "region_source_code",
            ColumnType.TEXT,
            "管辖单位代码 gxdwdm and the like",
            "The source's own code of the place, such as a police station's");
    public static final Column<String> REGION_NAME =
            column("region_name", ColumnType.TEXT, "发生地, 问题属地", "地名 the place's name as given");
    public static final Column<String> GRID_CODE =
            column("grid_code", ColumnType.TEXT, "网格编号 grid_num", "网格编号 local grid code");
    public static final Column<Double> LON =
            column("lon", ColumnType.NUMBER, "经度 longitude", "经度 longitude in degrees, rounded to three decimals");
    public static final Column<Double> LAT =
            column("lat", ColumnType.NUMBER, "纬度 latitude", "纬度 latitude in degrees, rounded to three decimals");

    // Category.
    public static final Column<String> CATEGORY_CODE = column(
            "category_code",
            ColumnType.TEXT,
            "the record, or resolved",
            "纠纷类别 D01-D99 or A01-A09, in history as the source gave it, in current as resolved");
    public static final Column<String> SRC_SCHEME = column(
            "src_scheme",
            ColumnType.TEXT,
            "the profile or the record",
            "Code scheme of the source's category; the same digits mean different things in different schemes");
    public static final Column<String> SRC_SCHEME_VERSION =
            column("src_scheme_version", ColumnType.TEXT, "the record", "Version of that scheme");
    public static final Column<String> SRC_CATEGORY_CODE =
            column("src_category_code", ColumnType.TEXT, "事件类别 and the like", "The source's category code");
    public static final Column<String> SRC_CATEGORY_NAME =
            column("src_category_name", ColumnType.TEXT, "类别名称", "The source's category name");
    public static final Column<String> SRC_CATEGORY_PARENT = column(
            "src_category_parent",
            ColumnType.TEXT,
            "上级类别名称",
            "The name of the category above it, where names alone are not unique");

    // All feeds.
    public static final Column<String> EVENT_SCALE =
            column("event_scale", ColumnType.TEXT, "事件规模 event_size_code", "事件规模 01 个体性, 02 一般群体性, 03 重大群体性");
    public static final Column<String> EVENT_LEVEL = column(
            "event_level", ColumnType.TEXT, "事件级别", "事件级别 01 特别重大, 02 重大, 03 较大, 04 一般; the smaller code is graver");
    public static final Column<String> EVENT_NATURE =
            column("event_nature", ColumnType.TEXT, "事件性质", "事件性质 01 治安, 02 刑事, 03 民商事, 04 行政, 99 其他");
    public static final Column<Long> INVOLVED_COUNT =
            column("involved_count", ColumnType.COUNT, "涉及人数 involved_amount", "涉及人数 number of people involved");
    public static final Column<String> STATUS = column("status", ColumnType.TEXT, "办理状态", "办理状态 state of handling");
    public static final Column<String> RESOLVE_WAY =
            column("resolve_way", ColumnType.TEXT, "化解方式 resolve_way_code", "化解方式 how it was resolved");
    public static final Column<Boolean> IS_SUCCESS =
            column("is_success", ColumnType.FLAG, "化解是否成功 is_success", "化解是否成功 whether it was resolved");
    public static final Column<String> SATISFACTION =
            column("satisfaction", ColumnType.TEXT, "满意度", "满意度 满意, 基本满意, 不满意, 未评");
    public static final Column<String> DEPT_CODE = column(
            "dept_code", ColumnType.TEXT, "主管部门代码 competent_dept_code", "主管部门代码 code of the department in charge");
    public static final Column<Boolean> REPEAT_FLAG =
            column("repeat_flag", ColumnType.FLAG, "重复标志", "重复标志 the source's own mark of a repeated matter");
    public static final Column<String> MATTER_KEY = column(
            "matter_key",
            ColumnType.TEXT,
            "matter_no, hashed on the way in",
            "Keyed hash of the source's matter number (一案一码), never of a person; one key a home");
    public static final Column<String> LINKED_NO = column(
            "linked_no", ColumnType.TEXTS, "转办单号, 一案一码", "关联编号 record numbers of the same matter in other feeds");

    // 社情 grid events.
    public static final Column<String> REPORT_SOURCE =
            column("report_source", ColumnType.TEXT, "来源", "来源 网格员巡查, 群众上报, 物联网感知, 上级指示");
    public static final Column<String> RESOLVE_ORG_TYPE =
            column("resolve_org_type", ColumnType.TEXT, "化解组织类型", "化解组织类型 kind of organisation that resolved it");
    public static final Column<String> DISPUTE_RESOLVED_LEVEL =
            column("dispute_resolved_level", ColumnType.TEXT, "化解层级", "化解层级 格, 村, 镇, 县");
    public static final Column<LocalDate> EXAM_DATE =
            column("exam_date", ColumnType.DAY, "考评日期 exam_date", "考评日期 day of the examination");
    public static final Column<String> PATROL_ROUND =
            column("patrol_round", ColumnType.TEXT, "排查批次", "半月排查批次 patrol round");
    public static final Column<Boolean> ASSIGNED_TWO_LINE =
            column("assigned_two_line", ColumnType.FLAG, "双线交办", "双线交办 whether two lines were charged with it");

    // 访情 petitions.
    public static final Column<String> PETITION_FORM =
            column("petition_form", ColumnType.TEXT, "信访形式 xfxs", "信访形式 信, 访, 网, 电");
    public static final Column<String> PETITION_PURPOSE =
            column("petition_purpose", ColumnType.TEXT, "信访目的 xfmddm", "信访目的 建议意见, 检举控告, 申诉求决");
    public static final Column<Long> PIECES = column("pieces", ColumnType.COUNT, "件次", "件次 number of pieces");
    public static final Column<Long> PERSONS =
            column("persons", ColumnType.COUNT, "人次", "人次 number of petitioners who came, a count");
    public static final Column<String> FIRST_OR_REPEAT =
            column("first_or_repeat", ColumnType.TEXT, "初重信访", "初重信访 初, 重");
    public static final Column<String> LEVEL_REACHED =
            column("level_reached", ColumnType.TEXT, "到访层级", "到访层级 村, 镇, 县, 市, 省, 国");
    public static final Column<String> REGISTERING_ORG_LEVEL =
            column("registering_org_level", ColumnType.TEXT, "登记机构 djjg", "登记机构层级 level of the registering office");
    public static final Column<String> REVIEW_STAGE =
            column("review_stage", ColumnType.TEXT, "复查复核", "办理阶段 办理, 复查, 复核");
    public static final Column<String> HANDLING_ROUTE = column(
            "handling_route",
            ColumnType.TEXT,
            "信访工作条例 第三十一条",
            "办理途径 item 1 to 6; decides whether the 60-day clock applies");
    public static final Column<String> CONTENT_L1 = column("content_l1", ColumnType.TEXT, "内容分类 nrfldm", "内容分类一级");
    public static final Column<String> CONTENT_L2 = column("content_l2", ColumnType.TEXT, "内容分类 nrflmc", "内容分类二级");

    // 警情 police calls.
    public static final Column<String> CALL_TYPE3 = column(
            "call_type3",
            ColumnType.TEXTS,
            "接警类别, 类型, 细类 jqlbdm, jqlxdm, jqxldm",
            "接警类别 type of the call when it was taken");
    public static final Column<String> FEEDBACK_TYPE3 = column(
            "feedback_type3",
            ColumnType.TEXTS,
            "反馈类别, 类型, 细类",
            "反馈类别 type of the call after feedback; stands before the call type");
    public static final Column<Instant> FEEDBACK_AT =
            column("feedback_at", ColumnType.INSTANT, "反馈时间", "反馈时间 when feedback was given, UTC");
    public static final Column<String> VALID_CALL =
            column("valid_call", ColumnType.TEXT, "有效警情", "有效警情 有效, 骚扰, 重复, 误报");
    public static final Column<String> CALL_LEVEL =
            column("call_level", ColumnType.TEXT, "警情级别 jqjbdm", "警情级别 level of the call");
    public static final Column<Instant> DISPATCH_AT =
            column("dispatch_at", ColumnType.INSTANT, "派警时间", "派警时间 dispatched, UTC");
    public static final Column<Instant> ARRIVE_AT =
            column("arrive_at", ColumnType.INSTANT, "到达时间", "到达时间 arrived, UTC");
    public static final Column<Instant> FINISH_AT =
            column("finish_at", ColumnType.INSTANT, "处置结束时间", "处置结束时间 finished, UTC");
    public static final Column<String> HANDLE_TYPE =
            column("handle_type", ColumnType.TEXT, "处理类型 cllxdm", "处理类型 kind of handling");
    public static final Column<String> STATION_CODE =
            column("station_code", ColumnType.TEXT, "管辖单位代码 gxdwdm", "管辖单位代码 police station; not a division code");
    public static final Column<Boolean> LINKED_MEDIATION =
            column("linked_mediation", ColumnType.FLAG, "110调解联动", "110调解联动 whether mediation was called in");

    // 舆情 hotline and opinion.
    public static final Column<String> CHANNEL = column("channel", ColumnType.TEXT, "渠道", "渠道 电话, 网, App, 媒体");
    public static final Column<String> TICKET_TYPE =
            column("ticket_type", ColumnType.TEXT, "工单类型", "工单类型 咨询, 求助, 投诉, 举报, 建议, 表扬");
    public static final Column<Long> URGE_COUNT =
            column("urge_count", ColumnType.COUNT, "催办次数", "催办次数 times it was urged");
    public static final Column<Instant> EXPECTED_AT =
            column("expected_at", ColumnType.INSTANT, "应办结时间", "应办结时间 due, UTC");
    public static final Column<Long> RETURNED_COUNT =
            column("returned_count", ColumnType.COUNT, "退回次数", "退回次数 times it was returned");
    public static final Column<String> TOPIC_CODE =
            column("topic_code", ColumnType.TEXT, "舆情话题", "话题代码 topic of an opinion aggregate");
    public static final Column<Long> MENTION_COUNT =
            column("mention_count", ColumnType.COUNT, "提及量", "提及量 mentions in the region that day");
    public static final Column<Long> SOURCE_COUNT =
            column("source_count", ColumnType.COUNT, "来源数", "来源数 sources in the region that day");

    // Read from the text.
    public static final Column<String> TEXT_KEYWORDS = column(
            "text_keywords",
            ColumnType.TEXTS,
            "read from title and content before they were dropped",
            "Words of the category rules found, in text order, a JSON array");
    public static final Column<String> TEXT_PLACES = column(
            "text_places",
            ColumnType.TEXTS,
            "read from title and content before they were dropped",
            "Names of known places found, in text order, a JSON array");
    public static final Column<String> TEXT_SEVERITY = column(
            "text_severity",
            ColumnType.TEXTS,
            "read from title and content before they were dropped",
            "Words of gravity found, in text order, a JSON array");

    // The load.
    public static final Column<byte[]> VERSION_ID = column(
            "version_id",
            ColumnType.KEY16,
            "computed at intake",
            "Opaque key of one version of one event; a version whose key is there is never added again");
    public static final Column<Long> LOAD_ID =
            column("load_id", ColumnType.COUNT, "the load", "Number of the load; a later load has a larger number");
    public static final Column<Long> ARRIVAL_SEQ = column(
            "arrival_seq",
            ColumnType.COUNT,
            "the load",
            "Running number of the record within its load: with load_id the order of arrival");
    public static final Column<Instant> INGESTED_AT =
            column("ingested_at", ColumnType.INSTANT, "the load", "When the load began, UTC");
    public static final Column<String> PROFILE =
            column("profile", ColumnType.TEXT, "the load", "Feed profile that read the record");
    public static final Column<String> SOURCE_FILE = column(
            "source_file",
            ColumnType.TEXT,
            "the load",
            "Name of the file, without folders; topic/partition of a message");
    public static final Column<Long> SOURCE_LINE = column(
            "source_line",
            ColumnType.COUNT,
            "the load",
            "Line of the file the record begins on, counted from 1; offset of a message");

    /** The fields a source gives, which history keeps as given and the merge merges field by field, in order. */
    public static final List<Column<?>> SOURCE_FIELDS = List.of(
            REGISTERED_AT,
            OCCURRED_AT,
            UPDATED_AT,
            ACCEPTED_AT,
            FIRST_FEEDBACK_AT,
            CLOSED_AT,
            DEADLINE_AT,
            EXTENDED_TO,
            REGION_CODE,
            REGION_SOURCE_CODE,
            REGION_NAME,
            GRID_CODE,
            LON,
            LAT,
            CATEGORY_CODE,
            SRC_SCHEME,
            SRC_SCHEME_VERSION,
            SRC_CATEGORY_CODE,
            SRC_CATEGORY_NAME,
            SRC_CATEGORY_PARENT,
            EVENT_SCALE,
            EVENT_LEVEL,
            EVENT_NATURE,
            INVOLVED_COUNT,
            STATUS,
            RESOLVE_WAY,
            IS_SUCCESS,
            SATISFACTION,
            DEPT_CODE,
            REPEAT_FLAG,
            MATTER_KEY,
            LINKED_NO,
            REPORT_SOURCE,
            RESOLVE_ORG_TYPE,
            DISPUTE_RESOLVED_LEVEL,
            EXAM_DATE,
            PATROL_ROUND,
            ASSIGNED_TWO_LINE,
            PETITION_FORM,
            PETITION_PURPOSE,
            PIECES,
            PERSONS,
            FIRST_OR_REPEAT,
            LEVEL_REACHED,
            REGISTERING_ORG_LEVEL,
            REVIEW_STAGE,
            HANDLING_ROUTE,
            CONTENT_L1,
            CONTENT_L2,
            CALL_TYPE3,
            FEEDBACK_TYPE3,
            FEEDBACK_AT,
            VALID_CALL,
            CALL_LEVEL,
            DISPATCH_AT,
            ARRIVE_AT,
            FINISH_AT,
            HANDLE_TYPE,
            STATION_CODE,
            LINKED_MEDIATION,
            CHANNEL,
            TICKET_TYPE,
            URGE_COUNT,
            EXPECTED_AT,
            RETURNED_COUNT,
            TOPIC_CODE,
            MENTION_COUNT,
            SOURCE_COUNT);

    /** What was read from the text before it was dropped; merged as one, with the version that had the text. */
    public static final List<Column<?>> TEXT_FIELDS = List.of(TEXT_KEYWORDS, TEXT_PLACES, TEXT_SEVERITY);

    private EventColumns() {}
}
