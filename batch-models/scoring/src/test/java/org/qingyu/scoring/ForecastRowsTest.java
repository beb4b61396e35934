package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.season.SeasonHint;
import org.qingyu.table.SeasonHintTable;

/** From which day on a season is told. */
class ForecastRowsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final ForecastRows ROWS = new ForecastRows(DAY, "c", "run");

    private static SeasonHint hint(boolean season) {
        return new SeasonHint("t1", "D06", 1, DAY.plusDays(1), 14, 6.7, 2.1, 3, 3, 0.001, season, true);
    }

    private static @Nullable LocalDate told(boolean season, Map<String, LocalDate> before) {
        return ROWS.hints(List.of(hint(season)), before).get(0).get(SeasonHintTable.TOLD_ON);
    }

    @Test
    void aSeasonThatShowsForTheFirstTimeIsToldFromThisDayOnWhicheverDaysWereNotScored() {
        assertThat(told(true, Map.of())).isEqualTo(DAY);
    }

    @Test
    void aSeasonThatShowedBeforeKeepsItsDay() {
        assertThat(told(true, Map.of("t1 D06", DAY.minusDays(9)))).isEqualTo(DAY.minusDays(9));
        assertThat(told(true, Map.of("t1 D04", DAY.minusDays(9))))
                .as("another season")
                .isEqualTo(DAY);
    }

    @Test
    void whatIsNoSeasonIsNeverTold() {
        assertThat(told(false, Map.of())).isNull();
        assertThat(told(false, Map.of("t1 D06", DAY.minusDays(9)))).isNull();
    }

    @Test
    void theSentenceHasLastYearsCountTheRiseAndTheYears() {
        assertThat(hint(true).sentence()).isEqualTo("去年同期 14 起，约为平时的 2.1 倍；三年中三年如此");
        assertThat(hint(false).sentence()).isEqualTo("去年同期 14 起，平时四周约 6.7 起；没有可靠的季节规律");
    }
}
