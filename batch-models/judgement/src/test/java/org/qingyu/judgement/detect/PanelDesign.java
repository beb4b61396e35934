package org.qingyu.judgement.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A panel as the county sees one: 24 towns × 8 categories, four years of days, .03 to 1.6 events a day; weekday, season,
 * Spring Festival, National Day; what happens draws more of its kind within days. In the last year local surges of 2, 3, 5 and 8 weekly deviations, surges of 1 to 3 in three
 * to six neighbouring towns and shifts of the level for four weeks.
 */
final class PanelDesign {

    static final LocalDate FIRST_DAY = LocalDate.of(2021, 7, 1);
    static final int DAYS = 1461;
    static final int FIRST_SCORED = DAYS - 365 + 1;

    private static final int TOWNS = 24;
    private static final double[] BASE = {0.25, 0.32, 0.5, 0.45, 0.38, 0.17, 0.22, 0.185};
    private static final double[] DISPERSION = {1.22, 1.68, 1.07, 1.07, 1.38, 1.22, 1.07, 1.5};
    private static final double[] WEEKEND = {0.5, 0.5, 0.74, 0.9, 0.6, 0.57, 0.83, 0.66};

    /** Events that one event draws after it, and the share of what is left of them that comes with each day. */
    private static final double FOLLOWERS = 0.14;

    private static final double FOLLOWED_A_DAY = 0.3;

    private static final LocalDate[] FESTIVALS = {
        LocalDate.of(2022, 2, 1), LocalDate.of(2023, 1, 22), LocalDate.of(2024, 2, 10), LocalDate.of(2025, 1, 29)
    };

    /** One injected event. */
    record Injected(String kind, int size, List<int[]> cases) {}

    final int[][] quiet = new int[TOWNS * BASE.length][DAYS];
    final int[][] withEvents = new int[TOWNS * BASE.length][];
    final List<Place> places = new ArrayList<>();
    final List<Injected> events = new ArrayList<>();
    private final double[][] mean = new double[TOWNS * BASE.length][DAYS];
    private final double[] dispersion = new double[BASE.length];
    private final double[] x = new double[TOWNS];
    private final double[] y = new double[TOWNS];
    private final Draws draws;

    PanelDesign(long seed) {
        draws = new Draws(seed);
        double[] population = new double[TOWNS];
        for (int town = 0; town < TOWNS; town++) {
            x[town] = town % 6 * 8 + 1.2 * draws.gaussian();
            y[town] = town / 6 * 8 + 1.2 * draws.gaussian();
            population[town] = Math.exp(0.7 * draws.gaussian());
        }
        for (int category = 0; category < BASE.length; category++) {
            drawCategory(category, population);
        }
        for (int town = 0; town < TOWNS; town++) {
            for (int category = 0; category < BASE.length; category++) {
                places.add(new Place("r" + town, "c" + category, 30_000 * population[town], x[town], y[town]));
                withEvents[town * BASE.length + category] = quiet[town * BASE.length + category].clone();
            }
        }
        inject();
    }

    private void drawCategory(int category, double[] population) {
        dispersion[category] = 1 + (DISPERSION[category] - 1) * draws.uniform(0.8, 1.2);
        double[] amplitude = {draws.uniform(0, 0.3), draws.uniform(0, 0.12)};
        double[] phase = {draws.uniform(0, 6.28), draws.uniform(0, 6.28)};
        double weekend = Math.log(WEEKEND[category] * draws.uniform(0.9, 1.1));
        double trend = 0.08 * draws.gaussian();
        double total =
                IntStream.range(0, TOWNS).mapToDouble(town -> population[town]).sum() / TOWNS;
        for (int town = 0; town < TOWNS; town++) {
            int series = town * BASE.length + category;
            double level = BASE[category] * population[town] / total * Math.exp(0.38 * draws.gaussian() - 0.07);
            double drift = 0;
            double following = 0;
            for (int day = 0; day < DAYS; day++) {
                drift = day % 7 == 0 ? 0.99 * drift + 0.018 * draws.gaussian() : drift;
                LocalDate date = FIRST_DAY.plusDays(day);
                double eta = drift + trend * (day - 1000) / 365 + calendar(category, date);
                for (int harmonic = 1; harmonic <= 2; harmonic++) {
                    eta += amplitude[harmonic - 1]
                            * Math.cos(2 * Math.PI * harmonic * day / 365.25 - phase[harmonic - 1]);
                }
                eta += date.getDayOfWeek().getValue() > 5 ? weekend : 0;
                mean[series][day] = level * Math.exp(eta);
                double today = (1 - FOLLOWERS) * mean[series][day] + FOLLOWED_A_DAY * following;
                quiet[series][day] = draws.negativeBinomial(today, dispersion[category]);
                following = (1 - FOLLOWED_A_DAY) * following + FOLLOWERS * quiet[series][day];
            }
        }
    }

    private static double calendar(int category, LocalDate date) {
        double effect = date.getMonthValue() == 10 && date.getDayOfMonth() < 8 ? -0.45 : 0;
        for (LocalDate festival : FESTIVALS) {
            long distance = date.toEpochDay() - festival.toEpochDay();
            effect += distance >= 0 && distance < 6 ? -0.9 : 0;
            effect += category == 3 && distance >= 5 && distance < 25 ? 0.4 : 0;
            effect += category == 1 && distance >= -36 && distance < -1
                    ? 1.15 * Math.min(1, Math.min((distance + 36) / 5.0 + 0.2, -distance / 14.0))
                    : 0;
        }
        return effect;
    }

    private void inject() {
        int first = FIRST_SCORED - 1;
        for (int size : new int[] {2, 3, 5, 8}) {
            for (int repeat = 0; repeat < 32; repeat++) {
                surge("local", size, List.of(draws.below(quiet.length)), first + draws.below(355));
            }
        }
        for (int size = 1; size <= 3; size++) {
            for (int repeat = 0; repeat < 10; repeat++) {
                surge("multi", size, zone(), first + draws.below(350));
            }
        }
        for (int repeat = 0; repeat < 24; repeat++) {
            shift(draws.below(quiet.length), new double[] {0.5, 1, 2, 2}[draws.below(4)], first + draws.below(337));
        }
    }

    private List<Integer> zone() {
        int category = draws.below(BASE.length);
        int centre = draws.below(TOWNS);
        return IntStream.range(0, TOWNS)
                .boxed()
                .sorted(Comparator.comparingDouble(town -> Math.hypot(x[town] - x[centre], y[town] - y[centre])))
                .limit(3 + draws.below(4))
                .map(town -> town * BASE.length + category)
                .toList();
    }

    private void surge(String kind, int size, List<Integer> members, int start) {
        List<int[]> cases = new ArrayList<>();
        for (int series : members) {
            double deviation = Math.sqrt(dispersion[series % BASE.length] * 7 * mean[series][start]);
            int total = Math.max(kind.equals("local") ? 2 : 0, draws.poisson(size * deviation));
            for (int event = 0; event < total; event++) {
                double delay = 2.5 * Math.exp(0.72 * draws.gaussian()) - 0.5;
                add(cases, series, Math.max(start, start + (int) delay + (kind.equals("multi") ? draws.below(4) : 0)));
            }
        }
        if (!cases.isEmpty()) {
            events.add(new Injected(kind, size, cases));
        }
    }

    private void shift(int series, double factor, int start) {
        List<int[]> cases = new ArrayList<>();
        for (int day = start; day < start + 28; day++) {
            int extra = draws.poisson(factor * mean[series][day]);
            for (int event = 0; event < extra; event++) {
                add(cases, series, day);
            }
        }
        if (!cases.isEmpty()) {
            events.add(new Injected("shift", (int) (100 * factor), cases));
        }
    }

    private void add(List<int[]> cases, int series, int day) {
        if (day < DAYS) {
            withEvents[series][day]++;
            cases.add(new int[] {series, day});
        }
    }
}
