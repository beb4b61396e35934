package org.qingyu.judgement.backtest;

import java.util.List;

/** How much a unit usually sees in a week: what decides which surges can be seen at all. */
public enum CountLevel {
    RARE("不足0.3", 0.3),
    FEW("0.3–1", 1),
    SOME("1–3", 3),
    MANY("3–10", 10),
    MOST("10以上", Double.POSITIVE_INFINITY);

    private final String label;
    private final double below;

    CountLevel(String label, double below) {
        this.label = label;
        this.below = below;
    }

    /** Events a week, for the report. */
    public String label() {
        return label;
    }

    /** All of them, from rare to most. */
    static final List<CountLevel> ALL = List.of(values());

    static CountLevel of(double aWeek) {
        return ALL.get(indexOf(aWeek));
    }

    /** Index into {@link #ALL}. */
    static int indexOf(double aWeek) {
        int index = 0;
        while (index < ALL.size() - 1 && aWeek >= ALL.get(index).below) {
            index++;
        }
        return index;
    }
}
