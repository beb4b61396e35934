package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.ingest.synthetic.CountyPlan;
import org.qingyu.judgement.backtest.Episode;
import org.qingyu.judgement.exceedance.Budget;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.situation.Cluster;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitKey;

/**
 * Years of counties of {@code generate} in which nothing is planted: what R1 and R4 say there is false. And the same years
 * with events in three to five places beside each other: what R4 finds. {@code -Dit.test=QuietCampaign
 * -Dcampaign.seeds=6} runs it and prints the figures of METHOD.md; a seed takes a minute, so no build runs it unasked.
 */
class QuietCampaign {

    private static final int SEEDS = Integer.getInteger("campaign.seeds", 1);
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-05-31");
    private static final int DAYS = 365;
    private static final LocalDate FIRST_DAY = LAST_DAY.minusDays(DAYS - 1L);
    private static final int PLANTED = 24;
    private static final int PLANTED_DAYS = 5;
    private static final int FOUND_WITHIN_DAYS = 10;

    /** What one kind of finding came to over all seeds. */
    private final Map<String, Integer> tally = new TreeMap<>();

    /** Events planted in places beside each other. */
    private record Together(Set<String> places, String category, LocalDate first) {}

    @Test
    void quietYearsSpendTheirBudgetAndPlacesThatRiseTogetherAreFound() {
        Map<String, Integer> redsByCategory = new TreeMap<>();
        Set<String> categories = new HashSet<>();
        int towns = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            CountedCounty quiet = CountedCounty.withVillages(
                    CountyPlan.demo(LAST_DAY).withSurges(0).withSeed(seed));
            towns += quiet.towns().size();
            CountySituation.Judged judged = quiet.judge(FIRST_DAY, LAST_DAY);
            Set<String> codes = quiet.towns().stream().map(Place::code).collect(Collectors.toSet());
            Predicate<UnitKey> ofTown = unit ->
                    codes.contains(unit.regionCode()) && !unit.categoryCode().equals(UnitKey.ALL);
            judged.statistics().keySet().stream().filter(ofTown).forEach(unit -> categories.add(unit.categoryCode()));
            List<Episodes.Episode> reds =
                    Episodes.of(judged.statistics(), FIRST_DAY, ofTown, finding -> finding == Finding.RED);
            reds.forEach(red -> redsByCategory.merge(red.unit().categoryCode(), 1, Integer::sum));
            add("R1 red", reds.size());
            add(
                    "R1 yellow",
                    Episodes.of(
                                    judged.statistics(),
                                    FIRST_DAY,
                                    ofTown,
                                    finding -> finding == Finding.RED || finding == Finding.YELLOW)
                            .size());
            for (Place.Kind kind : List.of(Place.Kind.VILLAGE, Place.Kind.TOWN)) {
                add("R4 " + kind.code() + " red", episodes(judged, kind, WarningLevel.RED));
                add("R4 " + kind.code() + " yellow", episodes(judged, kind, WarningLevel.YELLOW));
            }
            plantAndLook(quiet, seed);
            System.out.printf("after county %d: %s%n", seed, tally);
        }
        double red = tally.get("R1 red") / (double) towns;
        double share = Budget.DEFAULT.townRed() / categories.size() * towns;
        double worst = Collections.max(redsByCategory.values()) / share;
        System.out.printf(
                Locale.ROOT,
                "%d counties, %d town-years: red %.2f, yellow %.2f per town-year; worst category %.2f shares, %s%n",
                SEEDS,
                towns,
                red,
                tally.get("R1 yellow") / (double) towns,
                worst,
                redsByCategory);
        if (SEEDS >= 10) {
            assertThat(red / Budget.DEFAULT.townRed()).isBetween(.75, 1.25);
            assertThat(worst).isLessThanOrEqualTo(2);
        }
        for (Place.Kind kind : List.of(Place.Kind.VILLAGE, Place.Kind.TOWN)) {
            assertThat(tally.get("R4 " + kind.code() + " found of size 4"))
                    .isGreaterThan(tally.get("R4 " + kind.code() + " found of size 2"));
        }
    }

    private void add(String what, int more) {
        tally.merge(what, more, Integer::sum);
    }

    /** Runs of clusters of a carrier and category, as a budget counts them. */
    private static int episodes(CountySituation.Judged judged, Place.Kind kind, WarningLevel least) {
        var days = new HashMap<UnitKey, boolean[]>();
        for (Cluster cluster : judged.result().clusters()) {
            if (cluster.kind() == kind && (least == WarningLevel.YELLOW || cluster.level() == WarningLevel.RED)) {
                days.computeIfAbsent(cluster.carrier(), carrier -> new boolean[DAYS])[
                        (int) (cluster.day().toEpochDay() - FIRST_DAY.toEpochDay())] = true;
            }
        }
        return days.values().stream().mapToInt(own -> Episode.of(0, own).size()).sum();
    }

    /** Villages get 2 to 4 events each, towns as many deviations of a usual week. */
    private void plantAndLook(CountedCounty quiet, int seed) {
        var random = new Random(seed);
        var extra = new ArrayList<EventCount>();
        var planted = new HashMap<Together, String>();
        List<String> categories = quiet.counts().stream()
                .map(EventCount::category)
                .distinct()
                .sorted()
                .toList();
        for (Place.Kind kind : List.of(Place.Kind.VILLAGE, Place.Kind.TOWN)) {
            List<Place> candidates = quiet.places().stream()
                    .filter(place -> place.kind() == kind && place.validTo() == null && place.validFrom() == null)
                    .toList();
            for (int number = 0; number < PLANTED; number++) {
                int size = 2 + number % 3;
                Place centre = candidates.get(random.nextInt(candidates.size()));
                String category = categories.get(random.nextInt(categories.size()));
                LocalDate first = FIRST_DAY.plusDays(10 + 14L * number + random.nextInt(5));
                var places = new ArrayList<>(List.of(centre.code()));
                places.addAll(quiet.neighbours().get(centre.code()).subList(0, 2 + random.nextInt(3)));
                for (String code : places) {
                    int events = kind == Place.Kind.VILLAGE
                            ? size
                            : (int) Math.round(size * deviation(quiet, code, category));
                    for (int event = 0; event < events; event++) {
                        LocalDate day = first.plusDays(random.nextInt(PLANTED_DAYS));
                        extra.add(quiet.event(day, code, category, "JINGQING"));
                    }
                }
                planted.put(
                        new Together(Set.copyOf(places), category, first),
                        "R4 " + kind.code() + " found of size " + size);
            }
        }
        List<Cluster> clusters =
                quiet.with(extra).judge(FIRST_DAY, LAST_DAY).result().clusters();
        planted.forEach((together, what) -> add(what, isFound(together, clusters) ? 1 : 0));
    }

    private static boolean isFound(Together planted, List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.carrier().categoryCode().equals(planted.category()))
                .filter(cluster -> !cluster.day().isBefore(planted.first())
                        && cluster.day().isBefore(planted.first().plusDays(FOUND_WITHIN_DAYS)))
                .anyMatch(cluster -> cluster.places().stream()
                                .filter(place -> planted.places().contains(place.code()))
                                .count()
                        >= 2);
    }

    private static double deviation(CountedCounty county, String town, String category) {
        long events = county.counts().stream()
                .filter(one -> town.equals(one.town()) && one.category().equals(category))
                .mapToLong(EventCount::events)
                .sum();
        return Math.sqrt(1.2 * 7 * Math.max(1, events) / county.source().plan().days());
    }
}
