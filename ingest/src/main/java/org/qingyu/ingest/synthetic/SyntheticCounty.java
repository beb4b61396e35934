package org.qingyu.ingest.synthetic;

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
