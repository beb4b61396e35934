package org.qingyu.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.JsonText;
import org.qingyu.region.RegionList;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/**
 * Why a unit has its level.
 *
 * @param unit its row of {@code warnings}
 * @param history its levels of the last weeks, oldest first, this day included
 * @param besides other units of the region that are not green
 * @param regions the list the run resolved places with
 */
record Explanation(
        TableRow unit, List<TableRow> history, List<TableRow> besides, CountedEvents events, RegionList regions) {

    Explanation {
        history = List.copyOf(history);
        besides = List.copyOf(besides);
    }

    /** A place as people call it, with its code. */
    String placeOf(String code) {
        return regions.find(code).map(region -> region.name() + " " + code).orElse(code);
    }

    List<String> columnNames() {
        return WarningsCommand.COLUMNS.stream().map(Column::name).toList();
    }

    List<@Nullable Object> cells() {
        return ShowCommand.cells(unit, WarningsCommand.COLUMNS);
    }

    JsonText historyJson() {
        ArrayNode days = JsonNodeFactory.instance.arrayNode();
        for (TableRow row : history) {
            days.addObject()
                    .put("day", row.require(UnitColumns.DAY).toString())
                    .put("level", row.require(WarningIssuedTable.LEVEL))
                    .put("observed", row.require(UnitColumns.OBSERVED))
                    .put("revision", row.require(WarningIssuedTable.REVISION));
        }
        return new JsonText(days.toString());
    }

    JsonText besidesJson() {
        ArrayNode units = JsonNodeFactory.instance.arrayNode();
        for (TableRow row : besides) {
            units.addObject()
                    .put("category_code", row.require(UnitColumns.CATEGORY_CODE))
                    .put("category_name", row.require(UnitColumns.CATEGORY_NAME))
                    .put("level", row.require(WarningIssuedTable.LEVEL));
        }
        return new JsonText(units.toString());
    }
}
