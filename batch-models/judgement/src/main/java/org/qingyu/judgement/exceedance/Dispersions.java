package org.qingyu.judgement.exceedance;

import java.util.List;

/**
 * How much more than Poisson the weekly counts of a unit scatter around what was expected of them beforehand, over the last
 * two years. Category units of towns share one dispersion per category, for each alone has too few events to tell; pooled
 * units have their own. Weeks are capped like those of the levels; both are drawn to a prior by a few weeks' weight.
 */
final class Dispersions {

    private static final int WEEKS = 104;
    private static final double PRIOR = 1.2;
    private static final double PRIOR_EVENTS = 30;
    private static final double CAP = 5;

    /** Relative variance of what a season gets wrong in a week: seven parts in a hundred, squared. */
    private static final double SEASON_ERROR = 0.005;

    private final double[] ofUnit;
    private final boolean[] levelApart;

    private Dispersions(double[] ofUnit, boolean[] levelApart) {
        this.ofUnit = ofUnit;
        this.levelApart = levelApart;
    }

    /** Variance over mean of a window's count in a unit, what is not known about its level included. */
    double of(int unit, double mean, double levelVariance) {
        return levelApart[unit] && mean > 0 ? ofUnit[unit] + levelVariance / mean + SEASON_ERROR * mean : ofUnit[unit];
    }

    static Dispersions of(List<Unit> units, SeriesGroups groups, Levels levels) {
        double[] squares = new double[groups.categories];
        double[] means = new double[groups.categories];
        double[] ofUnit = new double[units.size()];
        boolean[] levelApart = new boolean[units.size()];
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            levelApart[index] = unit.kind() == UnitKind.TOWN_CATEGORY;
            if (levelApart[index] && unit.memberCount() > 0) {
                int category = groups.categoryOf[unit.member(0)];
                Scatter scatter = Scatter.of(unit, levels, true);
                squares[category] += scatter.square;
                means[category] += scatter.mean;
            }
        }
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            if (unit.memberCount() == 0) {
                ofUnit[index] = PRIOR;
            } else if (unit.kind() == UnitKind.TOWN_CATEGORY) {
                int category = groups.categoryOf[unit.member(0)];
                ofUnit[index] = ratio(squares[category], means[category]);
            } else {
                Scatter scatter = Scatter.of(unit, levels, false);
                ofUnit[index] = ratio(scatter.square, scatter.mean);
            }
        }
        return new Dispersions(ofUnit, levelApart);
    }

    private static double ratio(double square, double mean) {
        return Math.max(1, (square + PRIOR * PRIOR_EVENTS) / (mean + PRIOR_EVENTS));
    }

    private record Scatter(double square, double mean) {

        static Scatter of(Unit unit, Levels levels, boolean apartFromLevel) {
            double square = 0;
            double sum = 0;
            for (int week = Math.max(0, levels.weeks - WEEKS); week < levels.weeks; week++) {
                double mean = 0;
                double level = 0;
                double count = 0;
                for (int member = 0; member < unit.memberCount(); member++) {
                    int series = unit.member(member);
                    double part = levels.expected[series][week];
                    mean += part;
                    level += part * part * levels.doubt[series][week];
                    count += part > 0 ? levels.events[series][week] : 0;
                }
                double cap = mean + CAP * Math.sqrt(1.5 * mean + level + 0.5);
                double distance = Math.min(count, cap) - mean;
                square += distance * distance - (apartFromLevel ? level : 0);
                sum += mean;
            }
            return new Scatter(square, sum);
        }
    }
}
