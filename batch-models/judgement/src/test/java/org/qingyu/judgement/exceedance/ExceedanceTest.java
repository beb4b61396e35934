package org.qingyu.judgement.exceedance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

class ExceedanceTest {

    private static final int DAYS = 1096;
    private static final String TOWN = "990101103000";
    private static final String CATEGORY = "D07";

    @Test
    void fifteenEventsInThreeDaysTurnTheirUnitRedAndNothingButItsPooledUnits() {
        Judged before = judge(county(1), DAYS - 1, DAYS - 1);
        Judged after = judge(county(1).plant(TOWN, CATEGORY, DAYS - 3, 3, 15), DAYS - 1, DAYS - 1);

        assertThat(before.finding(TOWN, CATEGORY, 0)).isEqualTo(Finding.GREEN);
        assertThat(after.finding(TOWN, CATEGORY, 0)).isEqualTo(Finding.RED);
        for (int unit = 0; unit < after.units.size(); unit++) {
            Unit it = after.units.get(unit);
            boolean pooled = (it.regionCode().equals(TOWN) || it.regionCode().equals(SimulatedCounty.COUNTY))
                    && (it.categoryCode().equals(CATEGORY) || it.categoryCode().equals(Unit.ALL));
            if (!pooled) {
                assertThat(after.result.finding(unit, 0)).as(it.toString()).isEqualTo(before.result.finding(unit, 0));
            }
        }
    }

    @Test
    void aDayIsJudgedAlikeInEveryRangeAndWhateverComesLater() {
        SimulatedCounty county = county(2);
        Judged range = judge(county, DAYS - 40, DAYS - 1);
        SimulatedCounty shorter = county(2);
        shorter.rows.forEach(row -> Arrays.fill(row, DAYS - 20, DAYS, 50));
        Judged alone = judge(shorter, DAYS - 21, DAYS - 21);

        for (int unit = 0; unit < range.units.size(); unit++) {
            assertThat(alone.result.at(unit, 0)).isEqualTo(range.result.at(unit, 19));
        }
    }

    @Test
    void underEightWeeksNothingCanBeAssessed() {
        SimulatedCounty county = new SimulatedCounty(3, 4, 6, 55, 60);

        Judged judged = judge(county, 54, 54);

        for (int unit = 0; unit < judged.units.size(); unit++) {
            assertThat(judged.result.finding(unit, 0)).isEqualTo(Finding.NOT_ASSESSABLE);
        }
    }

    @Test
    void underAYearFixedProbabilitiesDecide() {
        SimulatedCounty county = new SimulatedCounty(4, 4, 6, 200, 60);

        Judged judged = judge(county, 199, 199);

        for (int unit = 0; unit < judged.units.size(); unit++) {
            UnitDay day = judged.result.at(unit, 0);
            assertThat(day.shortHistory()).isTrue();
            assertThat(day.redFrom()).isGreaterThanOrEqualTo(5);
            assertThat(NegativeBinomial.above(day.redFrom() - 1, day.expected(), day.dispersion()))
                    .isLessThan(0.001);
            assertThat(NegativeBinomial.above(day.yellowFrom() - 1, day.expected(), day.dispersion()))
                    .isLessThan(0.01);
        }
    }

    @Test
    void aFeedThatStartsTurnsNothingRed() {
        SimulatedCounty county = county(5);
        Judged undisturbed = judge(county(5), DAYS - 90, DAYS - 1);
        boolean[] covered = new boolean[DAYS];
        Arrays.fill(covered, DAYS - 90, DAYS, true);
        CountTable.Builder builder = CountTable.builder(SimulatedCounty.FIRST_DAY, DAYS);
        for (int row = 0; row < county.keys.size(); row++) {
            SeriesKey key = county.keys.get(row);
            int[] counts = county.rows.get(row);
            if (key.feed().equals("JINGQING")) {
                Arrays.fill(counts, 0, DAYS - 90, 0);
            }
            builder.series(key, counts);
        }
        SimulatedCounty.FEEDS.forEach(feed -> builder.covers(feed, feed.equals("JINGQING") ? covered : all()));
        CountTable table = builder.build();

        Judged judged = judge(county, table, DAYS - 90, DAYS - 1);

        assertThat(judged.reds()).isLessThanOrEqualTo(undisturbed.reds() + 1);
    }

    @Test
    void anOutageThatEndsTurnsNothingRed() {
        SimulatedCounty quiet = county(6);
        Judged undisturbed = judge(quiet, DAYS - 60, DAYS - 1);
        SimulatedCounty county = county(6);
        for (int row = 0; row < county.keys.size(); row++) {
            if (county.keys.get(row).feed().equals("JINGQING")) {
                Arrays.fill(county.rows.get(row), DAYS - 80, DAYS - 30, 0);
            }
        }

        Judged judged = judge(county, DAYS - 60, DAYS - 1);

        assertThat(judged.reds()).isLessThanOrEqualTo(undisturbed.reds() + 1);
    }

    @Test
    void moreEventsAreNeverLessUrgent() {
        Judged judged = judge(county(7), DAYS - 1, DAYS - 1);

        for (int unit = 0; unit < judged.units.size(); unit++) {
            UnitDay day = judged.result.at(unit, 0);
            assertThat(day.yellowFrom()).isBetween(3, day.redFrom());
            assertThat(day.expected()).isNotNegative().isFinite();
            assertThat(day.dispersion()).isGreaterThanOrEqualTo(1);
        }
    }

    private static boolean[] all() {
        boolean[] covered = new boolean[DAYS];
        Arrays.fill(covered, true);
        return covered;
    }

    private static SimulatedCounty county(long seed) {
        return new SimulatedCounty(seed, 5, 8, DAYS, 40);
    }

    private static Judged judge(SimulatedCounty county, int from, int to) {
        return judge(county, county.table(), from, to);
    }

    private static Judged judge(SimulatedCounty county, CountTable table, int from, int to) {
        List<Unit> units = Units.ofCounty(table, SimulatedCounty.COUNTY, county.towns, county.categories);
        Exceedances result = Exceedance.of(table, units, SimulatedCounty.CALENDAR, Budget.DEFAULT)
                .judge(table.dayAt(from), table.dayAt(to));
        return new Judged(new ArrayList<>(units), result);
    }

    private record Judged(List<Unit> units, Exceedances result) {

        Finding finding(String region, String category, int day) {
            for (int unit = 0; unit < units.size(); unit++) {
                if (units.get(unit).regionCode().equals(region)
                        && units.get(unit).categoryCode().equals(category)) {
                    return result.finding(unit, day);
                }
            }
            throw new AssertionError("no unit " + region + " × " + category);
        }

        int reds() {
            int reds = 0;
            for (int unit = 0; unit < units.size(); unit++) {
                int last = -99;
                for (int day = 0; day < result.days(); day++) {
                    if (result.finding(unit, day) == Finding.RED) {
                        reds += day - last >= 14 ? 1 : 0;
                        last = day;
                    }
                }
            }
            return reds;
        }
    }
}
