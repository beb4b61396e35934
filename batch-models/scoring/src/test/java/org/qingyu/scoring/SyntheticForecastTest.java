package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.ingest.synthetic.CountyPlan;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.forecast.WeekPanel;
import org.qingyu.judgement.forecast.evaluate.RollingOrigin;
import org.qingyu.judgement.forecast.evaluate.Scores;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Place;
import org.qingyu.known.WorkingDays;

/** Forecasts of the synthetic county's last year beside every baseline. */
class SyntheticForecastTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final int DAYS = 1_140;

    private static WeekPanel weeks() {
        CountyPlan demo = CountyPlan.demo(DAY);
        var county = CountedCounty.of(new CountyPlan(
                demo.towns(),
                demo.villages(),
                DAYS,
                demo.perDay(),
                demo.surges(),
                demo.factor(),
                7,
                DAY,
                demo.difficulty()));
        Set<String> towns = county.towns().stream().map(Place::code).collect(Collectors.toSet());
        var table = CountyCounts.table(
                county.counts(),
                Coverage.of(county.deliveries()),
                county.county().code(),
                towns,
                DAY.minusDays(DAYS - 1L),
                DAY);
        return CountyDays.of(table, towns, CategoryCatalogue.standard().codes(), feed -> true, DAY)
                .weeks(WorkingDays.facts(), Map.of());
    }

    @Test
    void theMixtureIsBetterThanEveryBaselineAndInNoThirdWorseByMoreThanOnePercent() {
        WeekPanel panel = weeks();
        for (int horizon : new int[] {1, 4}) {
            RollingOrigin result = RollingOrigin.of(panel, horizon, 52, RidgeFit.USUAL);
            Scores all = result.all();
            for (int baseline = 1; baseline + 1 < all.names().size(); baseline++) {
                assertThat(all.mixture()).as(all.names().get(baseline)).isLessThan(all.crps(baseline));
                for (Scores third : result.byLevel()) {
                    assertThat(third.mixture())
                            .as(all.names().get(baseline))
                            .isLessThanOrEqualTo(1.01 * third.crps(baseline));
                }
            }
            assertThat(all.inside()).as("90 % interval").isBetween(0.88, 0.92);
        }
    }
}
