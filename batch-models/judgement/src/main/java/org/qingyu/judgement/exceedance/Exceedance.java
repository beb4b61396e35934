package org.qingyu.judgement.exceedance;

import java.time.LocalDate;
import java.util.List;
import org.qingyu.judgement.series.CountTable;

/**
 * Judges how far each unit's last seven days exceed what its past explains (R1).
 *
 * <p>One instance holds one county: levels are pooled over its towns. Days are judged from what happened up to them; the
 * same day gets the same answer in whatever range it is asked for.
 *
 * <pre>
 * counts → seasons per category × feed → levels per series → expected of 7 days ┐
 *                                          past misses → dispersion ───────────┼→ thresholds as counts → level
 *                                          budget of false episodes → allowance ┘
 * </pre>
 */
public final class Exceedance {

    /** Eight weeks: a younger feed is left out, a unit with none older is not assessable. */
    public static final int ASSESSABLE_DAYS = 56;

    /** Under this history fixed probabilities decide, not the budget. */
    public static final int CALIBRATED_DAYS = 365;

    /** Share of the expected count that young feeds may carry before the unit counts as young. */
    private static final double YOUNG_SHARE = 0.2;

    private static final int WINDOW = 7;

    private final List<Unit> units;
    private final Baselines baselines;
    private CountTable table;
    private final EpisodeRate rate = new EpisodeRate();

    private Exceedance(CountTable table, List<Unit> units, Baselines baselines) {
        this.table = table;
        this.units = units;
        this.baselines = baselines;
    }

    /** Prepares a county. Fitting happens as days are asked for. Not for use by several threads at once. */
    public static Exceedance of(CountTable table, List<Unit> units, CalendarFacts calendar, Budget budget) {
        List<Unit> kept = List.copyOf(units);
        return new Exceedance(table, kept, new Baselines(table, kept, calendar, budget));
    }

    /**
     * Goes on with newer counts of the same series and days. What was fitted stays until its week is over, as it would on
     * the days of that week.
     *
     * @throws IllegalArgumentException where the series or days are others
     */
    public void continueWith(CountTable newer) {
        if (!isAbout(newer)) {
            throw new IllegalArgumentException("Expected the " + table.seriesCount() + " series and " + table.days()
                    + " days of before but was given " + newer.seriesCount() + " series and " + newer.days() + " days");
        }
        table = newer;
        baselines.continueWith(newer);
    }

    /** Whether a table has the same series and days as the one this stands on. */
    public boolean isAbout(CountTable other) {
        return other.keys().equals(table.keys())
                && other.firstDay().equals(table.firstDay())
                && other.days() == table.days();
    }

    /** Judges all units on the days from {@code from} to {@code to}, both included and both in the table. */
    public Exceedances judge(LocalDate from, LocalDate to) {
        int first = table.indexOf(from);
        int last = table.indexOf(to);
        if (first < 0 || last >= table.days() || last < first) {
            throw new IllegalArgumentException("Expected days between " + table.firstDay() + " and "
                    + table.dayAt(table.days() - 1) + " but was asked for " + from + " to " + to);
        }
        Exceedances result = new Exceedances(units, from, last - first + 1);
        DayWindow window = new DayWindow(table, baselines.groups());
        for (int day = first; day <= last; day++) {
            Baselines.Week baseline = baselines.at(day);
            window.moveTo(day, baseline.seasons());
            for (int unit = 0; unit < units.size(); unit++) {
                judge(unit, window, baseline, result, result.cell(unit, day - first));
            }
        }
        return result;
    }

    private void judge(int index, DayWindow window, Baselines.Week baseline, Exceedances into, int cell) {
        Unit unit = units.get(index);
        window.sum(unit, baseline.levels(), ASSESSABLE_DAYS, CALIBRATED_DAYS);
        int history = unit.memberCount() == 0 ? window.oldestFeed() : window.history();
        into.history[cell] = history;
        into.put(cell, Exceedances.DISPERSION, 1);
        into.put(cell, Exceedances.P_VALUE, 1);
        into.put(cell, Exceedances.SEASON, 1);
        if (history < ASSESSABLE_DAYS || baseline.levels().weeks < 1) {
            return;
        }
        double mean = window.expected();
        double dispersion = baseline.dispersions().of(index, mean, window.levelVariance());
        int observed = window.observed();
        boolean young = history < CALIBRATED_DAYS || window.young() > YOUNG_SHARE * mean;
        into.observed[cell] = observed;
        into.put(cell, Exceedances.EXPECTED, mean);
        into.put(cell, Exceedances.DISPERSION, dispersion);
        into.put(cell, Exceedances.SCORE, Math.max(0, (observed - mean) / Math.sqrt(dispersion * mean + 0.5)));
        into.put(cell, Exceedances.P_VALUE, NegativeBinomial.midP(observed, Math.max(mean, 1e-9), dispersion));
        into.put(cell, Exceedances.SEASON, window.season());
        into.put(cell, Exceedances.COMPLETENESS, window.completeness());
        into.put(cell, Exceedances.SHORT, young ? 1 : 0);
        // A window with gaps is never easier to exceed than a whole one: an outage that ends must turn nothing red.
        double judged = Math.max(Allowances.FLOOR, window.full());
        if (young) {
            into.yellowFrom[cell] = fixed(0.01, 3, judged, dispersion);
            into.redFrom[cell] = Math.max(into.yellowFrom[cell], fixed(0.001, 5, judged, dispersion));
        } else {
            double allowedRed = baseline.red().of(unit.kind());
            int red = rate.thresholdFor(judged, dispersion, allowedRed, Allowances.SMALLEST_COUNT);
            into.put(cell, Exceedances.RED_SHARE, rate.perYear(red));
            into.redFrom[cell] = red;
            into.yellowFrom[cell] = Math.min(
                    red,
                    rate.thresholdFor(
                            judged, dispersion, baseline.yellow().of(unit.kind()), Allowances.SMALLEST_COUNT));
        }
    }

    /** The smallest count of at least {@code smallest} with P(Y ≥ count) below a fixed probability. */
    private static int fixed(double probability, int smallest, double mean, double dispersion) {
        return Math.max(smallest, NegativeBinomial.upperQuantile(probability, mean, dispersion) + 1);
    }

    static int window() {
        return WINDOW;
    }
}
