package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The expected number of events of every town × category × feed × day, surges left out. */
final class Rates {

    private static final double LOCAL_SPREAD = 0.35;

    private final CategoryShapes shapes;
    private final Rhythm rhythm;
    /** [category][town]: share of the category's events that fall to the town. */
    private final double[][] townShare;

    private final List<Weights> towns;
    private final double scale;

    Rates(CountyPlan plan, CountyMap map, CategoryShapes shapes) {
        this.shapes = shapes;
        this.rhythm = new Rhythm(plan);
        this.townShare = townShares(plan, map, shapes);
        this.towns = Arrays.stream(townShare).map(Weights::of).toList();
        this.scale = plan.perDay() * plan.days() / unscaledTotal(plan);
    }

    private static double[][] townShares(CountyPlan plan, CountyMap map, CategoryShapes shapes) {
        var chance = Chance.of(plan.seed(), Chance.Purpose.SHARES, 0);
        var shares = new double[shapes.shapes().size()][map.towns().size()];
        for (int category = 0; category < shares.length; category++) {
            double sum = 0;
            for (int town = 0; town < shares[category].length; town++) {
                var place = map.towns().get(town);
                double weight = place.place().population()
                        * Math.exp(
                                shapes.shapes().get(category).urban() * place.urban() + LOCAL_SPREAD * chance.normal());
                shares[category][town] = weight;
                sum += weight;
            }
            for (int town = 0; town < shares[category].length; town++) {
                shares[category][town] /= sum;
            }
        }
        return shares;
    }

    private double unscaledTotal(CountyPlan plan) {
        double total = 0;
        for (int day = 0; day < plan.days(); day++) {
            var date = plan.firstDay().plusDays(day);
            for (int feed = 0; feed < CategoryShapes.FEEDS.size(); feed++) {
                for (double value : unscaled(feed, date)) {
                    total += value;
                }
            }
        }
        return total;
    }

    private double[] unscaled(int feed, LocalDate day) {
        double common = rhythm.growth(day) * rhythm.weekday(feed, day) * rhythm.holiday(feed, day);
        var rates = new double[shapes.shapes().size()];
        for (int category = 0; category < rates.length; category++) {
            var shape = shapes.shapes().get(category);
            double weight = shape.weights().get(feed);
            rates[category] = weight == 0 ? 0 : weight * common * rhythm.season(shape, day);
        }
        return rates;
    }

    /** Expected events of the whole county by category, of one feed on one day. */
    double[] ofCounty(int feed, LocalDate day) {
        var rates = unscaled(feed, day);
        for (int category = 0; category < rates.length; category++) {
            rates[category] *= scale;
        }
        return rates;
    }

    double ofTown(int town, int category, int feed, LocalDate day) {
        return ofCounty(feed, day)[category] * townShare[category][town];
    }

    /** Where the events of a category fall. */
    Weights towns(int category) {
        return towns.get(category);
    }
}
