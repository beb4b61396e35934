package org.qingyu.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingyu.region.RegionLevel;
import org.qingyu.table.EventColumns;
import org.qingyu.table.RegionShapeTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** {@code mart.region_shape} from one version of the region list. */
public final class TownShapes {

    private static final double HUNDREDTHS = 100;

    private TownShapes() {}

    /** One row for every town that has not ended; towns of several counties share one map. */
    public static List<TableRow> rowsOf(Collection<TableRow> regionsOfOneVersion) {
        var towns = new TreeMap<String, TableRow>();
        for (TableRow region : regionsOfOneVersion) {
            boolean isTown = region.require(RegionTable.LEVEL).equals(RegionLevel.TOWN.code());
            if (isTown && region.get(RegionTable.VALID_TO) == null) {
                towns.put(region.require(RegionTable.CODE), region);
            }
        }
        TownLayout layout =
                TownLayout.of(towns.values().stream().map(TownShapes::site).toList());
        var rows = new ArrayList<TableRow>();
        for (TownLayout.Cell cell : layout.cells()) {
            rows.add(row(cell, of(towns, cell), layout.height()));
        }
        return rows;
    }

    private static TableRow of(Map<String, TableRow> towns, TownLayout.Cell cell) {
        TableRow town = towns.get(cell.town().code());
        if (town == null) {
            throw new IllegalStateException("The layout holds a town that was not given: " + cell.town());
        }
        return town;
    }

    private static TableRow row(TownLayout.Cell cell, TableRow region, double height) {
        NamePlate plate = NamePlate.of(cell);
        return RegionShapeTable.TABLE
                .row()
                .set(UnitColumns.REGION_CODE, region.require(RegionTable.CODE))
                .set(UnitColumns.REGION_NAME, region.require(RegionTable.NAME))
                .set(UnitColumns.PARENT_CODE, region.get(RegionTable.PARENT_CODE))
                .set(RegionTable.REGION_CLASS, region.get(RegionTable.REGION_CLASS))
                .set(RegionTable.POPULATION, region.get(RegionTable.POPULATION))
                .set(RegionShapeTable.OUTLINE, cell.shape().outline())
                .set(RegionShapeTable.NAME_X, rounded(plate.x()))
                .set(RegionShapeTable.NAME_Y, rounded(plate.nameLine()))
                .set(RegionShapeTable.WORD_Y, rounded(plate.wordLine()))
                .set(RegionShapeTable.NAME_SIZE, rounded(plate.size()))
                .set(RegionShapeTable.PLATE_X, rounded(plate.x() - plate.width() / 2))
                .set(RegionShapeTable.PLATE_Y, rounded(plate.y() - plate.height() / 2))
                .set(RegionShapeTable.PLATE_WIDTH, rounded(plate.width()))
                .set(RegionShapeTable.PLATE_HEIGHT, rounded(plate.height()))
                .set(RegionTable.LIST_VERSION, region.require(RegionTable.LIST_VERSION))
                .set(RegionShapeTable.MAP_HEIGHT, rounded(height));
    }

    private static Site site(TableRow region) {
        @Nullable Double longitude = region.get(EventColumns.LON);
        @Nullable Double latitude = region.get(EventColumns.LAT);
        return new Site(
                region.require(RegionTable.CODE),
                region.require(RegionTable.NAME),
                longitude == null || latitude == null ? null : new Site.Spot(longitude, latitude));
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
