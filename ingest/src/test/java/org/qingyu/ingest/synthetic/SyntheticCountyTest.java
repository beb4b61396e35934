package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntheticCountyTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final CountyPlan DEMO = CountyPlan.demo(LAST_DAY);

    static LongStream seeds() {
        return LongStream.of(0, 1, -7, Long.MAX_VALUE, 20_260_531);
    }

    @Test
    void theDemoCountyHasTwelveTownsAndTwoHundredAndSeventeenVillages() {
        var places = SyntheticCounty.of(DEMO).places();

        assertThat(places.stream().filter(place -> place.level().equals("county")))
                .hasSize(1);
        assertThat(places.stream().filter(place -> place.level().equals("town")))
                .hasSize(12);
        assertThat(places.stream().filter(place -> place.level().equals("village")))
                .hasSize(217);
        assertThat(places).extracting(Place::code).doesNotHaveDuplicates().allMatch(code -> code.matches("9901\\d{8}"));
        assertThat(places).extracting(Place::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasAboutTheEventsAskedFor(long seed) {
        var plan = DEMO.withSeed(seed).withSurges(0);

        long counted = SyntheticCounty.of(plan).counts().total();

        assertThat((double) counted).isCloseTo(plan.perDay() * plan.days(), within(0.05 * plan.perDay() * plan.days()));
    }

    @Test
    void theSamePlanGivesTheSameCounts() {
        var one = SyntheticCounty.of(DEMO);
        var other = SyntheticCounty.of(DEMO);

        assertThat(one.truth()).isEqualTo(other.truth());
        assertThat(one.places()).isEqualTo(other.places());
        var ones = one.counts();
        var others = other.counts();
        for (var town : ones.towns()) {
            for (var category : ones.categories()) {
                assertThat(ones.series(town, category)).isEqualTo(others.series(town, category));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsWithSurgesLessCountsWithoutAreTheTruth(long seed) {
        var county = SyntheticCounty.of(DEMO.withSeed(seed));
        var with = county.counts();
        var without = SyntheticCounty.of(DEMO.withSeed(seed).withSurges(0)).counts();

        long extra = with.total() - without.total();
        long gatherings = 0;
        for (var town : with.towns()) {
            gatherings += IntStream.of(with.series(town, "A07")).sum();
        }

        assertThat(county.truth()).hasSize(DEMO.surges());
        assertThat(extra - gatherings)
                .isEqualTo(county.truth().stream()
                        .mapToInt(PlantedSurge::extraEvents)
                        .sum());
        for (var surge : county.truth()) {
            var more = with.series(surge.regionCode(), surge.categoryCode());
            var fewer = without.series(surge.regionCode(), surge.categoryCode());
            int from = (int) (surge.firstDay().toEpochDay() - with.firstDay().toEpochDay());
            int until = (int) (surge.lastDay().toEpochDay() - with.firstDay().toEpochDay()) + 1;
            int inside = IntStream.range(from, until)
                    .map(day -> more[day] - fewer[day])
                    .sum();
            assertThat(inside).isGreaterThanOrEqualTo(surge.extraEvents());
            assertThat(more[from]).isGreaterThan(fewer[from]);
            assertThat(more[until - 1]).isGreaterThan(fewer[until - 1]);
        }
    }

    @Test
    void enoughSurgesAreLargeEnoughToBeSeen() {
        var plan = new CountyPlan(12, 217, 1_096, 137, 40, 4, 3, LAST_DAY, Difficulty.USUAL);

        var truth = SyntheticCounty.of(plan).truth();

        assertThat(truth).filteredOn(surge -> surge.extraEvents() >= 8).hasSizeGreaterThan(25);
        assertThat(truth)
                .filteredOn(surge -> surge.firstDay().isAfter(LAST_DAY.minusDays(60)))
                .hasSizeBetween(10, 22);
        assertThat(truth).allMatch(surge -> !surge.lastDay().isAfter(LAST_DAY));
        assertThat(truth).anyMatch(surge -> !surge.lastDay().isBefore(LAST_DAY.minusDays(4)));
        assertThat(new HashSet<>(truth.stream().map(PlantedSurge::regionCode).toList()))
                .hasSizeGreaterThan(6);
    }

    @Test
    void aQuietCountyHasTheDispersionAskedFor() {
        var flat = new Difficulty(1.3, 0, 0, 1, 0);
        var counts = SyntheticCounty.of(DEMO.withSurges(0).withDifficulty(flat)).counts();

        double ratios = 0;
        int units = 0;
        for (var town : counts.towns()) {
            for (var category : counts.categories()) {
                var weeks = weekly(counts.series(town, category));
                double mean = IntStream.of(weeks).average().orElse(0);
                if (mean >= 1) {
                    double variance = IntStream.of(weeks)
                                    .mapToDouble(count -> (count - mean) * (count - mean))
                                    .sum()
                            / (weeks.length - 1);
                    ratios += variance / mean;
                    units++;
                }
            }
        }

        assertThat(units).isGreaterThan(100);
        assertThat(ratios / units).isCloseTo(1.3, within(0.07));
    }

    @Test
    void wagesPeakBeforeTheSpringFestival() {
        var counts = SyntheticCounty.of(DEMO.withSurges(0)).counts();
        var wages = new int[counts.days()];
        for (var town : counts.towns()) {
            var series = counts.series(town, "D06");
            for (int day = 0; day < wages.length; day++) {
                wages[day] += series[day];
            }
        }

        double january = meanBetween(counts, wages, LocalDate.of(2026, 1, 19), LocalDate.of(2026, 2, 8));
        double april = meanBetween(counts, wages, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        double festival = meanBetween(counts, wages, LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 23));

        assertThat(january).isGreaterThan(1.5 * april);
        assertThat(festival).isLessThan(0.8 * january);
    }

    @ParameterizedTest(name = "{0} towns, {1} villages, {2} days, {3} a day")
    @org.junit.jupiter.params.provider.CsvSource({
        "1,0,1,1",
        "1,1,3,2",
        "3,9,20,10",
        "2,40,90,5",
        "40,900,200,50",
        "250,30000,3,100"
    })
    void anySizeWorks(int towns, int villages, int days, double perDay) {
        var plan = new CountyPlan(towns, villages, days, perDay, 5, 4, 1, LAST_DAY, Difficulty.USUAL);

        var county = SyntheticCounty.of(plan);

        assertThat(county.places()).hasSize(1 + towns + villages);
        assertThat(county.truth()).hasSize(5);
        assertThat(county.truth()).allMatch(surge -> !surge.lastDay().isAfter(LAST_DAY));
        assertThat(county.counts().total()).isPositive();
    }

    private static int[] weekly(int[] daily) {
        return IntStream.range(0, daily.length / 7)
                .map(week ->
                        IntStream.range(0, 7).map(day -> daily[week * 7 + day]).sum())
                .toArray();
    }

    private static double meanBetween(DailyCounts counts, int[] series, LocalDate from, LocalDate to) {
        int first = (int) (from.toEpochDay() - counts.firstDay().toEpochDay());
        int last = (int) (to.toEpochDay() - counts.firstDay().toEpochDay());
        return IntStream.rangeClosed(first, last)
                .map(day -> series[day])
                .average()
                .orElseThrow();
    }
}
