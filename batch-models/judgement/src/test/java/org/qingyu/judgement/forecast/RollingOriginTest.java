package org.qingyu.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.forecast.evaluate.RollingOrigin;
import org.qingyu.judgement.forecast.evaluate.Scores;

class RollingOriginTest {

    private static final Path PANELS = Path.of("..", "..", "..", "shared", "data", "surveillance_panels");

    private static RollingOrigin rolled(int horizon) {
        var table = DrawnCounty.drawn(1_100, 1_100, 12);
        WeekPanel panel =
                DrawnCounty.days(table, DrawnCounty.FIRST.plusDays(1_099)).weeks(DrawnCounty.CALENDAR, Map.of());
        return RollingOrigin.of(panel, horizon, 26, RidgeFit.USUAL);
    }

    @Test
    void theMixtureIsNotWorseThanAnyBaselineByMoreThanOnePercent() {
        for (int horizon : new int[] {1, 4}) {
            Scores all = rolled(horizon).all();

            assertThat(all.mixture()).isLessThanOrEqualTo(1.01 * all.crps(all.bestBaseline()));
        }
    }

    @Test
    void everyForecastIsCountedInOneThirdAndOneCategory() {
        RollingOrigin result = rolled(1);

        assertThat(result.all().forecasts()).isEqualTo(26 * 12);
        assertThat(result.byLevel().stream().mapToInt(Scores::forecasts).sum()).isEqualTo(26 * 12);
        assertThat(result.byCategory().values().stream()
                        .mapToInt(Scores::forecasts)
                        .sum())
                .isEqualTo(26 * 12);
        assertThat(Arrays.stream(result.all().pit()).sum()).isCloseTo(1, within(1e-9));
        assertThat(result.hits()).isBetween(0.0, 1.0);
    }

    @Test
    void theCommandThatMeasuresPublicPanelsFindsThem() {
        assumeTrue(Files.isDirectory(PANELS), "needs the public data beside the project, as bench-forecast does");

        assertThat(PANELS.resolve("salmNewport.csv")).isReadable();
    }
}
