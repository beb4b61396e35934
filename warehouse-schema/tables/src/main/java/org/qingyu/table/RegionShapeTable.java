package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code mart.region_shape}: the towns of the newest region list on the schematic map. Never a boundary. */
public final class RegionShapeTable {

    public static final Column<String> OUTLINE = column(
                    "outline", ColumnType.TEXT, "the map's layout", "SVG path of the town's part of the map")
            .labelled("图形");
    public static final Column<Double> NAME_X =
            column("name_x", ColumnType.NUMBER, "the map's layout", "Middle of the name, units of the drawing");
    public static final Column<Double> NAME_Y =
            column("name_y", ColumnType.NUMBER, "the map's layout", "Line the name stands on, units of the drawing");
    public static final Column<Double> WORD_Y = column(
            "word_y", ColumnType.NUMBER, "the map's layout", "Line the level's word stands on, units of the drawing");
    public static final Column<Double> NAME_SIZE =
            column("name_size", ColumnType.NUMBER, "the map's layout", "Height of a letter, units of the drawing");
    public static final Column<Double> PLATE_X =
            column("plate_x", ColumnType.NUMBER, "the map's layout", "Left edge of the name's plate");
    public static final Column<Double> PLATE_Y =
            column("plate_y", ColumnType.NUMBER, "the map's layout", "Upper edge of the name's plate");
    public static final Column<Double> PLATE_WIDTH =
            column("plate_width", ColumnType.NUMBER, "the map's layout", "Width of the name's plate");
    public static final Column<Double> PLATE_HEIGHT =
            column("plate_height", ColumnType.NUMBER, "the map's layout", "Height of the name's plate");

    public static final Column<Double> MAP_HEIGHT = column(
            "map_height", ColumnType.NUMBER, "the map's layout", "Height of the whole drawing; its width is 640");

    // Next free id: 17.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "mart.region_shape", "One town of the newest region list.", "batch-models")
            .required(1, UnitColumns.REGION_CODE)
            .required(2, UnitColumns.REGION_NAME)
            .optional(3, UnitColumns.PARENT_CODE)
            .optional(4, RegionTable.REGION_CLASS)
            .optional(5, RegionTable.POPULATION)
            .required(6, OUTLINE)
            .required(7, NAME_X)
            .required(8, NAME_Y)
            .required(9, WORD_Y)
            .required(10, NAME_SIZE)
            .required(11, PLATE_X)
            .required(12, PLATE_Y)
            .required(13, PLATE_WIDTH)
            .required(14, PLATE_HEIGHT)
            .required(15, RegionTable.LIST_VERSION)
            .required(16, MAP_HEIGHT)
            .build();

    private RegionShapeTable() {}
}
