package org.qingyu.judgement.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.judgement.situation.Scenario.BEGIN;
import static org.qingyu.judgement.situation.Scenario.DAY;
import static org.qingyu.judgement.situation.Scenario.POLICE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedWatchTest {

    @ParameterizedTest(name = "delivers every {0}, last covered day {1} days ago: {2}")
    @CsvSource({
        "day, 0, OK",
        "day, 1, LATE",
        "day, 2, MISSING",
        "week, 0, OK",
        "week, 7, LATE",
        "week, 8, MISSING",
        "month, 31, LATE",
        "month, 32, MISSING",
    })
    void aRhythmSaysWhenASourceIsMissing(String every, int ago, FeedState expected) {
        Coverage coverage = Coverage.of(List.of(new Delivery(POLICE, every, BEGIN, DAY.minusDays(ago))));

        assertThat(state(coverage, steady(10, DAY), DAY)).isEqualTo(expected);
    }

    @Test
    void aDeclaredEmptyDeliveryIsAnArrival() {
        Coverage coverage = Coverage.of(List.of(
                new Delivery(POLICE, "day", BEGIN, DAY.minusDays(5)),
                new Delivery(POLICE, "day", DAY.minusDays(4), DAY)));

        assertThat(state(coverage, steady(1, DAY.minusDays(5)), DAY)).isEqualTo(FeedState.OK);
    }

    @Test
    void aSourceIsNotRequiredBeforeItsFirstDelivery() {
        Coverage coverage = Coverage.of(List.of(new Delivery(POLICE, "day", DAY, DAY.plusDays(3))));

        assertThat(coverage.requiredOn(DAY.minusDays(1))).isEmpty();
        assertThat(coverage.requiredOn(DAY)).containsExactly(POLICE);
    }

    @Test
    void aHoleIsSilenceOnItsDaysOnly() {
        Coverage coverage = Coverage.of(List.of(
                new Delivery(POLICE, "day", BEGIN, DAY.minusDays(20)),
                new Delivery(POLICE, "day", DAY.minusDays(10), DAY)));
        UnitCounts counts = steady(5, DAY);

        assertThat(state(coverage, counts, DAY.minusDays(15))).isEqualTo(FeedState.MISSING);
        assertThat(state(coverage, counts, DAY.minusDays(10))).isEqualTo(FeedState.OK);
        assertThat(coverage.coveredDays("JINGQING", DAY.minusDays(21), 22))
                .startsWith(true, true, false)
                .endsWith(false, true, true, true, true, true, true, true, true, true, true, true);
    }

    @Test
    void threeNearlyEmptyDaysOfABusySourceAreSuspected() {
        Coverage coverage = Coverage.of(List.of(new Delivery(POLICE, "day", BEGIN, DAY)));

        assertThat(state(coverage, steady(10, DAY.minusDays(3)), DAY)).isEqualTo(FeedState.SUSPECT_DROP);
        assertThat(state(coverage, steady(10, DAY.minusDays(2)), DAY)).isEqualTo(FeedState.OK);
        assertThat(state(coverage, steady(1, DAY.minusDays(3)), DAY)).isEqualTo(FeedState.OK);
    }

    @Test
    void holidaysAreNeverSuspected() {
        Coverage coverage = Coverage.of(List.of(new Delivery(POLICE, "day", BEGIN, DAY)));

        var watch = new FeedWatch(coverage, steady(10, DAY.minusDays(3)), DAY.minusDays(1)::equals);

        assertThat(watch.on(DAY).get(0).state()).isEqualTo(FeedState.OK);
    }

    private static FeedState state(Coverage coverage, UnitCounts counts, LocalDate day) {
        return new FeedWatch(coverage, counts, any -> false).on(day).get(0).state();
    }

    private static UnitCounts steady(int perDay, LocalDate last) {
        var counts = UnitCounts.builder();
        for (LocalDate day = BEGIN; !day.isAfter(last); day = day.plusDays(1)) {
            counts.add(day, POLICE, "D06", perDay, Scenario.COUNTY);
        }
        return counts.build();
    }
}
