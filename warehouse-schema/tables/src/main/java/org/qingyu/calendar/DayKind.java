package org.qingyu.calendar;

/** What the working calendar makes of a day (工作日, 周末, 节假日, 调休上班日). */
public enum DayKind {
    WORKDAY("WORKDAY"),
    WEEKEND("WEEKEND"),
    HOLIDAY("HOLIDAY"),
    MAKE_UP_WORKDAY("MAKE_UP_WORKDAY");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether offices are open. */
    public boolean isWorked() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
