package org.qingyu.judgement.detect;

/**
 * The 42 scenarios of Noufaily et al. (2013): seven parameter sets × trend × harmonics 0 to 2, 624 weeks, four past
 * outbreaks in the weeks 313 to 575 and one in the last 49. A draw has {@code repeats} series of each.
 */
final class WeeklyDesign {

    static final int WEEKS = 624;
    static final int FIRST_SCORED = 576;

    /** θ, β, γ₁, γ₂, φ. */
    private static final double[][] SETS = {
        {0.1, 0.0025, 0.6, 0.6, 1.5},
        {-2, 0.005, 0.1, 0.3, 2},
        {1.5, 0.003, 0.2, -0.4, 1},
        {0.5, 0.002, 0.5, 0.5, 5},
        {2.5, 0.001, 1, 0.1, 3},
        {3.75, 0.001, 0.1, -0.1, 1.1},
        {5, 0.0001, 0.05, 0.01, 1.2}
    };

    private static final int[] PAST_SIZES = {0, 2, 3, 5, 10};

    final int[][] quiet;
    final int[][] withOutbreak;
    final int[][] cases;
    final int[] scenario;
    private final Draws draws;

    WeeklyDesign(long seed, int repeats) {
        draws = new Draws(seed);
        int series = 42 * repeats;
        quiet = new int[series][WEEKS];
        withOutbreak = new int[series][];
        cases = new int[series][WEEKS];
        scenario = new int[series];
        for (int index = 0; index < series; index++) {
            scenario[index] = index / repeats;
            draw(index, index % repeats);
        }
    }

    private void draw(int index, int repeat) {
        double[] set = SETS[scenario[index] / 6];
        boolean trend = scenario[index] / 3 % 2 == 1;
        int harmonics = scenario[index] % 3;
        double[] mean = new double[WEEKS];
        for (int week = 1; week <= WEEKS; week++) {
            double eta = set[0] + (trend ? set[1] * week : 0);
            for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
                double angle = 2 * Math.PI * harmonic * week / 52;
                eta += set[2] * Math.cos(angle) + set[3] * Math.sin(angle);
            }
            mean[week - 1] = Math.exp(eta);
            quiet[index][week - 1] = draws.negativeBinomial(mean[week - 1], set[4]);
        }
        int past = PAST_SIZES[repeat / 10 % 5];
        for (int outbreak = 0; outbreak < 4 && past > 0; outbreak++) {
            inject(quiet[index], null, mean, set[4], 313 + draws.below(260), past);
        }
        withOutbreak[index] = quiet[index].clone();
        int start = FIRST_SCORED + draws.below(WEEKS - FIRST_SCORED + 1);
        inject(withOutbreak[index], cases[index], mean, set[4], start, 1 + repeat % 10);
    }

    private void inject(int[] into, int[] record, double[] mean, double dispersion, int start, int size) {
        int total = 0;
        for (int attempt = 0; attempt < 50 && total < 2; attempt++) {
            total = draws.poisson(size * Math.sqrt(dispersion * mean[start - 1]));
        }
        for (int event = 0; event < Math.max(2, total); event++) {
            int week = start + (int) Math.exp(0.5 * draws.gaussian());
            if (week <= WEEKS) {
                into[week - 1]++;
                if (record != null) {
                    record[week - 1]++;
                }
            }
        }
    }
}
