package org.qingyu.table;

import java.util.List;

/** All tables of the lake. */
public final class Tables {

    private static final List<WarehouseTable> ALL = List.of(
            EventHistoryTable.TABLE,
            EventCurrentTable.TABLE,
            EventRejectedTable.TABLE,
            EventArrivalTable.TABLE,
            RegionTable.TABLE,
            CategoryTable.TABLE,
            CategoryMapTable.TABLE,
            CalendarTable.TABLE,
            RuleSetTable.TABLE,
            CategoryRuleSetTable.TABLE,
            DailyCountTable.TABLE,
            ExceedanceTable.TABLE,
            ClusterTable.TABLE,
            FeedHealthTable.TABLE,
            WarningIssuedTable.TABLE,
            RunLogTable.TABLE,
            NoticeLogTable.TABLE,
            ForecastTable.TABLE,
            ForecastGateTable.TABLE,
            SeasonHintTable.TABLE,
            SeasonMonthTable.TABLE,
            RegionDayTable.TABLE,
            RegionStandingTable.TABLE,
            RegionShapeTable.TABLE);

    private Tables() {}

    public static List<WarehouseTable> all() {
        return ALL;
    }
}
