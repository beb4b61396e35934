package org.qingyu.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.JsonText;
import org.qingyu.region.RegionList;
import org.qingyu.table.Column;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/**
 * Why a unit has its level.
 *
 * @param unit its row of {@code warnings}
 * @param history its levels of the last weeks, oldest first, this day included
 * @param besides other units of the region that are not green
 * @param seasons what the coming four weeks usually bring the region, newest hints up to the day
 * @param regions the list the run resolved places with
 */
record Explanation(
        TableRow unit,
        List<TableRow> history,
        List<TableRow> besides,
        CountedEvents events,
        RegionList regions,
        List<TableRow> seasons) {

    Explanation {
        history = List.copyOf(history);
        besides = List.copyOf(besides);
        seasons = List.copyOf(seasons);
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

    JsonText seasonsJson() {
        ArrayNode hints = JsonNodeFactory.instance.arrayNode();
        for (TableRow row : seasons) {
            hints.addObject()
                    .put("category_code", row.require(UnitColumns.CATEGORY_CODE))
                    .put("first_day", row.require(ForecastTable.FIRST_DAY).toString())
                    .put("last_day", row.require(ForecastTable.LAST_DAY).toString())
                    .put("last_year", row.require(SeasonHintTable.LAST_YEAR))
                    .put("rise", row.require(SeasonHintTable.RISE))
                    .put("season", row.require(SeasonHintTable.SEASON))
                    .put("sentence", row.require(SeasonHintTable.SENTENCE));
        }
        return new JsonText(hints.toString());
    }
}
