package org.qingyu.judgement.exceedance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.backtest.Episode;

/**
 * Quiet years of simulated counties spend their budget and not more, and no category takes much more than its part. One
 * county in a build; {@code -Dquiet.seeds=10} is the campaign whose figures METHOD.md states, and prints them.
 */
class QuietYearsTest {

    private static final int SEEDS = Integer.getInteger("quiet.seeds", 1);
    private static final int CAMPAIGN = 10;
    private static final int DAYS = 1160;
    private static final int JUDGED = 365;

    private int reds;
    private int yellows;
    private final TreeMap<String, Integer> redsByCategory = new TreeMap<>();

    @Test
    void redsAndYellowsSpendTheirBudget() {
        int towns = 12;
        int categories = 29;
        for (int seed = 1; seed <= SEEDS; seed++) {
            int before = reds;
            int beforeYellow = yellows;
            judge(new SimulatedCounty(seed, towns, categories, DAYS, 135));
            if (SEEDS >= CAMPAIGN) {
                System.out.printf(
                        "quiet county %d: red %.2f yellow %.2f per town-year%n",
                        seed, (reds - before) / (double) towns, (yellows - beforeYellow) / (double) towns);
            }
        }
        double townYears = (double) towns * SEEDS;
        double share = Budget.DEFAULT.townRed() / categories * townYears;
        int most = redsByCategory.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        // One county scatters by Poisson: 48 episodes are due.
        double slack = SEEDS >= CAMPAIGN ? 0.25 : 0.45;
        assertThat(reds / townYears / Budget.DEFAULT.townRed()).isBetween(1 - slack, 1 + slack);
        assertThat(yellows / townYears / Budget.DEFAULT.townYellow()).isBetween(1 - slack, 1 + slack);
        if (SEEDS >= CAMPAIGN) {
            System.out.printf(
                    "quiet counties: red %.2f yellow %.2f per town-year, worst category %.2f shares %s%n",
                    reds / townYears, yellows / townYears, most / share, redsByCategory);
            assertThat(most / share).isLessThanOrEqualTo(2);
        }
    }

    private void judge(SimulatedCounty county) {
        var table = county.table();
        LocalDate to = table.dayAt(DAYS - 1);
        Exceedances found = Exceedance.of(
                        table,
                        Units.ofCounty(table, SimulatedCounty.COUNTY, county.towns, county.categories),
                        SimulatedCounty.CALENDAR,
                        Budget.DEFAULT)
                .judge(to.minusDays(JUDGED - 1L), to);
        for (int unit = 0; unit < found.units().size(); unit++) {
            if (found.units().get(unit).kind() == UnitKind.TOWN_CATEGORY) {
                var red = new boolean[JUDGED];
                var yellow = new boolean[JUDGED];
                for (int day = 0; day < JUDGED; day++) {
                    red[day] = found.finding(unit, day) == Finding.RED;
                    yellow[day] = red[day] || found.finding(unit, day) == Finding.YELLOW;
                }
                int own = Episode.of(unit, red).size();
                reds += own;
                yellows += Episode.of(unit, yellow).size();
                redsByCategory.merge(found.units().get(unit).categoryCode(), own, Integer::sum);
            }
        }
    }
}
