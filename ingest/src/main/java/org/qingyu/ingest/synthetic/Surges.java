package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plants surges: a town has more of one category than usual for one to two weeks, rising within three days. A share of
 * them begins in the last 60 days; the first is still under way on the last day. Every eighth comes with a gathering
 * (群体性警情).
 */
final class Surges {

    private static final int RECENT_DAYS = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 14;
    private static final int APART_DAYS = 28;
    private static final int TRIES = 60;
    private static final int GATHERING_EVERY = 8;
    private static final double RISE_DAYS = 2.5;

    /** Extra events of a surge in one place. */
    record Drawn(int number, int town, int category, LocalDate firstDay, List<Integer> extras) {

        int extraEvents() {
            int sum = 0;
            for (int extra : extras) {
                sum += extra;
            }
            return sum;
        }

        LocalDate lastDay() {
            return firstDay.plusDays(extras.size() - 1L);
        }

        boolean endsInGathering() {
            return number % GATHERING_EVERY == 0;
        }
    }

    private final CountyPlan plan;
    private final CountyMap map;
    private final CategoryShapes shapes;
    private final Rates rates;
    private final Chance chance;
    private final List<Drawn> drawn = new ArrayList<>();
    private final Map<LocalDate, List<Drawn>> byDay = new HashMap<>();

    Surges(CountyPlan plan, CountyMap map, CategoryShapes shapes, Rates rates) {
        this.plan = plan;
        this.map = map;
        this.shapes = shapes;
        this.rates = rates;
        this.chance = Chance.of(plan.seed(), Chance.Purpose.SURGES, 0);
        for (int number = 0; number < plan.surges(); number++) {
            drawn.add(draw(number));
        }
        drawn.sort(Comparator.comparing(Drawn::firstDay).thenComparing(Drawn::town));
        for (var surge : drawn) {
            for (int offset = 0; offset < surge.extras().size(); offset++) {
                byDay.computeIfAbsent(surge.firstDay().plusDays(offset), day -> new ArrayList<>())
                        .add(surge);
            }
        }
    }

    List<Drawn> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    List<PlantedSurge> truth() {
        var truth = new ArrayList<PlantedSurge>();
        for (var surge : drawn) {
            truth.add(new PlantedSurge(
                    truth.size() + 1,
                    map.towns().get(surge.town()).place().code(),
                    shapes.categories().get(surge.category()),
                    surge.firstDay(),
                    surge.lastDay(),
                    surge.extraEvents()));
        }
        return List.copyOf(truth);
    }

    private Drawn draw(int number) {
        var first = firstDay(number);
        int length = (int)
                Math.min(chance.between(SHORTEST, LONGEST + 1), plan.lastDay().toEpochDay() - first.toEpochDay() + 1);
        var unit = unit(first, length);
        double usual = usual(unit[0], unit[1], first, length);
        int least = plan.factor() >= 4 ? 3 : 1;
        int extra = Math.max(least, chance.poisson(plan.factor() * usual));
        return new Drawn(number, unit[0], unit[1], first, spread(extra, length));
    }

    private LocalDate firstDay(int number) {
        int days = plan.days();
        int latest = Math.max(0, days - SHORTEST);
        if (number == 0) {
            return plan.firstDay().plusDays(latest);
        }
        boolean spacious = days > 2 * RECENT_DAYS;
        int recent = spacious ? days - RECENT_DAYS : days / 3;
        boolean inRecent =
                !spacious || number <= plan.surges() * plan.difficulty().recentShare();
        int from = inRecent ? recent : RECENT_DAYS;
        int to = inRecent ? latest : recent - 1;
        return plan.firstDay().plusDays(to <= from ? Math.min(from, latest) : chance.between(from, to + 1));
    }

    /** A town and category, rather where there is something to multiply, and not twice within four weeks. */
    private int[] unit(LocalDate first, int length) {
        int[] best = {chance.between(0, map.towns().size()), 0};
        double bestWeight = -1;
        for (int attempt = 0, candidates = 0; attempt < TRIES && candidates < 3; attempt++) {
            int town = chance.between(0, map.towns().size());
            int category = chance.between(0, shapes.shapes().size());
            if (!shapes.shapes().get(category).category().matches("D(0.|1[0-8]|20)") || taken(town, category, first)) {
                continue;
            }
            candidates++;
            double weight = Math.sqrt(usual(town, category, first, length)) * (0.2 + chance.share());
            if (weight > bestWeight) {
                bestWeight = weight;
                best = new int[] {town, category};
            }
        }
        return best;
    }

    private boolean taken(int town, int category, LocalDate first) {
        return drawn.stream()
                .filter(surge -> surge.town() == town && surge.category() == category)
                .anyMatch(surge -> Math.abs(surge.firstDay().toEpochDay() - first.toEpochDay()) < LONGEST + APART_DAYS);
    }

    private double usual(int town, int category, LocalDate first, int length) {
        double sum = 0;
        for (int offset = 0; offset < length; offset++) {
            for (int feed = 0; feed < CategoryShapes.FEEDS.size(); feed++) {
                sum += rates.ofTown(town, category, feed, first.plusDays(offset));
            }
        }
        return sum;
    }

    /** Extra events by day: one at least on the first day, most within the first week, none after the last. */
    private List<Integer> spread(int extra, int length) {
        var weights = new double[length];
        for (int day = 0; day < length; day++) {
            weights[day] = (day + 1) * Math.exp(-day / RISE_DAYS);
        }
        var days = Weights.of(weights);
        var extras = new Integer[length];
        Arrays.fill(extras, 0);
        extras[0] = 1;
        int last = 0;
        for (int event = 1; event < extra; event++) {
            int day = chance.pick(days);
            extras[day]++;
            last = Math.max(last, day);
        }
        return List.of(Arrays.copyOf(extras, last + 1));
    }
}
