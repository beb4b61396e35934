package org.qingyu.judgement.exceedance;

/** What the working calendar says about a day (工作日, 周末, 节假日, 调休上班日). */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY,
    MAKE_UP_WORKDAY
}
