package org.qingyu.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.forecast.ForecastGates.Gate;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** Each gate alone, with what it says. */
class ForecastGatesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final List<String> TOWNS = List.of("t1", "t2", "t3", "t4", "t5");
    private static final Predicate<String> ARRIVED = feed -> false;

    /** How many events a town has on a day, counted from the first. */
    private interface Course {
        int at(int town, int day);
    }

    /** A feed: the category it brings, the days it covers, what happened. */
    private record Feed(String name, String category, IntPredicate covered, Course course) {}

    private static CountTable table(int days, Feed... feeds) {
        CountTable.Builder builder = CountTable.builder(FIRST, days);
        for (Feed feed : feeds) {
            boolean[] covered = new boolean[days];
            for (int day = 0; day < days; day++) {
                covered[day] = feed.covered().test(day);
            }
            builder.covers(feed.name(), covered);
            for (int town = 0; town < TOWNS.size(); town++) {
                int[] counts = new int[days];
                int one = town;
                Arrays.setAll(counts, day -> covered[day] ? feed.course().at(one, day) : 0);
                builder.series(new SeriesKey(TOWNS.get(town), feed.category(), feed.name()), counts);
            }
        }
        return builder.build();
    }

    private static ForecastGates judge(CountTable table, Predicate<String> missing) {
        return ForecastGates.judge(table, FIRST.plusDays(table.days() - 1L), Set.copyOf(TOWNS), missing);
    }

    /** One event a town every other day. */
    private static int ordinary(int town, int day) {
        return (town + day) % 2;
    }

    private static Feed calls(IntPredicate covered, Course course) {
        return new Feed("JINGQING", "D01", covered, course);
    }

    private static Feed petitions() {
        return new Feed("FANGQING", "D02", day -> true, ForecastGatesTest::ordinary);
    }

    @Test
    void anOrdinaryYearPasses() {
        ForecastGates gates = judge(table(700, calls(day -> true, ForecastGatesTest::ordinary), petitions()), ARRIVED);

        assertThat(gates.refusals()).isEmpty();
        assertThat(gates.allows("D01")).isTrue();
    }

    @Test
    void aFeedThatIsOverdueIsLeftOutWithItsLastDayAndItsCategoryIsNotForecast() {
        ForecastGates gates = judge(
                table(700, calls(day -> day < 695, ForecastGatesTest::ordinary), petitions()), "JINGQING"::equals);

        assertThat(gates.counts("JINGQING")).isFalse();
        assertThat(gates.allows("D01")).isFalse();
        assertThat(gates.allows("D02")).as("lives on the other feed").isTrue();
        assertThat(gates.refusals())
                .extracting(refusal ->
                        refusal.gate() + " " + refusal.feed() + " " + refusal.category() + " " + refusal.reason())
                .containsExactly(
                        "COVERAGE JINGQING null 数据未到，最后覆盖到 " + FIRST.plusDays(694) + "：该来源不计入预测",
                        "COVERAGE null D01 近一年 100% 的事件来自不计入的来源");
    }

    @Test
    void aFeedYoungerThanAYearIsLeftOutAndItsAgeIsSaid() {
        ForecastGates gates =
                judge(table(700, calls(day -> day >= 400, ForecastGatesTest::ordinary), petitions()), ARRIVED);

        assertThat(gates.allows("D01")).isFalse();
        assertThat(gates.allows("D02")).isTrue();
        assertThat(gates.refusals().get(0).gate()).isEqualTo(Gate.HISTORY);
        assertThat(gates.refusals().get(0).reason()).isEqualTo("历史只有 300 天，不足一年：该来源不计入预测");
        assertThat(gates.refusals().get(0).found()).isEqualTo(300);
    }

    @Test
    void aFeedWithHolesInTheLastEightWeeksIsLeftOutAndTheShareIsSaid() {
        ForecastGates gates = judge(
                table(700, calls(day -> day < 650 || day % 2 == 0, ForecastGatesTest::ordinary), petitions()), ARRIVED);

        assertThat(gates.counts("JINGQING")).isFalse();
        assertThat(gates.refusals().get(0).gate()).isEqualTo(Gate.MISSING_SHARE);
        assertThat(gates.refusals().get(0).reason()).isEqualTo("近八周有 45% 的日子没有数据：该来源不计入预测");
        assertThat(gates.allows("D02")).isTrue();
    }

    @Test
    void aQuarterOfHolesIsStillForecastFrom() {
        ForecastGates gates = judge(
                table(700, calls(day -> day < 650 || day % 4 != 0, ForecastGatesTest::ordinary), petitions()), ARRIVED);

        assertThat(gates.refusals()).isEmpty();
    }

    @Test
    void aLevelFiveTimesThatOfTheYearIsNotForecastFrom() {
        ForecastGates gates = judge(
                table(700, calls(day -> true, (town, day) -> day < 672 ? ordinary(town, day) : 3), petitions()),
                ARRIVED);

        assertThat(gates.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.gate()).isEqualTo(Gate.LEVEL);
            assertThat(refusal.category()).isEqualTo("D01");
            assertThat(refusal.reason()).isEqualTo("近四周 420 件，按近一年应约 70 件：输入可能变了口径");
            assertThat(refusal.found()).isBetween(5.5, 6.5);
        });
        assertThat(gates.allows("D01")).isFalse();
        assertThat(gates.allows("D02")).isTrue();
    }

    @Test
    void aLevelThatFellToNothingIsNotForecastFrom() {
        ForecastGates gates = judge(
                table(700, calls(day -> true, (town, day) -> day < 672 ? ordinary(town, day) : 0), petitions()),
                ARRIVED);

        assertThat(gates.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.gate()).isEqualTo(Gate.LEVEL);
            assertThat(refusal.reason()).startsWith("近四周 0 件，按近一年应约 70 件");
        });
    }

    @Test
    void townsThatSuddenlyReportNothingAreNotForecastFromAlthoughTheSumStays() {
        ForecastGates gates = judge(
                table(
                        700,
                        calls(
                                day -> true,
                                (town, day) -> day < 672 ? ordinary(town, day) : town == 0 ? 2 + day % 2 : 0),
                        petitions()),
                ARRIVED);

        assertThat(gates.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.gate()).isEqualTo(Gate.ZERO_SHARE);
            assertThat(refusal.category()).isEqualTo("D01");
            assertThat(refusal.reason()).isEqualTo("近四周空白的镇·周占 80%，近一年占 0%");
        });
        assertThat(gates.allows("D01")).isFalse();
    }

    @Test
    void withoutAnyFeedNothingIsForecastAndThatIsSaid() {
        ForecastGates gates = judge(table(400), ARRIVED);

        assertThat(gates.allows()).isFalse();
        assertThat(gates.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("没有任何来源的数据"));
    }
}
