package org.qingyu.scoring;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.CategoryResolver;
import org.qingyu.event.CurrentEvents;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionPlaces;
import org.qingyu.region.RegionRows;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

/** What a merge needs, in a form that travels to the tasks. */
final class MergeRecipe implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<@Nullable Object[]> regions = new ArrayList<>();
    private final String zone;
    private final String codeMaps;
    private final String keywordRules;

    private MergeRecipe(String zone, CategoryResolver categories) {
        this.zone = zone;
        this.codeMaps = categories.codeMaps();
        this.keywordRules = categories.keywordRules();
    }

    static MergeRecipe of(Frozen frozen, ZoneId zone) {
        var recipe = new MergeRecipe(zone.getId(), frozen.categories());
        for (TableRow row : frozen.regions().rows()) {
            var cells = new @Nullable Object[row.table().width()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.at(i);
            }
            recipe.regions.add(cells);
        }
        return recipe;
    }

    CurrentEvents events() {
        List<TableRow> rows = regions.stream().map(MergeRecipe::rowOf).toList();
        var places = new RegionPlaces(new RegionIndex(RegionRows.listOf(rows)));
        return new CurrentEvents(ZoneId.of(zone), places, CategoryResolver.of(codeMaps, keywordRules));
    }

    private static TableRow rowOf(@Nullable Object[] cells) {
        TableRow row = RegionTable.TABLE.row();
        for (int i = 0; i < cells.length; i++) {
            row.setAt(i, cells[i]);
        }
        return row;
    }
}
