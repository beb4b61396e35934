package org.qingyu.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** Makes rows of {@code event.current}: merged values with place and category resolved. */
public final class CurrentEvents {

    private static final Set<String> NOT_VALID = Set.of("骚扰", "重复", "误报");

    private final OperatingDay operatingDay;
    private final PlaceResolver places;
    private final CategoryResolver categories;

    /**
     * @param zone the home's zone, in which an event's day is counted
     */
    public CurrentEvents(ZoneId zone, PlaceResolver places, CategoryResolver categories) {
        this.operatingDay = new OperatingDay(zone);
        this.places = places;
        this.categories = categories;
    }

    /**
     * The current row of one event. It counts unless it is no valid event; {@link MatterLinks} may take that from it.
     *
     * @param versions all its rows of {@code event.history}
     * @return null where the event is cancelled or not registered yet
     */
    public @Nullable TableRow of(List<TableRow> versions) {
        TableRow merged = EventMerge.merge(versions);
        if (merged == null) {
            return null;
        }
        TableRow row = EventCurrentTable.TABLE.row();
        copy(EventColumns.EVENT_ID, merged, row);
        copy(EventColumns.FEED, merged, row);
        copy(EventColumns.SOURCE_SYSTEM, merged, row);
        copy(EventColumns.SOURCE_RECORD_NO, merged, row);
        copy(EventColumns.SOURCE_VERSION, merged, row);
        EventColumns.SOURCE_FIELDS.forEach(field -> copy(field, merged, row));
        EventColumns.TEXT_FIELDS.forEach(field -> copy(field, merged, row));
        LocalDate day = operatingDay.dayOf(merged.require(EventColumns.REGISTERED_AT));
        row.set(EventCurrentTable.REGISTERED_DATE, day);
        place(merged, day, row);
        categorise(merged, row);
        row.set(EventCurrentTable.VERSION_COUNT, (long) versions.size());
        row.set(EventCurrentTable.FIRST_LOAD_ID, loads(versions).min().orElseThrow());
        row.set(EventCurrentTable.LAST_LOAD_ID, loads(versions).max().orElseThrow());
        return row;
    }

    private void place(TableRow merged, LocalDate day, TableRow row) {
        PlaceResolver.Place place = places.resolve(
                merged.get(EventColumns.REGION_CODE),
                merged.get(EventColumns.REGION_SOURCE_CODE),
                merged.get(EventColumns.REGION_NAME),
                TextValues.listOf(merged.get(EventColumns.TEXT_PLACES)),
                day);
        row.set(EventCurrentTable.REGION_GIVEN, merged.get(EventColumns.REGION_CODE))
                .set(EventColumns.REGION_CODE, place.regionCode())
                .set(EventCurrentTable.REGION_QUALITY, place.quality())
                .set(EventCurrentTable.TOWN_CODE, place.townCode())
                .set(EventCurrentTable.COUNTY_CODE, place.countyCode());
    }

    private void categorise(TableRow merged, TableRow row) {
        CategoryResolver.Decision decision = categories.decide(merged);
        boolean isValid = decision.isEvent() && !NOT_VALID.contains(merged.orElse(EventColumns.VALID_CALL, ""));
        row.set(EventCurrentTable.CATEGORY_GIVEN, merged.get(EventColumns.CATEGORY_CODE))
                .set(EventColumns.CATEGORY_CODE, decision.categoryCode())
                .set(EventCurrentTable.CATEGORY_SOURCE, decision.source().name())
                .set(EventCurrentTable.COUNTED, isValid);
    }

    private static LongStream loads(List<TableRow> versions) {
        return versions.stream().mapToLong(row -> row.require(EventColumns.LOAD_ID));
    }

    private static <T> void copy(Column<T> column, TableRow from, TableRow to) {
        to.set(column, from.get(column));
    }
}
