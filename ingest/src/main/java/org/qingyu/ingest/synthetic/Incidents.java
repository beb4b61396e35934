package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the incidents of a day. Troubles come by the Poisson law, each brings one or more records by the logarithmic
 * law; together a negative binomial count with variance {@code dispersion} × mean, for a unit as for any sum of units
 * and days.
 */
final class Incidents {

    private static final double TWIN_SHARE = 0.015;
    private static final double CANCELLED_SHARE = 0.004;
    private static final double NUISANCE_SHARE = 0.01;
    private static final int POLICE = 2;

    private final CountyPlan plan;
    private final CountyMap map;
    private final CategoryShapes shapes;
    private final Rates rates;
    private final Surges surges;
    private final double clustersPerEvent;
    private final double logarithmic;
    private final double untidiness;
    private final int gathering;

    Incidents(CountyPlan plan, CountyMap map, CategoryShapes shapes, Rates rates, Surges surges) {
        this.plan = plan;
        this.map = map;
        this.shapes = shapes;
        this.rates = rates;
        this.surges = surges;
        this.untidiness = plan.difficulty().untidiness();
        this.gathering = shapes.indexOf(CategoryShapes.GATHERING);
        double dispersion = plan.difficulty().dispersion();
        this.logarithmic = 1 - 1 / dispersion;
        double eventsPerCluster = dispersion == 1 ? 1 : (dispersion - 1) / Math.log(dispersion);
        this.clustersPerEvent = 1 / eventsPerCluster / (1 + twinsPerEvent());
    }

    private double twinsPerEvent() {
        double disputes = 0;
        double all = 0;
        for (var shape : shapes.shapes()) {
            for (double weight : shape.weights()) {
                all += weight;
                disputes += shape.isDispute() ? weight : 0;
            }
        }
        double alone = plan.difficulty().dispersion() == 1 ? 1 : 0.8;
        return TWIN_SHARE * untidiness * alone * disputes / all;
    }

    /** The day's incidents: the usual ones first, in the same order and number whatever surges are planted. */
    List<Incident> on(LocalDate day) {
        var incidents = new ArrayList<Incident>();
        var chance = Chance.of(plan.seed(), Chance.Purpose.INCIDENTS, day.toEpochDay());
        for (int feed = 0; feed < CategoryShapes.FEEDS.size(); feed++) {
            addUsual(incidents, chance, feed, day);
        }
        var extraChance = Chance.of(plan.seed() + 1, Chance.Purpose.SURGES, day.toEpochDay());
        for (var surge : surges.on(day)) {
            addSurge(incidents, extraChance, surge, day);
        }
        return incidents;
    }

    private void addUsual(List<Incident> incidents, Chance chance, int feed, LocalDate day) {
        var categories = Weights.of(rates.ofCounty(feed, day));
        int clusters = chance.poisson(categories.total() * clustersPerEvent);
        for (int cluster = 0; cluster < clusters; cluster++) {
            int category = chance.pick(categories);
            int town = chance.pick(rates.towns(category));
            int site = site(chance, town);
            int size = chance.logarithmic(logarithmic);
            for (int member = 0; member < size; member++) {
                boolean same = member > 0 && chance.happens(0.5);
                int where = member == 0 || same ? site : site(chance, town);
                var fate = fate(chance, feed, size);
                incidents.add(new Incident(
                        day,
                        feed,
                        category,
                        town,
                        where,
                        cluster,
                        same ? Incident.Origin.REPEAT : Incident.Origin.USUAL,
                        fate,
                        placement(chance, feed, where),
                        twin(chance, feed, category, size, fate)));
            }
        }
    }

    private int site(Chance chance, int town) {
        var place = map.towns().get(town);
        return place.sites().isEmpty() ? Incident.NO_SITE : chance.pick(place.population());
    }

    private Incident.Fate fate(Chance chance, int feed, int size) {
        double point = chance.share();
        if (point < CANCELLED_SHARE * untidiness) {
            return Incident.Fate.CANCELLED;
        }
        boolean nuisance = feed == POLICE && size == 1 && point > 1 - NUISANCE_SHARE * untidiness;
        return nuisance ? Incident.Fate.NUISANCE : Incident.Fate.COUNTED;
    }

    private Incident.Placement placement(Chance chance, int feed, int site) {
        double point = chance.share() / Math.max(untidiness, 1e-9);
        double nowhere = feed == 3 ? 0.03 : 0.008;
        if (point < 0.010) {
            return Incident.Placement.UNKNOWN_VILLAGE;
        } else if (point < 0.013) {
            return Incident.Placement.ELSEWHERE;
        } else if (point < 0.013 + nowhere) {
            return Incident.Placement.NOWHERE;
        } else if (site == Incident.NO_SITE || point < 0.065) {
            return Incident.Placement.TOWN_CODE;
        } else if (point < 0.100) {
            return Incident.Placement.NAME;
        }
        return point < 0.110 ? Incident.Placement.TEXT : Incident.Placement.VILLAGE_CODE;
    }

    /** A second feed for one trouble in seventy; only for troubles with one record, so that what is counted is clear. */
    private int twin(Chance chance, int feed, int category, int size, Incident.Fate fate) {
        var shape = shapes.shapes().get(category);
        if (size > 1 || fate != Incident.Fate.COUNTED || !shape.isDispute()) {
            return Incident.NO_TWIN;
        }
        if (!chance.happens(TWIN_SHARE * untidiness)) {
            return Incident.NO_TWIN;
        }
        var others = shape.weights().stream().mapToDouble(Double::doubleValue).toArray();
        others[feed] = 0;
        var weights = Weights.of(others);
        return weights.total() > 0 ? chance.pick(weights) : Incident.NO_TWIN;
    }

    private void addSurge(List<Incident> incidents, Chance chance, Surges.Drawn surge, LocalDate day) {
        int offset = (int) (day.toEpochDay() - surge.firstDay().toEpochDay());
        int hotSite = site(Chance.of(plan.seed(), Chance.Purpose.SURGES, 1L + surge.number()), surge.town());
        var feeds = shapes.shapes().get(surge.category()).byFeed();
        for (int extra = 0; extra < surge.extras().get(offset); extra++) {
            int site = chance.happens(0.5) ? hotSite : site(chance, surge.town());
            incidents.add(planted(day, chance.pick(feeds), surge.category(), surge.town(), site));
        }
        if (surge.endsInGathering() && offset == surge.extras().size() - 1) {
            incidents.add(new Incident(
                    day,
                    POLICE,
                    gathering,
                    surge.town(),
                    hotSite,
                    0,
                    Incident.Origin.SEVERE,
                    Incident.Fate.COUNTED,
                    placementOf(hotSite),
                    Incident.NO_TWIN));
        }
    }

    private static Incident planted(LocalDate day, int feed, int category, int town, int site) {
        return new Incident(
                day,
                feed,
                category,
                town,
                site,
                0,
                Incident.Origin.SURGE,
                Incident.Fate.COUNTED,
                placementOf(site),
                Incident.NO_TWIN);
    }

    private static Incident.Placement placementOf(int site) {
        return site == Incident.NO_SITE ? Incident.Placement.TOWN_CODE : Incident.Placement.VILLAGE_CODE;
    }
}
