package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingyu.judgement.situation.Place;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** {@code score.daily_count} from counts by place: a village's events count for its town and its county too. */
final class DailyCounts {

    private record Cell(LocalDate day, String region, Place.Kind level, String category, String feed) {}

    private DailyCounts() {}

    static List<TableRow> rows(List<EventCount> counts, Set<String> villages) {
        Map<Cell, Integer> cells = new HashMap<>();
        for (EventCount one : counts) {
            add(cells, one, one.county(), Place.Kind.COUNTY);
            String town = one.town();
            if (town != null) {
                add(cells, one, town, Place.Kind.TOWN);
            }
            if (villages.contains(one.region())) {
                add(cells, one, one.region(), Place.Kind.VILLAGE);
            }
        }
        var rows = new ArrayList<TableRow>(cells.size());
        cells.forEach((cell, events) -> rows.add(DailyCountTable.TABLE
                .row()
                .set(UnitColumns.DAY, cell.day())
                .set(UnitColumns.REGION_CODE, cell.region())
                .set(UnitColumns.REGION_LEVEL, cell.level().code())
                .set(UnitColumns.CATEGORY_CODE, cell.category())
                .set(EventColumns.FEED, cell.feed())
                .set(DailyCountTable.EVENTS, (long) events)));
        return rows;
    }

    private static void add(Map<Cell, Integer> cells, EventCount one, String region, Place.Kind level) {
        cells.merge(new Cell(one.day(), region, level, one.category(), one.feed()), one.events(), Integer::sum);
    }
}
