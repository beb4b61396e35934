package org.qingyu.serve.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.CategoryMapTable;
import org.qingyu.table.CategoryTable;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.RuleSetTable;
import org.qingyu.table.Tables;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarehouseView;

/**
 * What an account of a town sees of a table or view, derived from the columns it is declared with.
 *
 * <ul>
 *   <li>A table with a resolved place: the rows of the town and its villages. Not the county's: with few towns the county
 *       less oneself is the others.
 *   <li>Reference data without a place: everything.
 *   <li>The health of feeds: which feed is late and since when, not how much it carries in the county.
 *   <li>The median of its class to the next half: an exact one is the rate of one town, and with its residents a count.
 *   <li>Everything else: nothing. A table declared tomorrow is closed until its columns say better.
 * </ul>
 *
 * @param name schema and table
 * @param place the column that holds the region's code, null where every row may be seen
 * @param masks columns that read otherwise than they stand
 */
record TownSight(String name, @Nullable Column<?> place, List<Mask> masks) {

    /**
     * A column that reads otherwise.
     *
     * @param expression what it reads as, in Trino's SQL
     */
    record Mask(Column<?> column, String expression) {

        static Mask empty(Column<?> column) {
            return new Mask(column, "CAST(NULL AS " + column.type().sqlName() + ")");
        }
    }

    private static final Set<WarehouseTable> WITHOUT_PLACE =
            Set.of(CategoryTable.TABLE, CategoryMapTable.TABLE, CalendarTable.TABLE, RuleSetTable.TABLE);

    TownSight {
        masks = List.copyOf(masks);
    }

    /** Everything a town sees something of. */
    static List<TownSight> all() {
        var all = new ArrayList<TownSight>();
        for (WarehouseTable table : Tables.all()) {
            of(table.name(), table).ifPresent(all::add);
        }
        for (WarehouseView view : WarehouseView.all()) {
            of(view.name(), view.base()).ifPresent(all::add);
        }
        return all;
    }

    static Optional<TownSight> of(String name, WarehouseTable table) {
        if (table.schemaName().equals(AccessRules.RESTRICTED)) {
            return Optional.empty();
        }
        Column<?> place = placeOf(table);
        if (place != null) {
            return Optional.of(new TownSight(name, place, masksOf(table)));
        }
        if (WITHOUT_PLACE.contains(table)) {
            return Optional.of(new TownSight(name, null, List.of()));
        }
        if (table == FeedHealthTable.TABLE) {
            return Optional.of(new TownSight(
                    name,
                    null,
                    List.of(Mask.empty(FeedHealthTable.EXPECTED_EVENTS), Mask.empty(FeedHealthTable.RECEIVED_EVENTS))));
        }
        return Optional.empty();
    }

    private static List<Mask> masksOf(WarehouseTable table) {
        Column<Double> median = RegionStandingTable.CLASS_MEDIAN;
        return table.has(median) ? List.of(new Mask(median, "round(" + median.name() + " * 2) / 2")) : List.of();
    }

    private static @Nullable Column<?> placeOf(WarehouseTable table) {
        if (table.has(UnitColumns.REGION_CODE)) {
            return UnitColumns.REGION_CODE;
        }
        // In history the code stands as the source gave it: of another town, of none, or wrong.
        if (table.has(EventColumns.REGION_CODE) && table.has(EventCurrentTable.REGION_QUALITY)) {
            return EventColumns.REGION_CODE;
        }
        return table == RegionTable.TABLE ? RegionTable.CODE : null;
    }
}
