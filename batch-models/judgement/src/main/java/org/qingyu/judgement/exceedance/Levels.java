package org.qingyu.judgement.exceedance;

import org.qingyu.judgement.series.CountTable;

/**
 * The level of every series, week by week: events per unit of its season, forgotten exponentially and shrunk.
 *
 * <pre>level = (a + Σ w·O) / (a / prior + Σ w·E),   prior = group level × stream factor,   w halves in 180 days</pre>
 *
 * O are a week's events, capped at what the level before that week allows (a surge must not become the new normal), E its
 * season factors on usable days. A series capped in more than 15 % of the last year is not capped any more: the world has
 * changed. The strength a of a group comes by moments from how much its regions differ. Besides the levels of now it keeps
 * what each past week was expected to hold before it was seen, from which dispersions are taken.
 */
final class Levels {

    static final double HALF_LIFE_DAYS = 180;
    private static final double KEEP = Math.pow(0.5, 7 / HALF_LIFE_DAYS);
    private static final double CAP = 3;
    private static final double CAP_SHARE_KEEP = 1 - 1 / 52.0;
    private static final double CAP_SHARE_LIMIT = 0.15;
    private static final double TOWN_STRENGTH = 10;

    final int weeks;
    /** Events of week w of series s at [s][w]; 0 on days that teach nothing. */
    final float[][] events;
    /** What week w was expected to hold before it was seen. */
    final float[][] expected;
    /** Relative variance of that expectation's level. */
    final float[][] doubt;

    private final double[] level;
    private final double[] relativeVariance;

    private final double[][] exposure;
    private final SeriesGroups groups;
    private final double[] capped;
    private final double[] seen;
    private final double[] prior;
    private final double[] strength;

    private Levels(CountTable table, SeriesGroups groups, int weeks) {
        int series = table.seriesCount();
        this.groups = groups;
        this.weeks = weeks;
        this.events = new float[series][weeks];
        this.expected = new float[series][weeks];
        this.doubt = new float[series][weeks];
        this.level = new double[series];
        this.relativeVariance = new double[series];
        this.exposure = new double[groups.groups][weeks];
        this.capped = new double[series];
        this.seen = new double[series];
        this.prior = new double[series];
        this.strength = new double[groups.groups];
    }

    /**
     * @param firstWeekDay index of the first day of the first whole week in the table, possibly beyond it
     * @param until index of the first day that must not be looked at; whole weeks before it are used
     */
    static Levels of(
            CountTable table, SeriesGroups groups, Seasons seasons, UsableDays usable, int firstWeekDay, int until) {
        int weeks = Math.max(0, (until - firstWeekDay) / 7);
        Levels levels = new Levels(table, groups, weeks);
        levels.gather(table, seasons, usable, firstWeekDay);
        levels.firstGuess();
        for (int pass = 0; pass < 2; pass++) {
            levels.setPriors();
            for (int series = 0; series < table.seriesCount(); series++) {
                levels.run(series);
            }
        }
        return levels;
    }

    double level(int series) {
        return level[series];
    }

    double relativeVariance(int series) {
        return relativeVariance[series];
    }

    private void gather(CountTable table, Seasons seasons, UsableDays usable, int firstWeekDay) {
        for (int group = 0; group < groups.groups; group++) {
            boolean[] known = usable.of(groups.feedOfGroup[group]);
            double[] season = seasons.of(group);
            for (int day = 0; day < 7 * weeks; day++) {
                int at = firstWeekDay + day;
                exposure[group][day / 7] += known[at] ? season[at] : 0;
            }
        }
        for (int series = 0; series < table.seriesCount(); series++) {
            boolean[] known = usable.of(table.feedOf(series));
            int[] counts = table.counts(series);
            for (int day = 0; day < 7 * weeks; day++) {
                int at = firstWeekDay + day;
                events[series][day / 7] += known[at] ? counts[at] : 0;
            }
        }
    }

    /** Totals without capping, so that the first priors exist. */
    private void firstGuess() {
        for (int series = 0; series < seen.length; series++) {
            double total = 0;
            double base = 0;
            for (int week = 0; week < weeks; week++) {
                total += events[series][week];
                base += exposure[groups.groupOf[series]][week];
            }
            capped[series] = total;
            seen[series] = base;
        }
    }

    private void setPriors() {
        double[] groupEvents = new double[groups.groups];
        double[] groupBase = new double[groups.groups];
        for (int series = 0; series < seen.length; series++) {
            groupEvents[groups.groupOf[series]] += capped[series];
            groupBase[groups.groupOf[series]] += seen[series];
        }
        double[] streamEvents = new double[groups.streams];
        double[] streamBase = new double[groups.streams];
        for (int series = 0; series < seen.length; series++) {
            int group = groups.groupOf[series];
            double mean = groupBase[group] > 0 ? (groupEvents[group] + 0.5) / (groupBase[group] + 1) : 0;
            prior[series] = mean;
            streamEvents[groups.streamOf[series]] += capped[series];
            streamBase[groups.streamOf[series]] += mean * seen[series];
        }
        double[] spread = new double[groups.groups];
        double[] square = new double[groups.groups];
        for (int series = 0; series < seen.length; series++) {
            int stream = groups.streamOf[series];
            prior[series] *= (streamEvents[stream] + TOWN_STRENGTH) / (streamBase[stream] + TOWN_STRENGTH);
            double mean = prior[series] * seen[series];
            double distance = capped[series] - mean;
            spread[groups.groupOf[series]] += distance * distance - mean;
            square[groups.groupOf[series]] += mean * mean;
        }
        for (int group = 0; group < groups.groups; group++) {
            double between = square[group] > 0 ? Math.max(0, spread[group]) / square[group] : 1;
            strength[group] = Math.max(1, Math.min(40, 1 / Math.max(between, 1e-3)));
        }
    }

    private void run(int series) {
        int group = groups.groupOf[series];
        double a = strength[group];
        double b = prior[series] > 0 ? a / prior[series] : 0;
        double sumEvents = 0;
        double sumBase = 0;
        double total = 0;
        double base = 0;
        double cappedShare = 0;
        for (int week = 0; week < weeks; week++) {
            double exposed = exposure[group][week];
            double mean = b > 0 ? (a + sumEvents) / (b + sumBase) * exposed : 0;
            double relative = 1 / (a + sumEvents);
            expected[series][week] = (float) mean;
            doubt[series][week] = (float) relative;
            double count = events[series][week];
            if (exposed > 0) {
                double cap = mean + CAP * Math.sqrt(1.3 * mean + mean * mean * relative + 0.5);
                boolean beyond = count > cap;
                cappedShare = cappedShare * CAP_SHARE_KEEP + (beyond ? 1 / 52.0 : 0);
                count = beyond && cappedShare <= CAP_SHARE_LIMIT ? cap : count;
            }
            sumEvents = KEEP * sumEvents + count;
            sumBase = KEEP * sumBase + exposed;
            total += count;
            base += exposed;
        }
        capped[series] = total;
        seen[series] = base;
        level[series] = b > 0 ? (a + sumEvents) / (b + sumBase) : 0;
        relativeVariance[series] = 1 / (a + sumEvents);
    }
}
