package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.ingest.synthetic.CountyPlan;
import org.qingyu.ingest.synthetic.PlantedSurge;
import org.qingyu.judgement.exceedance.Budget;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.rule.Severity;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.judgement.situation.UnitLevel;

/**
 * What the judgement must find in the synthetic county of the demonstration, and what it must leave alone. The first seeds
 * are judged; {@code -Dseeds=20} judges more.
 */
class SyntheticYearIT {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-05-31");
    private static final LocalDate FIRST_DAY = LAST_DAY.minusDays(364);
    private static final CountyPlan PLAN = CountyPlan.demo(LAST_DAY);
    private static final int FOUND_WITHIN_DAYS = 7;

    /**
     * One seed's year with forty surges planted in its three years.
     *
     * @param warnings days on which a unit was red or yellow
     * @param reds red episodes of towns' categories
     * @param expected events of seven days as expected on the last day
     */
    private record Year(
            CountedCounty county,
            Map<UnitKey, Set<LocalDate>> warnings,
            List<Episodes.Episode> reds,
            Map<UnitKey, Double> expected) {

        static Year of(long seed) {
            CountedCounty county = CountedCounty.of(PLAN.withSeed(seed));
            CountySituation.Judged judged = county.judge(FIRST_DAY, LAST_DAY);
            Set<String> towns = county.towns().stream().map(Place::code).collect(Collectors.toSet());
            return new Year(
                    county,
                    judged.result().levels().stream()
                            .filter(level -> level.level() == WarningLevel.RED || level.level() == WarningLevel.YELLOW)
                            .collect(Collectors.groupingBy(
                                    UnitLevel::unit, Collectors.mapping(UnitLevel::day, Collectors.toSet()))),
                    Episodes.of(
                            judged.statistics(),
                            FIRST_DAY,
                            unit -> towns.contains(unit.regionCode())
                                    && !unit.categoryCode().equals(UnitKey.ALL),
                            finding -> finding == Finding.RED),
                    judged.statistics().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> entry.getValue()
                                            .get(entry.getValue().size() - 1)
                                            .expected())));
        }

        /** Surges of the year large enough to be asked for. */
        List<PlantedSurge> surges() {
            return county.source().truth().stream()
                    .filter(surge ->
                            surge.extraEvents() >= 8 && !surge.firstDay().isBefore(FIRST_DAY))
                    .toList();
        }

        List<PlantedSurge> found() {
            return surges().stream()
                    .filter(surge ->
                            warnings
                                    .getOrDefault(new UnitKey(surge.regionCode(), surge.categoryCode()), Set.of())
                                    .stream()
                                    .anyMatch(day -> !day.isBefore(surge.firstDay())
                                            && day.isBefore(surge.firstDay().plusDays(FOUND_WITHIN_DAYS))))
                    .toList();
        }

        /** Red episodes in which no surge is planted. */
        long falseReds() {
            return reds.stream()
                    .filter(episode -> county.source().truth().stream().noneMatch(surge -> causes(surge, episode)))
                    .count();
        }

        private static boolean causes(PlantedSurge surge, Episodes.Episode episode) {
            return surge.regionCode().equals(episode.unit().regionCode())
                    && surge.categoryCode().equals(episode.unit().categoryCode())
                    && !episode.last().isBefore(surge.firstDay())
                    && !episode.first().isAfter(surge.lastDay().plusDays(6));
        }

        /** A dispute category of the town with few events and no warning of late. */
        String quietCategory(Place town) {
            return expected.keySet().stream()
                    .filter(unit -> unit.regionCode().equals(town.code())
                            && unit.categoryCode().startsWith("D")
                            && expected.get(unit) > .2
                            && expected.get(unit) < 3
                            && !warnings.getOrDefault(unit, Set.of()).contains(LAST_DAY))
                    .map(UnitKey::categoryCode)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Year> years = List.of();

    @BeforeAll
    static void judge() {
        years = LongStream.rangeClosed(1, Integer.getInteger("seeds", 5))
                .boxed()
                .parallel()
                .map(Year::of)
                .toList();
        if (Integer.getInteger("seeds") != null) {
            for (Year year : years) {
                System.out.printf(
                        "seed %d: surges found %d of %d, false red episodes %d in %d towns%n",
                        year.county().source().plan().seed(),
                        year.found().size(),
                        year.surges().size(),
                        year.falseReds(),
                        year.county().towns().size());
            }
        }
    }

    @Test
    void fourOfFivePlantedSurgesAreRedOrYellowWithinAWeek() {
        long planted = years.stream().mapToLong(year -> year.surges().size()).sum();
        long found = years.stream().mapToLong(year -> year.found().size()).sum();

        assertThat(planted).isGreaterThanOrEqualTo(10L * years.size());
        assertThat((double) found / planted).isGreaterThanOrEqualTo(.8);
    }

    @Test
    void falseRedEpisodesStayWithinOneAndAHalfBudgets() {
        for (Year year : years) {
            double allowed =
                    1.5 * Budget.DEFAULT.townRed() * year.county().towns().size();

            assertThat((double) year.falseReds())
                    .as("seed %d", year.county().source().plan().seed())
                    .isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void fifteenEventsInThreeDaysTurnTheirUnitRedAndNothingButItsPooledUnits() {
        for (Year year : years) {
            CountedCounty county = year.county();
            Place town = county.towns().get(1);
            String category = year.quietCategory(town);
            CountedCounty busier = county;
            for (int day = 0; day < 3; day++) {
                busier = busier.with(LAST_DAY.minusDays(day), town, category, "JINGQING", 5);
            }

            Map<UnitKey, WarningLevel> before = levelsOf(county.judge(LAST_DAY, LAST_DAY));
            Map<UnitKey, WarningLevel> after = levelsOf(busier.judge(LAST_DAY, LAST_DAY));

            var changed = new TreeSet<String>();
            after.forEach((unit, level) -> {
                if (level != before.get(unit)) {
                    changed.add(unit.regionCode() + " " + unit.categoryCode());
                }
            });
            assertThat(after.get(new UnitKey(town.code(), category))).isEqualTo(WarningLevel.RED);
            assertThat(changed)
                    .isSubsetOf(
                            town.code() + " " + category,
                            town.code() + " ALL",
                            county.county().code() + " " + category,
                            county.county().code() + " ALL");
        }
    }

    @Test
    void aMissingFeedIsGreyWithItsReasonAndAGraveEventStaysRed() {
        CountedCounty county = years.get(0).county();
        Place town = county.towns().get(0);
        LocalDate covered = LAST_DAY.minusDays(4);
        var gathering = new SeverityFact(
                LAST_DAY.minusDays(1), "e", "D06", List.of(town.code()), new Severity(WarningLevel.RED, "群体性警情"));

        Map<UnitKey, UnitLevel> levels = unitsOf(
                county.withoutFeedAfter("JINGQING", covered).with(gathering).judge(LAST_DAY, LAST_DAY));

        UnitLevel all = levels.get(new UnitKey(county.towns().get(1).code(), UnitKey.ALL));
        assertThat(all.level()).isEqualTo(WarningLevel.GREY);
        assertThat(all.reason()).contains("警情", covered.toString());
        assertThat(levels.get(new UnitKey(town.code(), "D06")).level()).isEqualTo(WarningLevel.RED);
        assertThat(levels.get(new UnitKey(county.county().code(), UnitKey.ALL)).level())
                .isEqualTo(WarningLevel.GREY);
    }

    @Test
    void hearingOfTheSameDeliveriesTwiceChangesNoLevel() {
        CountedCounty county = years.get(0).county();

        assertThat(county.withDeliveries(once -> {
                            var twice = new ArrayList<>(once);
                            twice.addAll(once);
                            return twice;
                        })
                        .judge(LAST_DAY.minusDays(3), LAST_DAY)
                        .result()
                        .levels())
                .isEqualTo(
                        county.judge(LAST_DAY.minusDays(3), LAST_DAY).result().levels());
    }

    private static Map<UnitKey, WarningLevel> levelsOf(CountySituation.Judged judged) {
        return judged.result().levels().stream().collect(Collectors.toMap(UnitLevel::unit, UnitLevel::level));
    }

    private static Map<UnitKey, UnitLevel> unitsOf(CountySituation.Judged judged) {
        return judged.result().levels().stream().collect(Collectors.toMap(UnitLevel::unit, Function.identity()));
    }
}
