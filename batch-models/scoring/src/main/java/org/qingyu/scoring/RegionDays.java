package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.judgement.situation.Place;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.RegionDayTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** {@code mart.region_day}: what county and towns had each day, by category and by feed. */
final class RegionDays {

    private static final String EVERY_FEED_NAME = "全部";

    private record Cell(LocalDate day, Place place, String category, String feed) {}

    private final Map<String, Place> places;
    private final FeedCatalogue feeds;

    /** @param places county and towns by their codes */
    RegionDays(Map<String, Place> places, FeedCatalogue feeds) {
        this.places = places;
        this.feeds = feeds;
    }

    List<TableRow> rows(List<EventCount> counts) {
        Map<Cell, Long> cells = new HashMap<>();
        for (EventCount one : counts) {
            add(cells, one, one.county());
            add(cells, one, one.town());
        }
        var rows = new ArrayList<TableRow>(cells.size());
        cells.forEach((cell, events) -> rows.add(row(cell, events)));
        return rows;
    }

    private void add(Map<Cell, Long> cells, EventCount one, @Nullable String region) {
        Place place = region == null ? null : places.get(region);
        if (place == null) {
            return;
        }
        for (String category : List.of(one.category(), CategoryCatalogue.ALL)) {
            cells.merge(
                    new Cell(one.day(), place, category, RegionDayTable.EVERY_FEED), (long) one.events(), Long::sum);
        }
        cells.merge(new Cell(one.day(), place, CategoryCatalogue.ALL, one.feed()), (long) one.events(), Long::sum);
    }

    private TableRow row(Cell cell, long events) {
        boolean every = cell.feed().equals(RegionDayTable.EVERY_FEED);
        return RegionDayTable.TABLE
                .row()
                .set(UnitColumns.DAY, cell.day())
                .set(UnitColumns.REGION_CODE, cell.place().code())
                .set(UnitColumns.REGION_NAME, cell.place().name())
                .set(UnitColumns.REGION_LEVEL, cell.place().kind().code())
                .set(UnitColumns.CATEGORY_CODE, cell.category())
                .set(UnitColumns.CATEGORY_NAME, CategoryCatalogue.standard().labelOf(cell.category()))
                .set(RegionDayTable.FEED, cell.feed())
                .set(RegionDayTable.FEED_NAME, every ? EVERY_FEED_NAME : feeds.labelOf(cell.feed()))
                .set(DailyCountTable.EVENTS, events);
    }
}
