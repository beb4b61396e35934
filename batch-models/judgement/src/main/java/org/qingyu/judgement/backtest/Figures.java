package org.qingyu.judgement.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/** What a backtest found, as figures. Town-years are years of towns in which their units could be assessed. */
public final class Figures {

    private Figures() {}

    /**
     * One method over all town × category units.
     *
     * @param perTownYear episodes per town-year
     * @param falsePerTownYear of these without a surge; null without truth
     * @param precision share of episodes that belong to a surge; null without truth or episodes
     * @param found surges with an alarm, of {@code surges}
     * @param medianDelay days from a surge's first to the first alarm, found ones only; null where none was found
     * @param lasted share of episodes whose next seven days, none of them in the alarm's own window, lie in the upper tenth
     *     of what was expected; null where no episode could be followed
     * @param singleDay share of episodes of one alarm day
     */
    public record OfMethod(
            String code,
            String label,
            WarningLevel level,
            double townYears,
            int episodes,
            double perTownYear,
            @Nullable Double falsePerTownYear,
            @Nullable Double precision,
            int found,
            int surges,
            @Nullable Double medianDelay,
            @Nullable Double lasted,
            double singleDay) {}

    /**
     * Episodes of a group of units beside what the budget gives them.
     *
     * @param by {@code all}, {@code category} or {@code count-level}
     * @param share of the budget: an equal one for every unit
     */
    public record OfBudget(
            WarningLevel level,
            String by,
            String code,
            String label,
            int units,
            int episodes,
            double perTownYear,
            @Nullable Double falsePerTownYear,
            double share) {}

    /** How often p-values fell at or under a value, which should be as often as that; quiet days only. */
    public record OfCalibration(String countLevel, double p, double frequency, long unitDays) {}

    /** What was expected and what came, quiet days only. */
    public record OfExpectation(String countLevel, int units, double expected, double observed) {}

    /**
     * One red or yellow episode of R1.
     *
     * @param observed on the day with the largest score
     * @param daysToPeak from its first day to the largest sum of seven days within four weeks
     * @param lasted as in {@link OfMethod}; null where the replay ends too early
     * @param surge the one it belongs to, null for none
     */
    public record OfEpisode(
            WarningLevel level,
            String unitKind,
            String region,
            String category,
            int firstDay,
            int lastDay,
            int alarmDays,
            int observed,
            double expected,
            int threshold,
            double score,
            double pValue,
            int daysToPeak,
            @Nullable Boolean lasted,
            @Nullable String surge) {}

    /** How one surge was seen: days to the first alarm of each method and level, −1 where it was missed. */
    public record OfSurge(Surge surge, double usual, List<String> methods, List<Integer> delays) {}

    /**
     * How steady levels were.
     *
     * @param kind {@code r1} as computed each day or {@code issued} with all rules and hysteresis
     * @param medianDays of the runs of the level
     * @param singleDay share of runs of one day
     * @param changesPerUnitYear changes of level of any kind
     */
    public record OfFlicker(
            String kind,
            WarningLevel level,
            int runs,
            double medianDays,
            double singleDay,
            double changesPerUnitYear) {}

    /**
     * Clusters of one kind of places: runs of one unit with gaps under 14 days.
     *
     * @param aYear of the county
     * @param budget a year
     */
    public record OfSpread(String places, WarningLevel level, int clusters, double aYear, double budget) {}

    /**
     * What a disturbance of the feeds changed.
     *
     * @param unitDays judged with and without it
     * @param newReds unit-days that were green without it and red with it
     * @param newYellows unit-days that were green without it and yellow with it
     * @param greys unit-days that turned grey by it
     */
    public record OfArtefact(String code, String label, int unitDays, int newReds, int newYellows, int greys) {}
}
