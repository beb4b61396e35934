package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.ingest.synthetic.CountyPlan;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.season.SeasonHint;
import org.qingyu.judgement.season.SeasonHints;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Place;
import org.qingyu.known.WorkingDays;

/** Hints on synthetic counties of ten seeds, four weeks before what was planted. */
class SeasonHintsTest {

    private static final int SEEDS = 10;

    /** The wage peak is planted 22 days before the Spring Festival of 2026-02-17. */
    private static final LocalDate BEFORE_WAGES = LocalDate.parse("2025-12-29");

    /** Land disputes are planted to peak about the end of March. */
    private static final LocalDate BEFORE_LAND = LocalDate.parse("2026-03-10");

    /** Categories that are drawn with hardly any course of the year. */
    private static final Set<String> WITHOUT_SEASON = Set.of("D99", "D19", "A08", "A09");

    private static List<SeasonHint> hints(long seed, LocalDate day) {
        CountyPlan demo = CountyPlan.demo(day).withSeed(seed);
        var county = CountedCounty.of(new CountyPlan(
                demo.towns(),
                demo.villages(),
                1_140,
                demo.perDay(),
                demo.surges(),
                demo.factor(),
                seed,
                day,
                demo.difficulty()));
        Set<String> towns = county.towns().stream().map(Place::code).collect(Collectors.toSet());
        var table = CountyCounts.table(
                county.counts(),
                Coverage.of(county.deliveries()),
                county.county().code(),
                towns,
                day.minusDays(1_139),
                day);
        CountyDays days =
                CountyDays.of(table, towns, CategoryCatalogue.standard().codes(), feed -> true, day);
        return SeasonHints.of(days, WorkingDays.facts(), day);
    }

    /** Share of the towns with events enough to see it that are told of the season. */
    private static double named(List<SeasonHint> hints, String category) {
        List<SeasonHint> own = hints.stream()
                .filter(hint -> hint.categoryCode().equals(category))
                .filter(hint -> hint.lastYear() >= 15)
                .toList();
        return own.stream().filter(SeasonHint::season).count() / (double) Math.max(1, own.size());
    }

    @Test
    void plantedSeasonsAreNamedFourWeeksAheadAndOthersAreNot() {
        double wages = 0;
        double land = 0;
        int falseHints = 0;
        int cells = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<SeasonHint> winter = hints(seed, BEFORE_WAGES);
            List<SeasonHint> spring = hints(seed, BEFORE_LAND);
            wages += named(winter, "D06") / SEEDS;
            land += named(spring, "D04") / SEEDS;
            for (List<SeasonHint> hints : List.of(winter, spring)) {
                falseHints += (int) hints.stream()
                        .filter(hint -> hint.season() && WITHOUT_SEASON.contains(hint.categoryCode()))
                        .count();
                cells += 12 * WITHOUT_SEASON.size();
            }
            assertThat(winter.stream().filter(hint -> hint.categoryCode().equals("D06")))
                    .as("seed " + seed)
                    .allMatch(SeasonHint::lunar);
        }

        assertThat(wages).as("share of towns told of wages").isGreaterThanOrEqualTo(0.8);
        assertThat(land).as("share of towns told of land").isGreaterThanOrEqualTo(0.6);
        assertThat(falseHints / (double) cells).as("false hints").isLessThanOrEqualTo(0.05);
    }

    @Test
    void everyTownGetsItsThreeMostFrequentCategories() {
        List<SeasonHint> hints = hints(1, BEFORE_WAGES);

        assertThat(hints.stream()
                        .collect(Collectors.groupingBy(SeasonHint::regionCode))
                        .values())
                .hasSize(12)
                .allSatisfy(own -> assertThat(own).extracting(SeasonHint::rank).contains(1, 2, 3));
        assertThat(hints).allSatisfy(hint -> assertThat(hint.sentence()).startsWith("去年同期 "));
    }
}
