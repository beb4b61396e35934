package org.qingyu.table;

import static org.qingyu.table.Column.column;

import java.time.LocalDate;

/** {@code event.current}: what is true of each event now. */
public final class EventCurrentTable {

    public static final Column<LocalDate> REGISTERED_DATE = column(
            "registered_date",
            ColumnType.DAY,
            "registered_at in the home's zone",
            "登记日 the day the event counts for, in the operating zone");
    public static final Column<String> REGION_QUALITY = column(
            "region_quality",
            ColumnType.TEXT,
            "resolved at the merge",
            "EXACT, STATION_MAPPED, TOWN_ONLY or UNKNOWN: how well the place is known");
    public static final Column<String> REGION_GIVEN = column(
            "region_given", ColumnType.TEXT, "the source", "行政区划代码 as the source gave it, before it was resolved");
    public static final Column<String> TOWN_CODE = column(
            "town_code",
            ColumnType.TEXT,
            "resolved at the merge",
            "Town the event counts for; empty where only the county is known");
    public static final Column<String> COUNTY_CODE =
            column("county_code", ColumnType.TEXT, "resolved at the merge", "County the event counts for");
    public static final Column<String> CATEGORY_SOURCE = column(
            "category_source",
            ColumnType.TEXT,
            "resolved at the merge",
            "CODE, KEYWORD, MANUAL or DEFAULT: how the category was decided");
    public static final Column<String> CATEGORY_GIVEN = column(
            "category_given", ColumnType.TEXT, "the source", "纠纷类别 as the source gave it, before it was resolved");
    public static final Column<Boolean> COUNTED = column(
            "counted",
            ColumnType.FLAG,
            "matters linked at the merge",
            "Whether the event counts: it is valid, and the one that its matter is counted by");
    public static final Column<String> MATTER_EVENT_ID = column(
            "matter_event_id",
            ColumnType.TEXT,
            "matters linked at the merge",
            "The event its matter is counted by, where that is another");
    public static final Column<Long> VERSION_COUNT =
            column("version_count", ColumnType.COUNT, "history", "Versions of the event in history");
    public static final Column<Long> FIRST_LOAD_ID =
            column("first_load_id", ColumnType.COUNT, "history", "Load that first brought the event");
    public static final Column<Long> LAST_LOAD_ID =
            column("last_load_id", ColumnType.COUNT, "history", "Load that last changed the event");

    // Next free id: 89.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "event.current",
                    "One event that is not cancelled, with its latest values, place and category resolved.",
                    "batch-models")
            .required(1, EventColumns.EVENT_ID)
            .required(2, EventColumns.FEED)
            .required(3, EventColumns.SOURCE_SYSTEM)
            .required(4, EventColumns.SOURCE_RECORD_NO)
            .optional(5, EventColumns.SOURCE_VERSION)
            .required(6, REGISTERED_DATE)
            .optional(7, EventColumns.REGISTERED_AT)
            .optional(8, EventColumns.OCCURRED_AT)
            .optional(9, EventColumns.UPDATED_AT)
            .optional(10, EventColumns.ACCEPTED_AT)
            .optional(11, EventColumns.FIRST_FEEDBACK_AT)
            .optional(12, EventColumns.CLOSED_AT)
            .optional(13, EventColumns.DEADLINE_AT)
            .optional(14, EventColumns.EXTENDED_TO)
            .required(15, EventColumns.REGION_CODE)
            .optional(16, EventColumns.REGION_SOURCE_CODE)
            .optional(17, EventColumns.REGION_NAME)
            .optional(18, EventColumns.GRID_CODE)
            .optional(19, EventColumns.LON)
            .optional(20, EventColumns.LAT)
            .required(21, EventColumns.CATEGORY_CODE)
            .optional(22, EventColumns.SRC_SCHEME)
            .optional(23, EventColumns.SRC_SCHEME_VERSION)
            .optional(24, EventColumns.SRC_CATEGORY_CODE)
            .optional(25, EventColumns.SRC_CATEGORY_NAME)
            .optional(26, EventColumns.SRC_CATEGORY_PARENT)
            .optional(27, EventColumns.EVENT_SCALE)
            .optional(28, EventColumns.EVENT_LEVEL)
            .optional(29, EventColumns.EVENT_NATURE)
            .optional(30, EventColumns.INVOLVED_COUNT)
            .optional(31, EventColumns.STATUS)
            .optional(32, EventColumns.RESOLVE_WAY)
            .optional(33, EventColumns.IS_SUCCESS)
            .optional(34, EventColumns.SATISFACTION)
            .optional(35, EventColumns.DEPT_CODE)
            .optional(36, EventColumns.REPEAT_FLAG)
            .optional(37, EventColumns.MATTER_KEY)
            .optional(38, EventColumns.LINKED_NO)
            .optional(39, EventColumns.REPORT_SOURCE)
            .optional(40, EventColumns.RESOLVE_ORG_TYPE)
            .optional(41, EventColumns.DISPUTE_RESOLVED_LEVEL)
            .optional(42, EventColumns.EXAM_DATE)
            .optional(43, EventColumns.PATROL_ROUND)
            .optional(44, EventColumns.ASSIGNED_TWO_LINE)
            .optional(45, EventColumns.PETITION_FORM)
            .optional(46, EventColumns.PETITION_PURPOSE)
            .optional(47, EventColumns.PIECES)
            .optional(48, EventColumns.PERSONS)
            .optional(49, EventColumns.FIRST_OR_REPEAT)
            .optional(50, EventColumns.LEVEL_REACHED)
            .optional(51, EventColumns.REGISTERING_ORG_LEVEL)
            .optional(52, EventColumns.REVIEW_STAGE)
            .optional(53, EventColumns.HANDLING_ROUTE)
            .optional(54, EventColumns.CONTENT_L1)
            .optional(55, EventColumns.CONTENT_L2)
            .optional(56, EventColumns.CALL_TYPE3)
            .optional(57, EventColumns.FEEDBACK_TYPE3)
            .optional(58, EventColumns.FEEDBACK_AT)
            .optional(59, EventColumns.VALID_CALL)
            .optional(60, EventColumns.CALL_LEVEL)
            .optional(61, EventColumns.DISPATCH_AT)
            .optional(62, EventColumns.ARRIVE_AT)
            .optional(63, EventColumns.FINISH_AT)
            .optional(64, EventColumns.HANDLE_TYPE)
            .optional(65, EventColumns.STATION_CODE)
            .optional(66, EventColumns.LINKED_MEDIATION)
            .optional(67, EventColumns.CHANNEL)
            .optional(68, EventColumns.TICKET_TYPE)
            .optional(69, EventColumns.URGE_COUNT)
            .optional(70, EventColumns.EXPECTED_AT)
            .optional(71, EventColumns.RETURNED_COUNT)
            .optional(72, EventColumns.TOPIC_CODE)
            .optional(73, EventColumns.MENTION_COUNT)
            .optional(74, EventColumns.SOURCE_COUNT)
            .optional(75, EventColumns.TEXT_KEYWORDS)
            .optional(76, EventColumns.TEXT_PLACES)
            .optional(77, EventColumns.TEXT_SEVERITY)
            .required(78, REGION_QUALITY)
            .optional(79, REGION_GIVEN)
            .optional(80, TOWN_CODE)
            .required(81, COUNTY_CODE)
            .required(82, CATEGORY_SOURCE)
            .optional(83, CATEGORY_GIVEN)
            .required(84, COUNTED)
            .optional(85, MATTER_EVENT_ID)
            .required(86, VERSION_COUNT)
            .required(87, FIRST_LOAD_ID)
            .required(88, LAST_LOAD_ID)
            .build();

    private EventCurrentTable() {}
}
