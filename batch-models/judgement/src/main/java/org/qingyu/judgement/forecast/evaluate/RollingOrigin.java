package org.qingyu.judgement.forecast.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.qingyu.judgement.forecast.KnownWeeks;
import org.qingyu.judgement.forecast.Mixture;
import org.qingyu.judgement.forecast.OutOfSample;
import org.qingyu.judgement.forecast.PoissonFit;
import org.qingyu.judgement.forecast.Predictive;
import org.qingyu.judgement.forecast.WeekPanel;

/**
 * Forecasts of the last weeks of a panel, each made of the weeks before it; regression, scatter and shares are learned anew
 * every 13 weeks.
 *
 * @param all over everything
 * @param byLevel by thirds of the series, those with fewest events first
 * @param hits share of all events that fell into the tenth of the series expected to have most, week by week
 */
public record RollingOrigin(
        int horizon, Scores all, List<Scores> byLevel, Map<String, Scores> byCategory, double hits) {

    private static final int REFIT = 13;
    private static final int LEVELS = 3;
    private static final int LEAST_HISTORY = 52;
    private static final int THREE_YEARS = 156;

    public RollingOrigin {
        byLevel = List.copyOf(byLevel);
    }

    /** Scores the last {@code weeks} weeks of a panel of which everything was known at once. */
    public static RollingOrigin of(WeekPanel panel, int horizon, int weeks, PoissonFit fitter) {
        return of(KnownWeeks.always(panel), horizon, weeks, fitter);
    }

    /** Scores the last {@code weeks} weeks: forecasts from what each origin knew, counts as they are known at the end. */
    public static RollingOrigin of(KnownWeeks known, int horizon, int weeks, PoissonFit fitter) {
        WeekPanel panel = known.end();
        int end = panel.weeks() - horizon;
        int begin = end - weeks;
        int first = Math.min(begin, Math.max(LEAST_HISTORY, Math.min(THREE_YEARS, begin - 2 * LEAST_HISTORY)));
        int[] refits = OutOfSample.every(REFIT, first, begin + (weeks - 1) / REFIT * REFIT);
        OutOfSample made = OutOfSample.of(known, horizon, fitter, refits, end);
        return new Scorer(panel, horizon, made).score(begin, end);
    }

    private static final class Scorer {

        private final WeekPanel panel;
        private final int horizon;
        private final OutOfSample made;
        private final List<String> names;
        private final int[] level;

        Scorer(WeekPanel panel, int horizon, OutOfSample made) {
            this.panel = panel;
            this.horizon = horizon;
            this.made = made;
            this.names = new ArrayList<>(made.parts());
            this.names.add("mixture");
            this.level = levels(panel);
        }

        /** Which third of the series each belongs to, by its events. */
        private static int[] levels(WeekPanel panel) {
            List<Integer> ordered = IntStream.range(0, panel.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            series -> Arrays.stream(panel.counts(series)).sum()))
                    .toList();
            int[] levels = new int[panel.size()];
            for (int rank = 0; rank < ordered.size(); rank++) {
                levels[ordered.get(rank)] = rank * LEVELS / ordered.size();
            }
            return levels;
        }

        RollingOrigin score(int begin, int end) {
            var all = new Scores(names);
            var byLevel = IntStream.range(0, LEVELS)
                    .mapToObj(third -> new Scores(names))
                    .toList();
            var byCategory = new TreeMap<String, Scores>();
            Mixture mixture = made.mixtureAt(begin);
            double events = 0;
            double hit = 0;
            for (int origin = begin; origin < end; origin++) {
                mixture = (origin - begin) % REFIT == 0 ? made.mixtureAt(origin) : mixture;
                double[] means = new double[panel.size()];
                for (int series = 0; series < panel.size(); series++) {
                    int count = (int) panel.counts(series)[origin + horizon];
                    Predictive mixed = made.forecast(mixture, series, origin);
                    double below = mixed.notAbove(count - 1);
                    double upTo = mixed.notAbove(count);
                    double[] scores = scores(mixture, series, origin, count, mixed);
                    all.add(scores, below, upTo);
                    byLevel.get(level[series]).add(scores, below, upTo);
                    byCategory
                            .computeIfAbsent(panel.cells().get(series).categoryCode(), unseen -> new Scores(names))
                            .add(scores, below, upTo);
                    means[series] = made.mixedMean(mixture, series, origin);
                    events += count;
                }
                hit += hits(means, origin + horizon);
            }
            return new RollingOrigin(horizon, all, byLevel, byCategory, events == 0 ? 0 : hit / events);
        }

        private double[] scores(Mixture mixture, int series, int origin, int count, Predictive mixed) {
            double[] scores = new double[names.size()];
            for (int part = 0; part + 1 < scores.length; part++) {
                scores[part] = made.forecast(mixture, part, series, origin).crps(count);
            }
            scores[scores.length - 1] = mixed.crps(count);
            return scores;
        }

        private double hits(double[] means, int week) {
            int top = Math.max(1, (int) Math.round(means.length / 10.0));
            return IntStream.range(0, means.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer series) -> -means[series]))
                    .limit(top)
                    .mapToDouble(series -> panel.counts(series)[week])
                    .sum();
        }
    }
}
