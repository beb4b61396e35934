package org.qingyu.judgement.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;

class ReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final LocalDate FROM = LocalDate.of(2024, 6, 1);
    private static final LocalDate TO = LocalDate.of(2024, 7, 15);
    private static final FeedSource CALLS = new FeedSource("JINGQING", "110");
    private static final FeedSource PETITIONS = new FeedSource("FANGQING", "xf");
    private static final Place COUNTY = new Place("990101000000", "云岭县", Place.Kind.COUNTY, null, null, null);
    private static final List<String> TOWNS = List.of("990101101000", "990101102000", "990101103000");
    private static final Replay.Rules RULES = new Replay.Rules(
            RuleSet.shipped(),
            CalendarFacts.WEEKDAYS_ONLY,
            day -> false,
            Map.of("D01", "婚姻家庭纠纷", "D02", "邻里相邻纠纷", "D06", "劳资社保纠纷"),
            Map.of("JINGQING", "警情", "FANGQING", "访情"));

    private final List<KnownChange> changes = new ArrayList<>();

    ReplayTest() {
        var random = new SplittableRandom(5);
        for (LocalDate day = FIRST; !day.isAfter(TO); day = day.plusDays(1)) {
            for (String town : TOWNS) {
                for (String category : List.of("D01", "D02", "D06")) {
                    count(day, town, category, CALLS, random.nextInt(10) < 3 ? 1 : 0, day);
                    count(day, town, category, PETITIONS, random.nextInt(10) < 3 ? 1 : 0, day);
                }
            }
        }
    }

    private void count(LocalDate day, String town, String category, FeedSource source, int events, LocalDate knownOn) {
        if (events != 0) {
            changes.add(new KnownChange(knownOn, new CountedCell(day, town, town, category, source), events));
        }
    }

    private static KnownDelivery delivery(FeedSource source, @Nullable LocalDate knownOn) {
        return new KnownDelivery(knownOn, new Delivery(source, "day", FIRST, TO));
    }

    private CountyPast past() {
        var places = new ArrayList<>(List.of(COUNTY));
        TOWNS.forEach(code -> places.add(new Place(code, code + "镇", Place.Kind.TOWN, COUNTY.code(), null, null)));
        return new CountyPast(
                COUNTY,
                places,
                Map.of(),
                changes,
                List.of(),
                List.of(delivery(CALLS, null), delivery(PETITIONS, null)));
    }

    private static int unitOf(ReplayedUnits replayed, String town, String category) {
        for (int unit = 0; unit < replayed.units().size(); unit++) {
            if (replayed.units().get(unit).regionCode().equals(town)
                    && replayed.units().get(unit).categoryCode().equals(category)) {
                return unit;
            }
        }
        throw new AssertionError("No unit " + town + " " + category);
    }

    private ReplayedUnits replay(CountyPast past) {
        return Replay.run(RULES, past, FROM, TO, day -> {});
    }

    @Test
    void aSurgeIsRedFromTheDayOnWhichItIsKnownAndNotBefore() {
        LocalDate surge = FROM.plusDays(20);
        count(surge, TOWNS.get(0), "D06", CALLS, 14, surge.plusDays(2));
        ReplayedUnits replayed = replay(past());
        int unit = unitOf(replayed, TOWNS.get(0), "D06");
        assertThat(replayed.statistical(unit, 21)).isNotEqualTo(WarningLevel.RED);
        assertThat(replayed.statistical(unit, 22)).isEqualTo(WarningLevel.RED);
        assertThat(replayed.level(unit, 28)).as("held for seven days").isEqualTo(WarningLevel.RED);
    }

    @Test
    void eventsThatAreCancelledLaterCountUntilThen() {
        LocalDate surge = FROM.plusDays(20);
        count(surge, TOWNS.get(0), "D06", CALLS, 14, surge);
        count(surge, TOWNS.get(0), "D06", CALLS, -14, surge.plusDays(3));
        ReplayedUnits replayed = replay(past());
        int unit = unitOf(replayed, TOWNS.get(0), "D06");
        assertThat(replayed.observed(unit, 22) - replayed.observed(unit, 23)).isGreaterThanOrEqualTo(12);
        assertThat(replayed.statistical(unit, 23)).isNotEqualTo(WarningLevel.RED);
    }

    @Test
    void whatComesLaterChangesNothingThatWasSaid() {
        ReplayedUnits whole = replay(past());
        changes.removeIf(change -> change.cell().day().isAfter(FROM.plusDays(20)));
        ReplayedUnits cut = replay(past());
        for (int unit = 0; unit < whole.units().size(); unit++) {
            for (int day = 0; day <= 20; day++) {
                assertThat(cut.level(unit, day)).isEqualTo(whole.level(unit, day));
                assertThat(cut.expected(unit, day)).isEqualTo(whole.expected(unit, day));
                assertThat(cut.redFrom(unit, day)).isEqualTo(whole.redFrom(unit, day));
            }
        }
    }

    @Test
    void accidentsOfDataTurnNothingRed() {
        List<Figures.OfArtefact> rows =
                new Artefacts(RULES, past(), (source, first, last, again) -> past(), FROM, TO, day -> {}).run();
        assertThat(rows)
                .extracting(Figures.OfArtefact::code)
                .containsExactly("outage", "backfill", "double-load", "end", "start", "silence");
        assertThat(rows)
                .allSatisfy(one -> assertThat(one.newReds()).as(one.label()).isZero());
    }

    @Test
    void aPlantedSurgeIsFoundAndItsEpisodeBelongsToIt() {
        LocalDate surge = FROM.plusDays(20);
        for (int day = 0; day < 5; day++) {
            count(surge.plusDays(day), TOWNS.get(1), "D02", CALLS, 4, surge.plusDays(day));
        }
        var planted = new Surge("1", TOWNS.get(1), "D02", surge, surge.plusDays(4), 20);
        Backtest backtest = Backtest.run(
                RULES, past(), (source, first, last, again) -> past(), FROM, TO, List.of(planted), day -> {});
        assertThat(backtest.surges())
                .singleElement()
                .satisfies(one -> assertThat(one.delays().get(0)).isBetween(0, 4));
        assertThat(backtest.episodes())
                .filteredOn(one -> one.level() == WarningLevel.RED
                        && one.region().equals(TOWNS.get(1))
                        && one.category().equals("D02"))
                .singleElement()
                .satisfies(one -> assertThat(one.surge()).isEqualTo("1"));
        assertThat(backtest.methods())
                .extracting(Figures.OfMethod::code)
                .contains("qingyu", "farrington", "last-year", "three-years", "farrington-matched");
    }
}
