package org.qingyu.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qingyu.judgement.forecast.DrawnCounty.CALENDAR;
import static org.qingyu.judgement.forecast.DrawnCounty.FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.forecast.CountyForecast.Line;
import org.qingyu.judgement.forecast.ForecastGates.Gate;
import org.qingyu.judgement.forecast.ForecastGates.Refusal;
import org.qingyu.judgement.series.CountTable;

class CountyForecastTest {

    private static final int DAYS = 800;
    private static final LocalDate DAY = FIRST.plusDays(DAYS - 1L);

    private static CountyForecast.Outcome forecast(CountTable table, LocalDate day) {
        return CountyForecast.of(DrawnCounty.days(table, day), "county", CALENDAR, Map.of(), RidgeFit.USUAL);
    }

    private static List<List<Double>> numbers(List<Line> lines) {
        return lines.stream()
                .map(line -> List.of(
                        line.mean(),
                        (double) line.predictive().quantile(0.95),
                        line.predictive().notAbove(2)))
                .toList();
    }

    @Test
    void aForecastDoesNotChangeWhenLaterDaysAreOthersOrMissing() {
        List<Line> known = forecast(DrawnCounty.drawn(DAYS, DAYS, 3), DAY).lines();
        List<Line> laterDays =
                forecast(DrawnCounty.drawn(DAYS + 90, DAYS, 3), DAY).lines();

        assertThat(numbers(laterDays)).isEqualTo(numbers(known));
    }

    @Test
    void everyFeatureOfAnOriginIsMadeOfWeeksUpToIt() {
        WeekPanel whole = DrawnCounty.days(DrawnCounty.drawn(DAYS, 500, 4), DAY).weeks(CALENDAR, Map.of());
        WeekPanel earlier = whole.until(70);
        Features ofWhole = Features.of(whole, 4);
        Features ofEarlier = Features.of(earlier, 4);
        double[] one = new double[ofWhole.width()];
        double[] other = new double[ofWhole.width()];
        for (int origin = 0; origin < 70; origin++) {
            ofWhole.fill(5, origin, one, 0);
            ofEarlier.fill(5, origin, other, 0);
            assertThat(one).as("origin " + origin).isEqualTo(other);
        }
    }

    @Test
    void theCountysMeanIsTheSumOfItsTowns() {
        List<Line> lines = forecast(DrawnCounty.drawn(DAYS, DAYS, 5), DAY).lines();

        for (Line county : lines) {
            if (county.cell().regionCode().equals("county")) {
                double towns = lines.stream()
                        .filter(line -> line.horizon() == county.horizon())
                        .filter(line -> !line.cell().regionCode().equals("county"))
                        .filter(line ->
                                line.cell().categoryCode().equals(county.cell().categoryCode()))
                        .mapToDouble(Line::mean)
                        .sum();
                assertThat(county.mean()).isCloseTo(towns, within(1e-9));
            }
        }
        assertThat(lines).hasSize(2 * 5 * 3);
    }

    @Test
    void aModelReadBackForecastsTheSame() {
        CountTable table = DrawnCounty.drawn(DAYS, DAYS, 6);
        CountyForecast.Outcome outcome = forecast(table, DAY);
        String text = ModelFile.textOf(outcome.model());

        FittedModel read = ModelFile.read(text);
        List<Line> again = CountyForecast.again(DrawnCounty.days(table, DAY), read, CALENDAR, Map.of());

        assertThat(ModelFile.textOf(read)).isEqualTo(text);
        assertThat(numbers(again)).isEqualTo(numbers(outcome.lines()));
    }

    @Test
    void theFourthWeekIsTheDays22To28() {
        assertThat(ForecastHorizon.FOURTH_WEEK.firstDay(DAY)).isEqualTo(DAY.plusDays(22));
        assertThat(ForecastHorizon.FOURTH_WEEK.lastDay(DAY)).isEqualTo(DAY.plusDays(28));
        assertThat(ForecastHorizon.NEXT_WEEK.firstDay(DAY)).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aFeedThatHasNotArrivedStopsTheCategoriesThatLivedOnIt() {
        CountTable table = DrawnCounty.drawn(DAYS, DAYS, 7);

        ForecastGates gates = ForecastGates.judge(table, DAY, Set.copyOf(DrawnCounty.TOWNS), feed -> true);

        assertThat(gates.allows()).isFalse();
        assertThat(gates.allows("D01")).isFalse();
        assertThat(gates.refusals()).extracting(Refusal::gate).contains(Gate.COVERAGE);
        assertThat(gates.refusals())
                .allSatisfy(refusal -> assertThat(refusal.reason()).isNotBlank());
    }

    @Test
    void aHistoryUnderAYearIsNotForecastFrom() {
        CountTable table = DrawnCounty.drawn(360, 360, 8);

        ForecastGates gates =
                ForecastGates.judge(table, FIRST.plusDays(359), Set.copyOf(DrawnCounty.TOWNS), feed -> false);

        assertThat(gates.allows()).isFalse();
        assertThat(gates.refusals()).extracting(Refusal::gate).contains(Gate.HISTORY);
    }

    @Test
    void anInputThatDriftedIsNotForecastFrom() {
        CountTable table = DrawnCounty.drawn(DAYS, DAYS - 28, 9);

        ForecastGates gates = ForecastGates.judge(table, DAY, Set.copyOf(DrawnCounty.TOWNS), feed -> false);

        assertThat(gates.refusals()).extracting(Refusal::gate).containsOnly(Gate.LEVEL);
        assertThat(gates.allows("D02")).isFalse();
    }

    @Test
    void anOrdinaryYearPassesAllGates() {
        CountTable table = DrawnCounty.drawn(DAYS, DAYS, 10);

        ForecastGates gates = ForecastGates.judge(table, DAY, Set.copyOf(DrawnCounty.TOWNS), feed -> false);

        assertThat(gates.refusals()).isEmpty();
        assertThat(gates.allows("D01")).isTrue();
    }
}
