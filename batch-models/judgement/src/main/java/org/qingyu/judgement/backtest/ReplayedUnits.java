package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Unit;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.exceedance.UnitKind;
import org.qingyu.judgement.situation.Cluster;
import org.qingyu.judgement.situation.UnitLevel;

/** What was said of every unit on every day of a replay, in arrays: unit by unit, day by day. */
public final class ReplayedUnits {

    private final List<Unit> units;
    private final LocalDate from;
    private final int days;
    private final int[][] observed;
    private final float[][] expected;
    private final float[][] dispersion;
    private final float[][] pValue;
    private final float[][] score;
    private final float[][] redShare;
    private final List<Cluster> clusters = new ArrayList<>();
    private final short[][] yellowFrom;
    private final short[][] redFrom;
    private final @Nullable WarningLevel[][] level;
    private final @Nullable WarningLevel[][] statistical;

    ReplayedUnits(List<Unit> units, LocalDate from, int days) {
        this.units = List.copyOf(units);
        this.from = from;
        this.days = days;
        int count = units.size();
        this.observed = new int[count][days];
        this.expected = new float[count][days];
        this.dispersion = new float[count][days];
        this.pValue = new float[count][days];
        this.score = new float[count][days];
        this.redShare = new float[count][days];
        this.yellowFrom = new short[count][days];
        this.redFrom = new short[count][days];
        this.level = new WarningLevel[count][days];
        this.statistical = new WarningLevel[count][days];
    }

    /** @param exceedance R1's level, GREY where it had no say */
    void put(int unit, int day, UnitDay numbers, UnitLevel said, WarningLevel exceedance) {
        observed[unit][day] = numbers.observed();
        expected[unit][day] = (float) numbers.expected();
        dispersion[unit][day] = (float) numbers.dispersion();
        pValue[unit][day] = (float) numbers.pValue();
        score[unit][day] = (float) numbers.score();
        redShare[unit][day] = (float) numbers.redShare();
        yellowFrom[unit][day] = (short) Math.min(Short.MAX_VALUE, numbers.yellowFrom());
        redFrom[unit][day] = (short) Math.min(Short.MAX_VALUE, numbers.redFrom());
        level[unit][day] = said.level();
        statistical[unit][day] = exceedance;
    }

    void put(List<Cluster> found) {
        clusters.addAll(found);
    }

    /** What R4 found, day by day. */
    public List<Cluster> clusters() {
        return List.copyOf(clusters);
    }

    public List<Unit> units() {
        return units;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return from.plusDays(days - 1L);
    }

    public int days() {
        return days;
    }

    public LocalDate dayAt(int day) {
        return from.plusDays(day);
    }

    /** Indexes of the units of a kind. */
    public int[] ofKind(UnitKind kind) {
        return IntStream.range(0, units.size())
                .filter(unit -> units.get(unit).kind() == kind)
                .toArray();
    }

    /** Events of the seven days that end on the day. */
    public int observed(int unit, int day) {
        return observed[unit][day];
    }

    public double expected(int unit, int day) {
        return expected[unit][day];
    }

    /** Variance over mean of the seven days' count; at least 1. */
    public double dispersion(int unit, int day) {
        return dispersion[unit][day];
    }

    public double pValue(int unit, int day) {
        return pValue[unit][day];
    }

    public double score(int unit, int day) {
        return score[unit][day];
    }

    /** False red episodes a year that the threshold of the day plans. */
    public double redShare(int unit, int day) {
        return redShare[unit][day];
    }

    public int yellowFrom(int unit, int day) {
        return yellowFrom[unit][day];
    }

    public int redFrom(int unit, int day) {
        return redFrom[unit][day];
    }

    /** The level as it would have been issued: all rules, hysteresis. */
    public WarningLevel level(int unit, int day) {
        return said(level[unit][day]);
    }

    /** Whether R1 had a say. */
    boolean isAssessed(int unit, int day) {
        return statistical(unit, day) != WarningLevel.GREY;
    }

    /** R1 alone, without hysteresis; GREY where it had no say. */
    public WarningLevel statistical(int unit, int day) {
        return said(statistical[unit][day]);
    }

    /** Mean of what was expected of seven days, over the days that were assessed; 0 if none was. */
    public double meanExpected(int unit) {
        double sum = 0;
        int assessed = 0;
        for (int day = 0; day < days; day++) {
            if (yellowFrom[unit][day] > 0) {
                sum += expected[unit][day];
                assessed++;
            }
        }
        return assessed == 0 ? 0 : sum / assessed;
    }

    private static WarningLevel said(@Nullable WarningLevel level) {
        return level == null ? WarningLevel.GREY : level;
    }
}
