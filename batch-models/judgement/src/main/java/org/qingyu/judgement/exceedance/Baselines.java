package org.qingyu.judgement.exceedance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.series.CountTable;

/**
 * What each week's judgement stands on, made when a day of it is asked for.
 *
 * <p>Weeks begin on fixed days whatever range is asked: the level of a day is fitted on days before the week before, so a
 * window of seven days never meets its own baseline and an event of today moves no threshold of today. Seasons, and the
 * allowances that share the budget, are fitted in every fourth week.
 */
final class Baselines {

    private static final int SEASON_WEEKS = 4;
    private static final int HARMONICS = 3;
    private static final double DAYS_A_YEAR = 365.2425;

    /** Days of the past year on which the allowances are worked out. */
    private static final int SAMPLES = 7;

    private static final int SAMPLE_STEP = 52;

    /**
     * Shares of the budgets that thresholds may plan to spend. The model plans on its own truth, and every week that its
     * season misses by a tenth spends more; the further out a threshold and the larger the counts, the more. Measured on
     * simulated quiet years.
     */
    private static final double TOWN_RED_KEPT = 0.87;

    private static final double TOWN_YELLOW_KEPT = 0.93;
    private static final double POOLED_KEPT = 0.2;

    private final List<Unit> units;
    private final @Nullable Budget budget;
    private final SeriesGroups groups;
    private final DayTerms terms;
    private final int firstWeekDay;

    private CountTable table;
    private int[][] feedTotals;
    private @Nullable Week current;
    private @Nullable Season season;

    /** Allowed false episodes a year per unit of each kind. */
    record Allowance(double townCategory, double countyCategory, double all) {

        static final Allowance NONE = new Allowance(0, 0, 0);

        double of(UnitKind kind) {
            return switch (kind) {
                case TOWN_CATEGORY -> townCategory;
                case COUNTY_CATEGORY -> countyCategory;
                case TOWN_ALL, COUNTY_ALL -> all;
            };
        }
    }

    private record Season(long week, Seasons seasons, Allowance red, Allowance yellow) {}

    record Week(long week, Seasons seasons, Levels levels, Dispersions dispersions, Allowance red, Allowance yellow) {}

    /** @param budget null where no thresholds are wanted */
    Baselines(CountTable table, List<Unit> units, CalendarFacts calendar, @Nullable Budget budget) {
        this.table = table;
        this.units = units;
        this.budget = budget;
        this.groups = new SeriesGroups(table);
        this.terms = new DayTerms(
                table.firstDay(), table.days(), calendar, HARMONICS, DAYS_A_YEAR, DayTerms.Calendar.WITH_CALENDAR);
        this.feedTotals = UsableDays.totals(table);
        this.firstWeekDay = Math.floorMod(-table.firstDay().toEpochDay(), 7);
    }

    /** Weeks that are fitted from now on are fitted on these counts; the series must be those of before. */
    void continueWith(CountTable newer) {
        table = newer;
        feedTotals = UsableDays.totals(newer);
    }

    SeriesGroups groups() {
        return groups;
    }

    Week at(int day) {
        long week = Math.floorDiv(table.firstDay().toEpochDay() + day, 7L);
        Week known = current;
        if (known != null && known.week() == week) {
            return known;
        }
        Season fitted = seasonOf(Math.floorDiv(week, (long) SEASON_WEEKS) * SEASON_WEEKS);
        Levels levels = levels(week, fitted.seasons());
        Week made = new Week(
                week, fitted.seasons(), levels, Dispersions.of(units, groups, levels), fitted.red(), fitted.yellow());
        current = made;
        return made;
    }

    /** Index of the first day that a week's baseline must not look at: the week before belongs to its windows. */
    private int until(long week) {
        long day = 7 * (week - 1) - table.firstDay().toEpochDay();
        return (int) Math.max(0, Math.min(table.days(), day));
    }

    private Levels levels(long week, Seasons seasons) {
        int until = until(week);
        return Levels.of(table, groups, seasons, new UsableDays(table, feedTotals, until), firstWeekDay, until);
    }

    private Season seasonOf(long week) {
        Season known = season;
        if (known != null && known.week() == week) {
            return known;
        }
        int until = until(week);
        UsableDays usable = new UsableDays(table, feedTotals, until);
        Seasons seasons = Seasons.fit(table, groups, terms, usable, until);
        Season made = withAllowances(week, seasons, until);
        season = made;
        return made;
    }

    private Season withAllowances(long week, Seasons seasons, int until) {
        Budget spend = budget;
        if (spend == null) {
            return new Season(week, seasons, Allowance.NONE, Allowance.NONE);
        }
        Levels levels = levels(week, seasons);
        Dispersions dispersions = Dispersions.of(units, groups, levels);
        return new Season(
                week,
                seasons,
                allowance(
                        seasons,
                        levels,
                        dispersions,
                        until,
                        TOWN_RED_KEPT * spend.townRed(),
                        POOLED_KEPT * spend.countyRed(),
                        POOLED_KEPT * spend.allRed()),
                allowance(
                        seasons,
                        levels,
                        dispersions,
                        until,
                        TOWN_YELLOW_KEPT * spend.townYellow(),
                        POOLED_KEPT * spend.countyYellow(),
                        POOLED_KEPT * spend.allYellow()));
    }

    private Allowance allowance(
            Seasons seasons,
            Levels levels,
            Dispersions dispersions,
            int until,
            double town,
            double county,
            double all) {
        return new Allowance(
                perUnit(UnitKind.TOWN_CATEGORY, seasons, levels, dispersions, until, town),
                perUnit(UnitKind.COUNTY_CATEGORY, seasons, levels, dispersions, until, county),
                all);
    }

    private double perUnit(
            UnitKind kind, Seasons seasons, Levels levels, Dispersions dispersions, int until, double spend) {
        int[] chosen = IntStream.range(0, units.size())
                .filter(unit -> units.get(unit).kind() == kind)
                .toArray();
        int regions = (int) Arrays.stream(chosen)
                .mapToObj(unit -> units.get(unit).regionCode())
                .distinct()
                .count();
        double[][] means = new double[chosen.length][SAMPLES];
        double[][] spreads = new double[chosen.length][SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            int day = Math.max(Exceedance.window() - 1, until - 1 - sample * SAMPLE_STEP);
            for (int index = 0; index < chosen.length; index++) {
                Unit unit = units.get(chosen[index]);
                double mean = 0;
                double doubt = 0;
                for (int member = 0; member < unit.memberCount(); member++) {
                    int series = unit.member(member);
                    double part = levels.level(series) * seasons.week(groups.groupOf[series], day);
                    mean += part;
                    doubt += part * part * levels.relativeVariance(series);
                }
                means[index][sample] = mean;
                spreads[index][sample] = dispersions.of(chosen[index], mean, doubt);
            }
        }
        return Allowances.perUnit(means, spreads, regions, spend);
    }
}
