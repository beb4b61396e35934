package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.spread.ClusterScan;
import org.qingyu.judgement.spread.Found;

/**
 * Looks for spread among the towns and among the villages of a county, category by category (R4).
 *
 * <p>A town's expectation is R1's. A village's is its share of the town's: its part of the town's events of that category in
 * the year before the window, with ten events' worth of its part in all categories.
 *
 * <p>Thresholds: the sets of n places in m categories are as many tests as k · n · m independent ones a week, so a p-value of
 * budget / (52 · k · n · m) spends the budget. k was measured on quiet synthetic counties, not derived.
 */
final class SpreadWatch {

    /** Villages mostly see nothing, so that few sets are more than one more of another. */
    private static final double VILLAGE_TESTS = 8;

    private static final double TOWN_TESTS = 24;

    private static final double WEEKS = 52.18;
    private static final int HISTORY_DAYS = 365;
    private static final double BORROWED_EVENTS = 10;

    /** Events of one matter come together in a village more often than in a town. */
    private static final double VILLAGE_DISPERSION = 1.3;

    private final Situation.Input input;
    private final String county;
    private final int windowDays;

    SpreadWatch(Situation.Input input, String county) {
        this.input = input;
        this.county = county;
        this.windowDays = input.rules().windows().exceedanceDays();
    }

    /** Places of one kind and who lies beside whom. */
    private record Neighbourhood(Place.Kind kind, List<Place> places, List<List<Integer>> named) {}

    /** What is needed of the places in one category. */
    private static final class Numbers {
        final double[] events;
        final double[] expected;
        final double[] variance;
        int rising;

        Numbers(int places) {
            events = new double[places];
            expected = new double[places];
            variance = new double[places];
        }

        void put(int place, long observed, double mean, double dispersion) {
            events[place] = observed;
            expected[place] = mean;
            variance[place] = dispersion * mean;
            rising += observed >= 1 && observed > mean ? 1 : 0;
        }
    }

    /** The clusters of a day by the unit that carries them. */
    Map<UnitKey, List<Cluster>> on(LocalDate day) {
        var byCarrier = new HashMap<UnitKey, List<Cluster>>();
        for (Place.Kind kind : List.of(Place.Kind.TOWN, Place.Kind.VILLAGE)) {
            Neighbourhood beside = neighbourhood(kind, day);
            if (beside.places().size() >= ClusterScan.SMALLEST) {
                int[][] neighbours = ClusterScan.bothWays(beside.named());
                for (String category : input.categories().keySet()) {
                    clusters(beside, neighbours, category, day)
                            .forEach(cluster -> byCarrier
                                    .computeIfAbsent(cluster.carrier(), missing -> new ArrayList<>(1))
                                    .add(cluster));
                }
            }
        }
        return byCarrier;
    }

    private Neighbourhood neighbourhood(Place.Kind kind, LocalDate day) {
        List<Place> places = input.places().stream()
                .filter(place -> place.kind() == kind && place.existsOn(day))
                .sorted(Comparator.comparing(Place::code))
                .toList();
        var index = new HashMap<String, Integer>();
        places.forEach(place -> index.put(place.code(), index.size()));
        List<List<Integer>> named = places.stream()
                .map(place -> input.neighbours().getOrDefault(place.code(), List.of()).stream()
                        .map(index::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList())
                .toList();
        return new Neighbourhood(kind, places, named);
    }

    private List<Cluster> clusters(Neighbourhood beside, int[][] neighbours, String category, LocalDate day) {
        Numbers numbers = beside.kind() == Place.Kind.TOWN
                ? ofTowns(beside.places(), category, day)
                : ofVillages(beside.places(), category, day);
        if (numbers.rising < ClusterScan.SMALLEST) {
            return List.of();
        }
        double each = beside.kind() == Place.Kind.TOWN ? TOWN_TESTS : VILLAGE_TESTS;
        double tests =
                WEEKS * each * beside.places().size() * input.categories().size();
        SpreadBudget budget = SpreadBudget.of(input.rules().budgets());
        double yellow = budget.yellow() / tests;
        double red = budget.red() / tests;
        var clusters = new ArrayList<Cluster>();
        for (Found found : ClusterScan.scan(
                neighbours,
                numbers.events,
                numbers.expected,
                numbers.variance,
                whole(category, day),
                Math.max(red, yellow))) {
            List<Place> places = found.places().stream()
                    .sorted(Comparator.comparingDouble(
                                    (Integer place) -> numbers.expected[place] - numbers.events[place])
                            .thenComparing(Comparator.naturalOrder()))
                    .map(beside.places()::get)
                    .toList();
            boolean isRed = found.pValue() <= red;
            clusters.add(new Cluster(
                    day,
                    new UnitKey(carrierOf(beside.kind(), places), category),
                    beside.kind(),
                    places,
                    windowDays,
                    found.observed(),
                    found.expected(),
                    found.dispersion(),
                    found.pValue(),
                    isRed ? red : yellow,
                    isRed ? WarningLevel.RED : WarningLevel.YELLOW));
        }
        return clusters;
    }

    private ClusterScan.Whole whole(String category, LocalDate day) {
        UnitDay all = input.statistics().of(new UnitKey(county, category), day);
        return all == null || all.finding() == Finding.NOT_ASSESSABLE
                ? ClusterScan.Whole.UNKNOWN
                : new ClusterScan.Whole(all.observed(), all.expected());
    }

    /** The town that all villages belong to; the county for towns and for villages of several. */
    private String carrierOf(Place.Kind kind, List<Place> places) {
        String first = places.get(0).parentCode();
        if (first == null || kind == Place.Kind.TOWN) {
            return county;
        }
        return places.stream().allMatch(place -> first.equals(place.parentCode())) ? first : county;
    }

    private Numbers ofTowns(List<Place> towns, String category, LocalDate day) {
        var numbers = new Numbers(towns.size());
        for (int town = 0; town < towns.size(); town++) {
            UnitDay own = assessed(towns.get(town).code(), category, day);
            if (own != null) {
                numbers.put(town, own.observed(), own.expected(), own.dispersion());
            }
        }
        return numbers;
    }

    private @Nullable UnitDay assessed(String town, String category, LocalDate day) {
        UnitDay own = input.statistics().of(new UnitKey(town, category), day);
        return own == null || own.finding() == Finding.NOT_ASSESSABLE || own.completeness() < 1 ? null : own;
    }

    private Numbers ofVillages(List<Place> villages, String category, LocalDate day) {
        var numbers = new Numbers(villages.size());
        var towns = new HashMap<String, @Nullable UnitDay>();
        LocalDate from = day.minusDays(windowDays - 1L);
        for (int village = 0; village < villages.size(); village++) {
            Place place = villages.get(village);
            String town = place.parentCode();
            long observed = observed(new UnitKey(place.code(), category), from, day);
            if (town == null || observed == 0) {
                continue;
            }
            UnitDay own = towns.computeIfAbsent(town, code -> assessed(code, category, day));
            if (own != null) {
                double mean = own.expected() * share(place.code(), town, category, from);
                numbers.put(village, observed, mean, Math.max(VILLAGE_DISPERSION, own.dispersion()));
            }
        }
        return numbers;
    }

    /** Without feeds that are too young for a baseline: R1 leaves them out too. */
    private long observed(UnitKey village, LocalDate from, LocalDate day) {
        Set<String> young = input.coverage().youngFeeds(day);
        if (young.isEmpty()) {
            return input.counts().of(village, from, day);
        }
        return input.coverage().sources().stream()
                .filter(source -> !young.contains(source.feed()))
                .mapToLong(source -> input.counts().of(village, source, from, day))
                .sum();
    }

    private double share(String village, String town, String category, LocalDate windowFrom) {
        LocalDate to = windowFrom.minusDays(1);
        LocalDate from = to.minusDays(HISTORY_DAYS - 1L);
        UnitCounts counts = input.counts();
        double all = (counts.of(new UnitKey(village, UnitKey.ALL), from, to) + 1.0)
                / (counts.of(new UnitKey(town, UnitKey.ALL), from, to) + BORROWED_EVENTS);
        return (counts.of(new UnitKey(village, category), from, to) + BORROWED_EVENTS * all)
                / (counts.of(new UnitKey(town, category), from, to) + BORROWED_EVENTS);
    }
}
