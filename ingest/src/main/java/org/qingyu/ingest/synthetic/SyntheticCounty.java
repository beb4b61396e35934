package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * A county that does not exist, with the habits of one that could: four feeds, season, weekday, holidays, growth,
 * over-dispersed counts, untidy records, and surges whose truth is known. The same plan gives the same county.
 */
public final class SyntheticCounty {

    private final CountyPlan plan;
    private final CountyMap map;
    private final CategoryShapes shapes = CategoryShapes.shipped();
    private final Rates rates;
    private final Surges surges;
    private final Incidents incidents;

    private SyntheticCounty(CountyPlan plan) {
        this.plan = plan;
        this.map = CountyMap.of(plan);
        this.rates = new Rates(plan, map, shapes);
        this.surges = new Surges(plan, map, shapes, rates);
        this.incidents = new Incidents(plan, map, shapes, rates, surges);
    }

    /** The county of a plan. */
    public static SyntheticCounty of(CountyPlan plan) {
        var problems = plan.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new SyntheticCounty(plan);
    }

    /** What was asked for. */
    public CountyPlan plan() {
        return plan;
    }

    /** The region list: county, towns, villages. */
    public List<Place> places() {
        return map.places();
    }

    /** The planted surges, by first day. */
    public List<PlantedSurge> truth() {
        return surges.truth();
    }

    /** The counts that a correct reading of the county's files gives. */
    public DailyCounts counts() {
        var towns = map.towns().stream().map(town -> town.place().code()).toList();
        var counts = new DailyCounts(plan.firstDay(), plan.days(), towns, shapes.categories(), CategoryShapes.FEEDS);
        for (int day = 0; day < plan.days(); day++) {
            for (var incident : incidents.on(plan.firstDay().plusDays(day))) {
                if (incident.isCounted()) {
                    counts.add(incident);
                }
            }
        }
        return counts;
    }

    /** Takes the events that a correct reading counts, one after the other. */
    @FunctionalInterface
    public interface CountedEvents {

        /** @param region the most exact one its record shows: village, town, or the county where neither is shown */
        void event(LocalDate day, String region, String category, String feed);
    }

    /** Shows every counted event with its village, day after day; {@link #counts} are their sums over towns. */
    public void read(CountedEvents reader) {
        for (int day = 0; day < plan.days(); day++) {
            for (var incident : incidents.on(plan.firstDay().plusDays(day))) {
                if (incident.isCounted()) {
                    reader.event(
                            incident.day(),
                            regionOf(incident),
                            shapes.categories().get(incident.category()),
                            CategoryShapes.FEEDS.get(incident.feed()));
                }
            }
        }
    }

    private String regionOf(Incident incident) {
        var town = map.towns().get(incident.town());
        return switch (incident.placement()) {
            case VILLAGE_CODE, NAME, TEXT ->
                town.sites().get(incident.site()).on(incident.day()).code();
            case TOWN_CODE, UNKNOWN_VILLAGE -> town.place().code();
            case ELSEWHERE, NOWHERE -> map.county().code();
        };
    }

    CountyMap map() {
        return map;
    }

    CategoryShapes shapes() {
        return shapes;
    }

    Incidents incidents() {
        return incidents;
    }
}
