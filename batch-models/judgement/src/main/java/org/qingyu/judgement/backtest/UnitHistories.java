package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.qingyu.judgement.exceedance.Unit;
import org.qingyu.judgement.situation.UnitKey;

/** Daily counts of every unit as they were known at the end of a replay: what comparisons are made on. */
public final class UnitHistories {

    private static final int[] NONE = new int[0];

    private final LocalDate first;
    private final int days;
    private final Map<UnitKey, int[]> counts = new HashMap<>();

    private UnitHistories(LocalDate first, int days) {
        this.first = first;
        this.days = days;
    }

    static UnitHistories of(CountyPast past, LocalDate from, LocalDate to) {
        LocalDate oldest = past.firstDay();
        LocalDate first = oldest == null || oldest.isBefore(from.minusYears(10)) ? from.minusYears(10) : oldest;
        var histories = new UnitHistories(first, (int) (to.toEpochDay() - first.toEpochDay()) + 1);
        for (KnownChange change : past.changes()) {
            CountedCell cell = change.cell();
            int day = (int) (cell.day().toEpochDay() - first.toEpochDay());
            if (!change.knownOn().isAfter(to) && day >= 0 && day < histories.days) {
                String county = past.county().code();
                histories.add(county, cell.category(), day, change.events());
                if (cell.town() != null && !cell.town().equals(county)) {
                    histories.add(cell.town(), cell.category(), day, change.events());
                }
            }
        }
        return histories;
    }

    private void add(String region, String category, int day, int events) {
        counts.computeIfAbsent(new UnitKey(region, category), missing -> new int[days])[day] += events;
        counts.computeIfAbsent(new UnitKey(region, UnitKey.ALL), missing -> new int[days])[day] += events;
    }

    public LocalDate firstDay() {
        return first;
    }

    /** One count a day from {@link #firstDay()}; empty for a unit without events. Read only. */
    public int[] of(Unit unit) {
        return counts.getOrDefault(new UnitKey(unit.regionCode(), unit.categoryCode()), NONE);
    }

    /** Events of {@code length} days that end on a day, counted from {@link #firstDay()}; days before it are none. */
    static int sum(int[] counts, int last, int length) {
        int sum = 0;
        for (int day = Math.max(0, last - length + 1); day <= last && day < counts.length; day++) {
            sum += counts[day];
        }
        return sum;
    }
}
