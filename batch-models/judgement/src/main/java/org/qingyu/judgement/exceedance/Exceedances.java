package org.qingyu.judgement.exceedance;

import java.time.LocalDate;
import java.util.List;

/** R1's answers for units on a run of days, kept in arrays; a {@link UnitDay} is made when one is asked for. */
public final class Exceedances {

    static final int NUMBERS = 8;

    static final int EXPECTED = 0;
    static final int DISPERSION = 1;
    static final int SCORE = 2;
    static final int P_VALUE = 3;
    static final int SEASON = 4;
    static final int RED_SHARE = 5;
    static final int COMPLETENESS = 6;
    static final int SHORT = 7;

    private final List<Unit> units;
    private final LocalDate from;
    private final int days;
    final double[] numbers;
    final int[] observed;
    final int[] yellowFrom;
    final int[] redFrom;
    final int[] history;

    Exceedances(List<Unit> units, LocalDate from, int days) {
        this.units = units;
        this.from = from;
        this.days = days;
        int cells = units.size() * days;
        this.numbers = new double[cells * NUMBERS];
        this.observed = new int[cells];
        this.yellowFrom = new int[cells];
        this.redFrom = new int[cells];
        this.history = new int[cells];
    }

    public List<Unit> units() {
        return units;
    }

    public LocalDate from() {
        return from;
    }

    public int days() {
        return days;
    }

    int cell(int unit, int day) {
        return unit * days + day;
    }

    void put(int cell, int what, double value) {
        numbers[cell * NUMBERS + what] = value;
    }

    private double number(int cell, int what) {
        return numbers[cell * NUMBERS + what];
    }

    /** @param day days since {@link #from()} */
    public Finding finding(int unit, int day) {
        int cell = cell(unit, day);
        if (yellowFrom[cell] == 0) {
            return Finding.NOT_ASSESSABLE;
        }
        if (observed[cell] >= redFrom[cell]) {
            return Finding.RED;
        }
        return observed[cell] >= yellowFrom[cell] ? Finding.YELLOW : Finding.GREEN;
    }

    /** @param day days since {@link #from()} */
    public UnitDay at(int unit, int day) {
        int cell = cell(unit, day);
        return new UnitDay(
                observed[cell],
                number(cell, EXPECTED),
                number(cell, DISPERSION),
                number(cell, SCORE),
                number(cell, P_VALUE),
                yellowFrom[cell],
                redFrom[cell],
                finding(unit, day),
                history[cell],
                number(cell, SHORT) > 0,
                number(cell, SEASON),
                number(cell, RED_SHARE),
                number(cell, COMPLETENESS));
    }
}
