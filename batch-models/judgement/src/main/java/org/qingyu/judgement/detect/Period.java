package org.qingyu.judgement.detect;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The length of a step of a table of series. */
public enum Period {
    DAILY("daily", 365),
    WEEKLY("weekly", 52),
    MONTHLY("monthly", 12);

    private final String code;
    private final int stepsAYear;

    Period(String code, int stepsAYear) {
        this.code = code;
        this.stepsAYear = stepsAYear;
    }

    public String code() {
        return code;
    }

    public int stepsAYear() {
        return stepsAYear;
    }

    static String codes() {
        return Arrays.stream(values()).map(Period::code).collect(Collectors.joining(", "));
    }
}
