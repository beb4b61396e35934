package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a synthetic county shall be. The same plan gives the same bytes, on every machine.
 *
 * @param towns number of towns (乡镇、街道)
 * @param villages rows of villages (村、社区) in the region list, former ones included
 * @param days days of history, the last one being {@code lastDay}
 * @param perDay events of the whole county on an average day, all feeds together, surges not counted
 * @param surges planted surges; 0 gives a quiet county
 * @param factor size of a surge: its extra events over what the same days usually bring
 * @param seed any number
 * @param lastDay last registered day
 * @param difficulty how untidy and how noisy
 */
public record CountyPlan(
        int towns,
        int villages,
        int days,
        double perDay,
        int surges,
        double factor,
        long seed,
        LocalDate lastDay,
        Difficulty difficulty) {

    static final int MOST_TOWNS = 250;
    static final int MOST_VILLAGES_PER_TOWN = 700;

    /** The county of the demo: twelve towns, 217 villages, three years, about 150,000 events. */
    public static CountyPlan demo(LocalDate lastDay) {
        return new CountyPlan(12, 217, 1_096, 137, 40, 5, 20_260_101L, lastDay, Difficulty.USUAL);
    }

    /** Everything that keeps this plan from being drawn, one sentence each; empty when it can be. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (towns < 1 || towns > MOST_TOWNS) {
            problems.add("--towns must be 1 to " + MOST_TOWNS + " but was " + towns);
        }
        if (villages < 0 || villages > (long) Math.max(towns, 1) * MOST_VILLAGES_PER_TOWN / 2) {
            problems.add("--villages must be 0 to " + MOST_VILLAGES_PER_TOWN / 2 + " a town but was " + villages);
        }
        if (days < 1 || days > 36_525) {
            problems.add("--days must be 1 to 36525 but was " + days);
        }
        if (!(perDay > 0 && perDay <= 1_000_000)) {
            problems.add("--per-day must be above 0 and at most 1000000 but was " + perDay);
        }
        if (surges < 0 || surges > 100_000) {
            problems.add("--surges must be 0 to 100000 but was " + surges);
        }
        if (!(factor >= 0 && factor <= 1_000)) {
            problems.add("--factor must be 0 to 1000 but was " + factor);
        }
        return List.copyOf(problems);
    }

    LocalDate firstDay() {
        return lastDay.minusDays(days - 1L);
    }

    /** The same plan with another number of surges. */
    public CountyPlan withSurges(int number) {
        return new CountyPlan(towns, villages, days, perDay, number, factor, seed, lastDay, difficulty);
    }

    /** The same plan with another seed. */
    public CountyPlan withSeed(long other) {
        return new CountyPlan(towns, villages, days, perDay, surges, factor, other, lastDay, difficulty);
    }

    /** The same plan with another difficulty. */
    public CountyPlan withDifficulty(Difficulty other) {
        return new CountyPlan(towns, villages, days, perDay, surges, factor, seed, lastDay, other);
    }
}
