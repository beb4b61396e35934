package org.qingyu.judgement.exceedance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** A county of counts: towns of different size, thirty categories in four feeds, season, weekday, festival, growth. */
final class SimulatedCounty {

    static final String COUNTY = "990101000000";
    static final List<String> FEEDS = List.of("SHEQING", "FANGQING", "JINGQING", "YUQING");
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);

    record Surge(String town, String category, int firstDay, int lastDay, int extra, double factor) {}

    final List<String> towns;
    final List<String> categories;
    final int days;
    final CountTable.Builder builder;
    final List<Surge> surges = new ArrayList<>();
    final List<SeriesKey> keys = new ArrayList<>();
    final List<int[]> rows = new ArrayList<>();
    final List<double[]> means = new ArrayList<>();

    SimulatedCounty(long seed, int townCount, int categoryCount, int days, double perDay) {
        SplittableRandom random = new SplittableRandom(seed);
        this.days = days;
        this.towns = IntStream.rangeClosed(1, townCount)
                .mapToObj(town -> "990101%03d000".formatted(100 + town))
                .toList();
        this.categories = IntStream.rangeClosed(1, categoryCount)
                .mapToObj("D%02d"::formatted)
                .toList();
        this.builder = CountTable.builder(FIRST_DAY, days);
        double[] townSize = random.doubles(townCount, 0.4, 1.8).toArray();
        double[] categorySize = new double[categoryCount];
        for (int category = 0; category < categoryCount; category++) {
            categorySize[category] = Math.exp(1.1 * gaussian(random));
        }
        double total =
                Arrays.stream(townSize).sum() * Arrays.stream(categorySize).sum();
        double[] feedShare = {0.3, 0.1, 0.45, 0.15};
        for (int category = 0; category < categoryCount; category++) {
            for (int feed = 0; feed < FEEDS.size(); feed++) {
                double share = feedShare[feed] * Math.exp(0.6 * gaussian(random));
                double phase = random.nextDouble(2 * Math.PI);
                double amplitude = random.nextDouble(0.35);
                double weekend = random.nextDouble(0.4, 1.0);
                double festival = random.nextDouble(0.5, 1.8);
                double growth = 0.1 * gaussian(random);
                double dispersion = random.nextDouble(1.0, 1.5);
                for (int town = 0; town < townCount; town++) {
                    double level = perDay
                            / total
                            * townSize[town]
                            * categorySize[category]
                            * share
                            * Math.exp(0.3 * gaussian(random));
                    double[] mean = new double[days];
                    int[] counts = new int[days];
                    for (int day = 0; day < days; day++) {
                        int distance = festivalDistance(FIRST_DAY.plusDays(day));
                        mean[day] = level
                                * Math.exp(amplitude * Math.cos(2 * Math.PI * day / 365.25 - phase)
                                        + growth * day / 365.25)
                                * (FIRST_DAY.plusDays(day).getDayOfWeek().getValue() > 5 ? weekend : 1)
                                * (distance >= -14 && distance < 0 ? festival : 1)
                                * (distance >= 0 && distance < 7 ? 0.5 : 1);
                        counts[day] = draw(random, mean[day], dispersion);
                    }
                    keys.add(new SeriesKey(towns.get(town), categories.get(category), FEEDS.get(feed)));
                    rows.add(counts);
                    means.add(mean);
                }
            }
        }
        boolean[] all = new boolean[days];
        Arrays.fill(all, true);
        FEEDS.forEach(feed -> builder.covers(feed, all.clone()));
    }

    /** Adds events to the fullest feed of a unit, spread evenly over a run of days. */
    SimulatedCounty plant(String town, String category, int firstDay, int length, int extra) {
        int best = -1;
        for (int row = 0; row < keys.size(); row++) {
            SeriesKey key = keys.get(row);
            if (key.regionCode().equals(town) && key.categoryCode().equals(category)) {
                best = best < 0 || means.get(row)[0] > means.get(best)[0] ? row : best;
            }
        }
        for (int event = 0; event < extra; event++) {
            rows.get(best)[firstDay + event * length / extra]++;
        }
        return this;
    }

    double mean(String town, String category, int day) {
        double sum = 0;
        for (int row = 0; row < keys.size(); row++) {
            SeriesKey key = keys.get(row);
            if (key.regionCode().equals(town) && key.categoryCode().equals(category)) {
                sum += means.get(row)[day];
            }
        }
        return sum;
    }

    /** Plants surges of a factor over their days, at least eight extra events each. */
    SimulatedCounty plantSurges(long seed, int count, int fromDay) {
        SplittableRandom random = new SplittableRandom(seed);
        while (surges.size() < count) {
            String town = towns.get(random.nextInt(towns.size()));
            String category = categories.get(random.nextInt(categories.size()));
            int length = random.nextInt(5, 15);
            int first = random.nextInt(fromDay, days - length - 8);
            double factor = random.nextDouble(4, 7);
            double base = 0;
            for (int day = first; day < first + length; day++) {
                base += mean(town, category, day);
            }
            int extra = (int) Math.round(base * (factor - 1));
            boolean crowded = surges.stream()
                    .anyMatch(other -> other.town().equals(town)
                            && other.category().equals(category)
                            && Math.abs(other.firstDay() - first) < 60);
            if (extra >= 8 && !crowded) {
                plant(town, category, first, length, extra);
                surges.add(new Surge(town, category, first, first + length - 1, extra, factor));
            }
        }
        return this;
    }

    CountTable table() {
        for (int row = 0; row < keys.size(); row++) {
            builder.series(keys.get(row), rows.get(row));
        }
        return builder.build();
    }

    static final CalendarFacts CALENDAR = new CalendarFacts() {
        @Override
        public DayKind kind(LocalDate day) {
            return CalendarFacts.WEEKDAYS_ONLY.kind(day);
        }

        @Override
        public int daysFromSpringFestival(LocalDate day) {
            return festivalDistance(day);
        }
    };

    private static int festivalDistance(LocalDate day) {
        int nearest = CalendarFacts.FAR;
        for (LocalDate festival : List.of(
                LocalDate.of(2022, 2, 1),
                LocalDate.of(2023, 1, 22),
                LocalDate.of(2024, 2, 10),
                LocalDate.of(2025, 1, 29),
                LocalDate.of(2026, 2, 17),
                LocalDate.of(2027, 2, 6))) {
            int distance = (int) (day.toEpochDay() - festival.toEpochDay());
            nearest = Math.abs(distance) < Math.abs(nearest) ? distance : nearest;
        }
        return nearest;
    }

    static int draw(SplittableRandom random, double mean, double dispersion) {
        double left = random.nextDouble();
        double mass = NegativeBinomial.mass(0, mean, dispersion);
        int count = 0;
        while (left > mass && count < 100_000) {
            left -= mass;
            count++;
            mass *= NegativeBinomial.ratio(count, mean, dispersion);
            if (mass < 1e-300) {
                return count;
            }
        }
        return count;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
