package org.qingyu.judgement.exceedance;

import org.qingyu.judgement.series.CountTable;

/**
 * The course of the year per group, from the county's sum of the group: trend, harmonics, weekday, calendar. A feed's
 * course over all categories is the prior of each of its categories, so a category with forty events in three years keeps
 * the feed's shape and one with four thousand shows its own. Surges are weighed down by their Anscombe residual, once.
 */
final class Seasons {

    private static final double FEED_SPREAD = 1;
    private static final double GROUP_SPREAD = 0.5;
    private static final double OUTLYING = 2.58;

    /** Day factors per group, on all days of the table; they mean something up to five weeks after the fit. */
    private final double[][] factors;

    private Seasons(double[][] factors) {
        this.factors = factors;
    }

    double[] of(int group) {
        return factors[group];
    }

    /** The sum of a group's factors over the seven days ending on {@code day}. */
    double week(int group, int day) {
        double sum = 0;
        for (int back = 0; back < 7 && back <= day; back++) {
            sum += factors[group][day - back];
        }
        return sum;
    }

    static Seasons fit(CountTable table, SeriesGroups groups, DayTerms terms, UsableDays usable, int until) {
        int days = table.days();
        int feeds = table.feeds().size();
        double[][] feedCounts = new double[feeds][days];
        double[][] groupCounts = new double[groups.groups][days];
        for (int series = 0; series < table.seriesCount(); series++) {
            int[] counts = table.counts(series);
            double[] group = groupCounts[groups.groupOf[series]];
            double[] feed = feedCounts[table.feedOf(series)];
            for (int day = 0; day < until; day++) {
                group[day] += counts[day];
                feed[day] += counts[day];
            }
        }
        PoissonRidge ridge = new PoissonRidge(terms.rows(), Math.max(0, until), terms.columns());
        double[][] feedBeta = new double[feeds][];
        for (int feed = 0; feed < feeds; feed++) {
            double[] prior = new double[terms.columns()];
            feedBeta[feed] = fitOne(ridge, terms, feedCounts[feed], usable.of(feed), until, prior, FEED_SPREAD);
        }
        double[][] factors = new double[groups.groups][days];
        for (int group = 0; group < groups.groups; group++) {
            int feed = groups.feedOfGroup[group];
            double[] beta =
                    fitOne(ridge, terms, groupCounts[group], usable.of(feed), until, feedBeta[feed], GROUP_SPREAD);
            for (int day = 0; day < Math.min(days, until + 49); day++) {
                factors[group][day] = terms.factor(day, beta);
            }
        }
        return new Seasons(factors);
    }

    private static double[] fitOne(
            PoissonRidge ridge,
            DayTerms terms,
            double[] counts,
            boolean[] usable,
            int until,
            double[] prior,
            double spread) {
        double[] weights = new double[counts.length];
        double events = 0;
        double base = 0;
        for (int day = 0; day < until; day++) {
            if (usable[day]) {
                weights[day] = 1;
                events += counts[day];
                base += terms.factor(day, prior);
            }
        }
        double[] beta = prior.clone();
        if (events == 0) {
            return beta;
        }
        beta[0] = Math.log(events / base);
        double[] precision = terms.precision(spread);
        ridge.fit(counts, weights, prior, precision, 1.5, beta);
        double dispersion = weighOutliers(terms, counts, weights, until, beta);
        ridge.fit(counts, weights, prior, precision, dispersion, beta);
        return beta;
    }

    /** Replaces weights by those of Farrington's reweighting and gives the dispersion. */
    private static double weighOutliers(DayTerms terms, double[] counts, double[] weights, int until, double[] beta) {
        double[] mean = new double[until];
        double pearson = 0;
        double rows = 0;
        double level = Math.exp(beta[0]);
        for (int day = 0; day < until; day++) {
            mean[day] = level * terms.factor(day, beta);
            if (weights[day] > 0) {
                double residual = counts[day] - mean[day];
                pearson += residual * residual / mean[day];
                rows++;
            }
        }
        double dispersion = Math.max(1, pearson / Math.max(1, rows - terms.columns()));
        double root = Math.sqrt(dispersion);
        for (int day = 0; day < until; day++) {
            if (weights[day] > 0) {
                double anscombe = 1.5
                        * (Math.cbrt(counts[day] * counts[day]) / Math.cbrt(Math.sqrt(mean[day]))
                                - Math.sqrt(mean[day]))
                        / root;
                weights[day] = anscombe > OUTLYING ? 1 / (anscombe * anscombe) : 1;
            }
        }
        return dispersion;
    }
}
