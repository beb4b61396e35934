package org.qingyu.judgement.forecast;

import java.time.LocalDate;

/** How far ahead a county is told. A week each, because a town's day is mostly nothing. */
public enum ForecastHorizon {
    NEXT_WEEK(7, 1),
    FOURTH_WEEK(28, 4);

    private final int days;
    private final int weeks;

    ForecastHorizon(int days, int weeks) {
        this.days = days;
        this.weeks = weeks;
    }

    /** The last day spoken of, counted from the day the forecast is made after; its name on the command line. */
    public int days() {
        return days;
    }

    int weeks() {
        return weeks;
    }

    /** First of the seven days spoken of. */
    public LocalDate firstDay(LocalDate asOf) {
        return asOf.plusDays(days - 6L);
    }

    public LocalDate lastDay(LocalDate asOf) {
        return asOf.plusDays(days);
    }
}
