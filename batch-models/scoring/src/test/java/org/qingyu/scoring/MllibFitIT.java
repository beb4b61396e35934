package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.home.Home;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.CountyForecast;
import org.qingyu.judgement.forecast.CountyForecast.Line;
import org.qingyu.judgement.forecast.PoissonFit;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;
import org.qingyu.known.WorkingDays;

/** MLlib's regression beside the plain Java one that tests, measurements and backtests use. */
class MllibFitIT {

    private static final int ROWS = 20_000;
    private static final int COLUMNS = 5;
    private static final double[] TRUTH = {-0.4, 0.5, -0.3, 0.2, 0, 0};

    @TempDir
    Path folder;

    /** Rows of a Poisson regression; the last column is the same everywhere. */
    private record Drawn(double[] design, double[] counts, double[] weights) {

        static Drawn with(long seed) {
            var random = new SplittableRandom(seed);
            double[] design = new double[ROWS * COLUMNS];
            double[] counts = new double[ROWS];
            double[] weights = new double[ROWS];
            for (int row = 0; row < ROWS; row++) {
                double eta = TRUTH[0];
                for (int column = 0; column + 1 < COLUMNS; column++) {
                    double value = 2 * random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
                    design[row * COLUMNS + column] = value;
                    eta += TRUTH[column + 1] * value;
                }
                counts[row] = poisson(random, Math.exp(eta));
                weights[row] = 0.3 + random.nextDouble();
            }
            return new Drawn(design, counts, weights);
        }

        double[] fittedBy(PoissonFit fit) {
            return fit.fit(design, COLUMNS, counts, weights);
        }
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static double farthest(double[] one, double[] other) {
        double farthest = 0;
        for (int i = 0; i < one.length; i++) {
            farthest = Math.max(farthest, Math.abs(one[i] - other[i]));
        }
        return farthest;
    }

    @Test
    void bothFindTheSameCoefficients() throws Exception {
        try (Workshop workshop = Workshop.open(new Home(folder).create())) {
            for (long seed = 1; seed <= 3; seed++) {
                Drawn drawn = Drawn.with(seed);
                double[] free = drawn.fittedBy(new MllibFit(workshop.spark(), 0));
                double[] usual = drawn.fittedBy(new MllibFit(workshop.spark(), RidgeFit.USUAL.precision()));

                assertThat(farthest(free, drawn.fittedBy(new RidgeFit(1e-9)))).isLessThan(1e-6);
                assertThat(farthest(usual, drawn.fittedBy(RidgeFit.USUAL))).isLessThan(0.01);
                assertThat(farthest(free, usual)).as("the prior draws").isGreaterThan(1e-4);
                assertThat(farthest(free, TRUTH)).as("both are right").isLessThan(0.1);
                assertThat(free[COLUMNS]).as("a column that never varies").isZero();
            }
        }
    }

    @Test
    void aCountysForecastIsTheSameWithEither() throws Exception {
        LocalDate day = LocalDate.parse("2026-05-10");
        CountyDays days =
                CountyDays.of(county(day), List.of("t1", "t2", "t3"), List.of("D01", "D02"), any -> true, day);
        try (Workshop workshop = Workshop.open(new Home(folder).create())) {
            List<Line> spark = lines(days, new MllibFit(workshop.spark(), RidgeFit.USUAL.precision()));
            List<Line> plain = lines(days, RidgeFit.USUAL);

            assertThat(spark).hasSameSizeAs(plain).hasSize(2 * 4 * 2);
            for (int i = 0; i < spark.size(); i++) {
                Line one = spark.get(i);
                Line other = plain.get(i);
                assertThat(one.cell()).isEqualTo(other.cell());
                assertThat(one.mean()).isCloseTo(other.mean(), within(0.02 * other.mean()));
                assertThat(one.predictive().notAbove(3))
                        .isCloseTo(other.predictive().notAbove(3), within(0.02));
            }
        }
    }

    private static List<Line> lines(CountyDays days, PoissonFit fit) {
        return CountyForecast.of(days, "c", WorkingDays.facts(), Map.of("t1", List.of("t2")), fit)
                .lines();
    }

    private static CountTable county(LocalDate last) {
        int length = 700;
        LocalDate first = last.minusDays(length - 1L);
        var random = new SplittableRandom(9);
        boolean[] covered = new boolean[length];
        Arrays.fill(covered, true);
        CountTable.Builder builder = CountTable.builder(first, length).covers("JINGQING", covered);
        for (String town : List.of("t1", "t2", "t3")) {
            for (String category : List.of("D01", "D02")) {
                double level = 0.2 + 0.5 * random.nextDouble();
                int[] counts = new int[length];
                for (int i = 0; i < length; i++) {
                    counts[i] = poisson(
                            random,
                            level
                                    * (1
                                            + 0.5
                                                    * Math.cos(2
                                                            * Math.PI
                                                            * first.plusDays(i).getDayOfYear()
                                                            / 365.25)));
                }
                builder.series(new SeriesKey(town, category, "JINGQING"), counts);
            }
        }
        return builder.build();
    }
}
