package org.qingyu.judgement.exceedance;

import java.util.ArrayList;
import java.util.List;
import org.qingyu.judgement.series.CountTable;

/**
 * What the pooled baseline expected of every series on every day before it was seen: the means R1 stands on, without units
 * or budget. For detectors and backtests.
 */
public final class PooledExpectation {

    private final int from;
    private final float[][] mean;
    private final float[][] dispersion;
    private final float[][] doubt;

    private PooledExpectation(int series, int from, int to) {
        this.from = from;
        this.mean = new float[series][to - from + 1];
        this.dispersion = new float[series][to - from + 1];
        this.doubt = new float[series][to - from + 1];
    }

    /** Expectations of the days with indexes {@code from} to {@code to}. */
    public static PooledExpectation of(CountTable table, CalendarFacts calendar, int from, int to) {
        int count = table.seriesCount();
        List<Unit> units = new ArrayList<>();
        for (int series = 0; series < count; series++) {
            units.add(new Unit(
                    UnitKind.TOWN_CATEGORY,
                    table.key(series).regionCode(),
                    table.key(series).categoryCode(),
                    new int[] {series}));
        }
        Baselines baselines = new Baselines(table, units, calendar, null);
        PooledExpectation result = new PooledExpectation(count, from, to);
        for (int day = from; day <= to; day++) {
            Baselines.Week week = baselines.at(day);
            for (int series = 0; series < count; series++) {
                int group = baselines.groups().groupOf[series];
                double season = week.seasons().of(group)[day];
                result.mean[series][day - from] = (float) (week.levels().level(series) * season);
                result.dispersion[series][day - from] =
                        (float) week.dispersions().of(series, 0, 0);
                result.doubt[series][day - from] = (float) week.levels().relativeVariance(series);
            }
        }
        return result;
    }

    /** The expected count of a series on the day with this index. */
    public double mean(int series, int day) {
        return mean[series][day - from];
    }

    /** Variance over mean of a week's count around its expectation, its level known. */
    public double dispersion(int series, int day) {
        return dispersion[series][day - from];
    }

    /** Relative variance of the level: what is not known about the mean. */
    public double doubt(int series, int day) {
        return doubt[series][day - from];
    }
}
