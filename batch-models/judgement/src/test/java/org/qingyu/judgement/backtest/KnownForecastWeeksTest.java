package org.qingyu.judgement.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.Mixture;
import org.qingyu.judgement.forecast.OutOfSample;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;

/** What the forecasts of a past week could know. */
class KnownForecastWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final int WEEKS = 90;
    private static final LocalDate LAST = FIRST.plusDays(7L * WEEKS - 1);
    private static final int ORIGIN = 80;
    private static final LocalDate ORIGIN_DAY = LAST.minusDays(7L * (WEEKS - 1 - ORIGIN));
    private static final FeedSource CALLS = new FeedSource("JINGQING", "110");
    private static final List<String> TOWNS = List.of("t1", "t2");
    private static final List<String> CATEGORIES = List.of("D01", "D02");

    private static List<KnownChange> punctual() {
        var random = new SplittableRandom(3);
        var changes = new ArrayList<KnownChange>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (String town : TOWNS) {
                for (String category : CATEGORIES) {
                    changes.add(change(day, town, category, 1 + random.nextInt(3), day));
                }
            }
        }
        return changes;
    }

    private static KnownChange change(LocalDate day, String town, String category, int events, LocalDate knownOn) {
        return new KnownChange(knownOn, new CountedCell(day, town, town, category, CALLS), events);
    }

    private static List<KnownChange> with(List<KnownChange> more) {
        var all = new ArrayList<>(punctual());
        all.addAll(more);
        return all;
    }

    private static KnownForecastWeeks weeks(List<KnownChange> changes, KnownDelivery... deliveries) {
        var county = new Place("c", "云岭县", Place.Kind.COUNTY, null, null, null);
        var places = new ArrayList<>(List.of(county));
        TOWNS.forEach(town -> places.add(new Place(town, town, Place.Kind.TOWN, "c", null, null)));
        return KnownForecastWeeks.of(
                new CountyPast(county, places, Map.of(), changes, List.of(), List.of(deliveries)),
                CATEGORIES,
                CalendarFacts.WEEKDAYS_ONLY,
                FIRST,
                LAST);
    }

    private static KnownDelivery delivery(LocalDate from, LocalDate to, LocalDate knownOn) {
        return new KnownDelivery(knownOn, new Delivery(CALLS, "day", from, to));
    }

    private static KnownDelivery everyDay() {
        return new KnownDelivery(null, new Delivery(CALLS, "day", FIRST, LAST));
    }

    /** Late records, corrections of earlier ones, and rows of later days. */
    private static List<KnownChange> later() {
        var later = new ArrayList<KnownChange>();
        for (int back = 0; back < 60; back++) {
            later.add(change(ORIGIN_DAY.minusDays(back), "t1", "D01", 7, ORIGIN_DAY.plusDays(1)));
            later.add(change(ORIGIN_DAY.minusDays(back), "t2", "D02", -1, ORIGIN_DAY.plusDays(30)));
            later.add(change(ORIGIN_DAY.plusDays(1 + back), "t2", "D01", 9, ORIGIN_DAY.plusDays(1 + back)));
        }
        return later;
    }

    @Test
    void aRecordThatCameLaterIsInTheEndAndNotInTheWeeksOfAnOrigin() {
        var late = List.of(change(ORIGIN_DAY, "t1", "D01", 5, ORIGIN_DAY.plusDays(1)));
        KnownForecastWeeks with = weeks(with(late), everyDay());
        KnownForecastWeeks without = weeks(punctual(), everyDay());

        assertThat(with.at(ORIGIN).weeks()).isEqualTo(ORIGIN + 1);
        assertThat(with.at(ORIGIN).counts(0)).isEqualTo(without.at(ORIGIN).counts(0));
        assertThat(with.at(ORIGIN + 1).counts(0)[ORIGIN])
                .isEqualTo(without.at(ORIGIN + 1).counts(0)[ORIGIN] + 5);
        assertThat(with.end().counts(0)[ORIGIN]).isEqualTo(without.end().counts(0)[ORIGIN] + 5);
    }

    @Test
    void anOriginAskedAgainKnowsNoMoreThanBefore() {
        KnownForecastWeeks once = weeks(with(later()), everyDay());
        KnownForecastWeeks backwards = weeks(with(later()), everyDay());
        backwards.end();

        assertThat(backwards.at(ORIGIN).counts(0)).isEqualTo(once.at(ORIGIN).counts(0));
    }

    @Test
    void forecastsOfAnOriginDoNotChangeWhenLaterRowsAndLaterArrivalsAreRemoved() {
        for (int horizon : new int[] {1, 4}) {
            OutOfSample with = made(weeks(with(later()), everyDay()), horizon);
            OutOfSample without = made(weeks(punctual(), everyDay()), horizon);
            Mixture mixture = with.mixtureAt(ORIGIN);

            assertThat(mixture).isEqualTo(without.mixtureAt(ORIGIN));
            for (int series = 0; series < TOWNS.size() * CATEGORIES.size(); series++) {
                for (int count = 0; count < 30; count++) {
                    assertThat(with.forecast(mixture, series, ORIGIN).notAbove(count))
                            .isEqualTo(without.forecast(mixture, series, ORIGIN).notAbove(count));
                }
            }
            assertThat(with.mixtureAt(ORIGIN + 4)).isNotEqualTo(without.mixtureAt(ORIGIN + 4));
        }
    }

    private static OutOfSample made(KnownForecastWeeks weeks, int horizon) {
        return OutOfSample.of(weeks, horizon, RidgeFit.USUAL, new int[] {52, 66, ORIGIN}, ORIGIN + 5);
    }

    @Test
    void daysThatHadNotArrivedStandInWithTheWeeksBefore() {
        LocalDate silence = ORIGIN_DAY.minusDays(6);
        var changes = punctual().stream()
                .map(change -> change.cell().day().isBefore(silence)
                                || change.cell().day().isAfter(ORIGIN_DAY)
                        ? change
                        : new KnownChange(ORIGIN_DAY.plusDays(3), change.cell(), change.events()))
                .toList();
        KnownForecastWeeks weeks = weeks(
                changes,
                delivery(FIRST, silence.minusDays(1), silence.minusDays(1)),
                delivery(silence, LAST, ORIGIN_DAY.plusDays(3)));

        assertThat(weeks.at(ORIGIN).counts(0)[ORIGIN]).as("about two a day").isBetween(8.0, 20.0);
        assertThat(weeks.end().counts(0)[ORIGIN])
                .isEqualTo(weeks(punctual(), everyDay()).end().counts(0)[ORIGIN]);
    }
}
