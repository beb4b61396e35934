package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code score.cluster}: places beside each other in which one category rises together (R4). */
public final class ClusterTable {

    public static final Column<String> PLACE_LEVEL =
            column("place_level", ColumnType.TEXT, "ref.region", "town or village: what kind of places it is made of");
    public static final Column<String> PLACES = column(
            "places", ColumnType.TEXT, "judgement", "JSON array of 行政区划代码 of its places, the strongest rise first");
    public static final Column<Double> P_ALLOWED = column(
            "p_allowed",
            ColumnType.NUMBER,
            "judgement",
            "Largest p_value that would have had the level, from the share of the budget that clusters have");

    // Next free id: 14.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "score.cluster",
                    "One cluster of a category on a judged day, at the unit that carries it.",
                    "batch-models")
            .required(1, UnitColumns.DAY)
            .required(2, UnitColumns.REGION_CODE)
            .required(3, UnitColumns.CATEGORY_CODE)
            .required(4, PLACE_LEVEL)
            .required(5, PLACES)
            .required(6, UnitColumns.WINDOW_DAYS)
            .required(7, UnitColumns.OBSERVED)
            .required(8, UnitColumns.EXPECTED)
            .required(9, ExceedanceTable.DISPERSION)
            .required(10, UnitColumns.P_VALUE)
            .required(11, P_ALLOWED)
            .required(12, WarningIssuedTable.LEVEL)
            .required(13, UnitColumns.RUN)
            .build();

    private ClusterTable() {}
}
