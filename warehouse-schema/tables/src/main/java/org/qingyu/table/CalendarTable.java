package org.qingyu.table;

import static org.qingyu.table.Column.column;

/** {@code ref.calendar}: holidays and make-up working days (调休) as the State Council announced them. */
public final class CalendarTable {

    public static final Column<String> HOLIDAY_NAME =
            column("holiday_name", ColumnType.TEXT, "State Council notice", "Name of the holiday");
    public static final Column<Boolean> IS_OFF_DAY = column(
            "is_off_day", ColumnType.FLAG, "State Council notice", "True for a day off, false for a working weekend");
    public static final Column<Long> ANNOUNCED_YEAR =
            column("announced_year", ColumnType.COUNT, "State Council notice", "Year whose notice names the day");

    // Next free id: 5.
    public static final WarehouseTable TABLE = WarehouseTable.table(
                    "ref.calendar", "One day that differs from the plain week.", "warehouse-schema")
            .required(1, UnitColumns.DAY)
            .required(2, HOLIDAY_NAME)
            .required(3, IS_OFF_DAY)
            .required(4, ANNOUNCED_YEAR)
            .build();

    private CalendarTable() {}
}
