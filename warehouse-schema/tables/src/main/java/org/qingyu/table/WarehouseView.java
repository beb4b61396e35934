package org.qingyu.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A view of the lake, declared once: rows of one table, with the table's own columns. It is kept in the catalog in Trino's
 * dialect and runs with the rights of whoever asks, so that it shows nobody more than the table does.
 *
 * @param name schema and view, such as {@code mart.warning}
 * @param grain one sentence: what one row is
 * @param base the table its rows and columns come from
 * @param unit columns that together name what a row is about
 * @param order the newest row of a unit has the largest value here
 */
public record WarehouseView(String name, String grain, WarehouseTable base, List<Column<?>> unit, Column<Long> order) {

    /** {@code mart.warning}: what holds now. */
    public static final WarehouseView WARNING = new WarehouseView(
            "mart.warning",
            "One region, category and day: the level as it stands, in its latest revision.",
            WarningIssuedTable.TABLE,
            List.of(UnitColumns.DAY, UnitColumns.REGION_CODE, UnitColumns.CATEGORY_CODE),
            WarningIssuedTable.REVISION);

    public WarehouseView {
        unit = List.copyOf(unit);
    }

    /** All views of the lake. */
    public static List<WarehouseView> all() {
        return List.of(WARNING);
    }

    /** The part of the name before the dot. */
    public String schemaName() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The part of the name after the dot. */
    public String viewName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The query behind it, in Trino's dialect. A condition on the unit's columns reaches the table's files. */
    public String sql() {
        String columns =
                base.columns().stream().map(placed -> placed.column().name()).collect(Collectors.joining(",\n  "));
        String names = unit.stream().map(Column::name).collect(Collectors.joining(", "));
        return """
                SELECT
                  %s
                FROM (
                  SELECT *, row_number() OVER (PARTITION BY %s ORDER BY %s DESC) AS place_in_unit
                  FROM lake.%s
                ) AS placed
                WHERE place_in_unit = 1""".formatted(columns, names, order.name(), base.name());
    }
}
