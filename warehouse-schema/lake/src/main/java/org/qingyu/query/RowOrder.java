package org.qingyu.query;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** The order in which a table's rows are listed: the same whatever files they lie in. */
public final class RowOrder {

    private static final Map<WarehouseTable, List<Column<?>>> KEYS = Map.of(
            EventHistoryTable.TABLE, List.of(EventColumns.LOAD_ID, EventColumns.ARRIVAL_SEQ),
            EventCurrentTable.TABLE, List.of(EventColumns.REGISTERED_AT, EventColumns.EVENT_ID),
            EventRejectedTable.TABLE,
                    List.of(
                            EventColumns.LOAD_ID,
                            EventRejectedTable.FILE,
                            EventRejectedTable.LINE,
                            EventRejectedTable.REJECT_ID),
            RegionTable.TABLE, List.of(RegionTable.IMPORTED_AT, RegionTable.LIST_VERSION, RegionTable.CODE));

    private RowOrder() {}

    /** The columns that the order is made of. */
    public static List<Column<?>> keysOf(WarehouseTable table) {
        return KEYS.getOrDefault(
                table,
                table.columns().stream()
                        .filter(WarehouseTable.Placed::required)
                        .<Column<?>>map(WarehouseTable.Placed::column)
                        .toList());
    }

    public static Comparator<TableRow> of(WarehouseTable table) {
        List<Column<?>> keys = keysOf(table);
        Comparator<TableRow> order = by(keys.get(0));
        for (Column<?> key : keys.subList(1, keys.size())) {
            order = order.thenComparing(by(key));
        }
        return order;
    }

    private static Comparator<TableRow> by(Column<?> column) {
        return (left, right) -> compare(left.get(column), right.get(column));
    }

    /** Empty cells come first. */
    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        if (left instanceof byte[] leftBytes && right instanceof byte[] rightBytes) {
            return HexFormat.of().formatHex(leftBytes).compareTo(HexFormat.of().formatHex(rightBytes));
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
