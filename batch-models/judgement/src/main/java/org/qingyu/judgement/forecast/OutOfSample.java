package org.qingyu.judgement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts as they would have been made: at each origin with a regression that knew no week after it, beside the baselines.
 * What came later teaches how far they scatter and how they are best mixed.
 */
public final class OutOfSample {

    /** Weeks of forecasts that scatter and shares are learned from. */
    private static final int LOOK_BACK = 104;

    /** Weeks after which a past forecast counts half for the shares. */
    private static final double HALF_LIFE = 52;

    /** The same for what they say of the mixture's probabilities. */
    private static final double CALIBRATION_HALF_LIFE = 104;

    /** Weeks of forecasts without which nothing is said of them. */
    private static final int LEAST_CALIBRATED = 40;

    private static final double WORTH_CALIBRATING = 0.99;

    private final KnownWeeks weeks;
    private final int horizon;
    private final List<String> parts;
    private final double[][][] means;
    private final int[] refits;
    private final List<WeekRegression> regressions;

    private OutOfSample(
            KnownWeeks weeks, int horizon, double[][][] means, int[] refits, List<WeekRegression> regressions) {
        this.weeks = weeks;
        this.horizon = horizon;
        this.means = means;
        this.refits = refits;
        this.regressions = List.copyOf(regressions);
        this.parts = names();
    }

    /**
     * Forecasts of every origin from the first fit on, each from what was known at its end.
     *
     * @param horizon in weeks
     * @param refits origins at which the regression is fitted anew, ascending; each serves until the next
     * @param end the first origin that is not forecast from
     */
    public static OutOfSample of(KnownWeeks weeks, int horizon, PoissonFit fitter, int[] refits, int end) {
        double[][][] means =
                new double[names().size()][weeks.end().size()][weeks.end().weeks()];
        var regressions = new ArrayList<WeekRegression>();
        Knowledge known = null;
        for (int fit = 0; fit < refits.length; fit++) {
            int until = fit + 1 < refits.length ? refits[fit + 1] : end;
            for (int origin = refits[fit]; origin < until; origin++) {
                known = Knowledge.of(weeks.at(origin), horizon, known);
                if (origin == refits[fit]) {
                    regressions.add(WeekRegression.fit(fitter, known.features(), origin));
                }
                known.fill(means, regressions.get(fit), origin);
            }
        }
        return new OutOfSample(weeks, horizon, means, refits.clone(), regressions);
    }

    /** Forecasts of one origin with a regression that was fitted before. */
    static OutOfSample with(WeekPanel panel, int horizon, WeekRegression regression, int origin) {
        double[][][] means = new double[names().size()][panel.size()][panel.weeks()];
        Knowledge.of(panel, horizon, null).fill(means, regression, origin);
        return new OutOfSample(KnownWeeks.always(panel), horizon, means, new int[] {origin}, List.of(regression));
    }

    /** What an origin knows, made into features and baselines. */
    private record Knowledge(WeekPanel panel, Features features, List<double[][]> baselines) {

        /** @param before that of the origin before; it serves again where nothing became known */
        static Knowledge of(WeekPanel panel, int horizon, @Nullable Knowledge before) {
            if (before != null && before.panel == panel) {
                return before;
            }
            var baselines = new ArrayList<double[][]>();
            for (Baseline baseline : Baseline.values()) {
                double[][] own = new double[panel.size()][];
                for (int series = 0; series < own.length; series++) {
                    own[series] = baseline.means(panel.counts(series), horizon);
                }
                baselines.add(own);
            }
            return new Knowledge(panel, Features.of(panel, horizon), baselines);
        }

        /** The origin's mean of every part and series. */
        void fill(double[][][] means, WeekRegression regression, int origin) {
            for (int series = 0; series < panel.size(); series++) {
                means[0][series][origin] = regression.mean(features, series, origin);
                for (int part = 0; part < baselines.size(); part++) {
                    means[part + 1][series][origin] = baselines.get(part)[series][origin];
                }
            }
        }
    }

    private static List<String> names() {
        var parts = new ArrayList<String>();
        parts.add(Mixture.REGRESSION);
        Arrays.stream(Baseline.values()).map(Baseline::label).forEach(parts::add);
        return List.copyOf(parts);
    }

    /** Origins so many weeks apart, the last one {@code last}, none before {@code first}. */
    public static int[] every(int weeks, int first, int last) {
        int number = Math.max(0, (last - first) / weeks) + 1;
        int[] refits = new int[number];
        for (int i = 0; i < number; i++) {
            refits[i] = last - (number - 1 - i) * weeks;
        }
        return refits;
    }

    public List<String> parts() {
        return parts;
    }

    /** The newest regression. */
    public WeekRegression regression() {
        return regressions.get(regressions.size() - 1);
    }

    /** The mean of every part. */
    double[] means(int series, int origin) {
        double[] each = new double[parts.size()];
        for (int part = 0; part < each.length; part++) {
            each[part] = means[part][series][origin];
        }
        return each;
    }

    public Predictive forecast(Mixture mixture, int series, int origin) {
        return mixture.of(means(series, origin));
    }

    /** One part alone, with its own scatter. */
    public Predictive forecast(Mixture mixture, int part, int series, int origin) {
        return Predictive.of(means[part][series][origin], mixture.dispersions().get(part));
    }

    /** What was known at an origin about scatter and shares: from forecasts whose weeks had come by then. */
    public Mixture mixtureAt(int origin) {
        int first = firstPast(origin);
        int past = Math.max(0, origin - horizon - first + 1) * size();
        if (past == 0) {
            return Mixture.start(parts);
        }
        var dispersions = new ArrayList<Dispersion>();
        double[] counts = pastCounts(weeks.at(origin), first, past);
        for (int part = 0; part < parts.size(); part++) {
            double[] own = new double[past];
            for (int series = 0, at = 0; series < size(); series++) {
                for (int one = first; one + horizon <= origin; one++) {
                    own[at++] = means[part][series][one];
                }
            }
            dispersions.add(Dispersion.fit(counts, own));
        }
        var mixture =
                new Mixture(parts, List.copyOf(dispersions), weights(dispersions, first, origin), Calibration.NONE);
        return mixture.with(calibration(mixture, first, origin - horizon, origin));
    }

    /**
     * What the past forecasts say of the mixture's probabilities; nothing where a calibration learned from their first half would
     * not have improved the score of their second half by a hundredth.
     */
    private Calibration calibration(Mixture mixture, int first, int last, int origin) {
        if (last - first + 1 < LEAST_CALIBRATED) {
            return Calibration.NONE;
        }
        int middle = (first + last) / 2;
        Calibration early = Calibration.fit(past(mixture, first, middle, origin));
        double as = 0;
        double calibrated = 0;
        WeekPanel known = weeks.at(origin);
        for (int one = middle + horizon + 1; one <= last; one++) {
            for (int series = 0; series < size(); series++) {
                int count = (int) known.counts(series)[one + horizon];
                Predictive predictive = forecast(mixture, series, one);
                as += predictive.crps(count);
                calibrated += predictive.calibrated(early).crps(count);
            }
        }
        return calibrated < WORTH_CALIBRATING * as
                ? Calibration.fit(past(mixture, first, last, origin))
                : Calibration.NONE;
    }

    private Calibration.Past past(Mixture mixture, int first, int last, int origin) {
        WeekPanel known = weeks.at(origin);
        int size = (last - first + 1) * size();
        var past = new Calibration.Past(new double[size], new double[size], new double[size]);
        int at = 0;
        for (int one = first; one <= last; one++) {
            for (int series = 0; series < size(); series++) {
                int count = (int) known.counts(series)[one + horizon];
                Predictive predictive = forecast(mixture, series, one);
                past.below()[at] = predictive.notAbove(count - 1);
                past.upTo()[at] = predictive.notAbove(count);
                past.worth()[at++] = Math.pow(0.5, (origin - one) / CALIBRATION_HALF_LIFE);
            }
        }
        return past;
    }

    private int firstPast(int origin) {
        return Math.max(refits[0], origin - horizon - LOOK_BACK + 1);
    }

    private double[] pastCounts(WeekPanel known, int first, int past) {
        double[] counts = new double[past];
        int each = past / size();
        for (int series = 0; series < size(); series++) {
            System.arraycopy(known.counts(series), first + horizon, counts, series * each, each);
        }
        return counts;
    }

    private double[] weights(List<Dispersion> dispersions, int first, int origin) {
        WeekPanel known = weeks.at(origin);
        double[][] products = new double[parts.size()][parts.size()];
        Predictive[] each = new Predictive[parts.size()];
        for (int one = first; one + horizon <= origin; one++) {
            double worth = Math.pow(0.5, (origin - one) / HALF_LIFE);
            for (int series = 0; series < size(); series++) {
                int count = (int) known.counts(series)[one + horizon];
                for (int part = 0; part < each.length; part++) {
                    each[part] = Predictive.of(means[part][series][one], dispersions.get(part));
                    for (int other = 0; other <= part; other++) {
                        products[part][other] += worth * Predictive.product(each[part], each[other], count);
                    }
                }
            }
        }
        for (int part = 0; part < each.length; part++) {
            for (int other = 0; other < part; other++) {
                products[other][part] = products[part][other];
            }
        }
        return SimplexWeights.smallest(products);
    }

    /** Counts and mixed means of groups of series together, over the past forecasts of an origin: what a sum scatters. */
    Dispersion ofSums(List<List<Integer>> groups, Mixture mixture, int origin) {
        WeekPanel known = weeks.at(origin);
        int first = firstPast(origin);
        int past = Math.max(0, origin - horizon - first + 1);
        double[] counts = new double[past * groups.size()];
        double[] expected = new double[counts.length];
        int at = 0;
        for (List<Integer> members : groups) {
            for (int one = first; one < first + past; one++) {
                for (int series : members) {
                    counts[at] += known.counts(series)[one + horizon];
                    expected[at] += mixedMean(mixture, series, one);
                }
                at++;
            }
        }
        return Dispersion.fit(counts, expected);
    }

    /** The mean of the mixture. */
    public double mixedMean(Mixture mixture, int series, int origin) {
        return mixture.mean(means(series, origin));
    }

    /**
     * How past forecasts scored.
     *
     * @param scores mean CRPS of each part and of the mixture, the mixture last
     */
    public record Figures(List<Double> scores, int forecasts) {}

    /** Over the past forecasts of an origin. */
    Figures figures(Mixture mixture, int origin) {
        WeekPanel known = weeks.at(origin);
        double[] scores = new double[parts.size() + 1];
        int past = 0;
        for (int one = firstPast(origin); one + horizon <= origin; one++) {
            for (int series = 0; series < size(); series++) {
                int count = (int) known.counts(series)[one + horizon];
                for (int part = 0; part < parts.size(); part++) {
                    scores[part] += forecast(mixture, part, series, one).crps(count);
                }
                scores[parts.size()] += forecast(mixture, series, one).crps(count);
                past++;
            }
        }
        int number = Math.max(1, past);
        return new Figures(
                Arrays.stream(scores).mapToObj(score -> score / number).toList(), past);
    }

    private int size() {
        return weeks.end().size();
    }
}
