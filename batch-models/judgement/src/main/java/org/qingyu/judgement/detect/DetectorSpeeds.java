package org.qingyu.judgement.detect;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.judgement.exceedance.AnnouncedDays;
import org.qingyu.judgement.exceedance.Budget;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.exceedance.Exceedance;
import org.qingyu.judgement.exceedance.PoissonRidge;
import org.qingyu.judgement.exceedance.Units;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** Times detectors on counts drawn for it, on the calling thread: its processor time, so that a busy machine changes little. */
final class DetectorSpeeds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
    private static final int THREE_YEARS = 1096;
    private static final int FOUR_YEARS = 1461;
    private static final int YEAR = 365;
    private static final int WEEKS = 624;
    private static final int SCORED_WEEKS = 49;
    private static final int TOWNS = 12;
    private static final int CATEGORIES = 29;
    private static final List<String> FEEDS = List.of("1", "2", "3", "4");

    /** Rows and columns of Farrington's regression over five years. */
    private static final int ROWS = 237;

    private static final int COLUMNS = 11;

    private final CalendarFacts calendar = new AnnouncedDays(WorkingCalendar.announced());

    /**
     * @param series how many count series were judged
     * @param decisions fits, days or whatever the measure counts
     * @param peakMegabytes the most the heap held meanwhile, garbage included
     */
    record Timing(int series, long decisions, double seconds, long peakMegabytes) {

        double perSecond() {
            return decisions / seconds;
        }
    }

    /** Poisson regressions by the plain way: dense normal equations. */
    Timing yardstick() {
        SplittableRandom random = new SplittableRandom(1);
        double[] design = new double[ROWS * COLUMNS];
        double[] counts = new double[ROWS];
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        for (int row = 0; row < ROWS; row++) {
            design[row * COLUMNS] = 1;
            design[row * COLUMNS + 1] = row / (double) ROWS;
            for (int column = 2; column < COLUMNS; column++) {
                design[row * COLUMNS + column] = Math.cos(row * (column - 1) * Math.PI / 26);
            }
            counts[row] = count(random, 6);
        }
        double[] precision = new double[COLUMNS];
        Arrays.fill(precision, 1e-6);
        int fits = 2_000;
        return timed(0, fits, () -> {
            PoissonRidge ridge = new PoissonRidge(design, ROWS, COLUMNS);
            int done = 0;
            for (int fit = 0; fit < fits; fit++) {
                double[] beta = new double[COLUMNS];
                beta[0] = Math.log(6);
                ridge.fit(counts, weights, new double[COLUMNS], precision, 1, beta);
                done += Double.isFinite(beta[0]) ? 1 : 0;
            }
            return done;
        });
    }

    /** Two fits a decision: the second with outlying weeks weighed down. */
    Timing farrington() {
        int series = 200;
        WideTable table = table(series, WEEKS, 2, row -> .5 + row % 20);
        return timed(series, 2L * series * SCORED_WEEKS, () -> {
            Farrington farrington = new Farrington(Period.WEEKLY, 0.01);
            int alarms = 0;
            for (int row = 0; row < series; row++) {
                SeriesScores scores = new SeriesScores(WEEKS - SCORED_WEEKS + 1, WEEKS);
                farrington.judge(table.counts(row), scores);
                alarms += scores.alarm(WEEKS) ? 1 : 0;
            }
            return alarms;
        });
    }

    /** 24 towns × 8 categories, a year of days after three. */
    Timing panelYear() {
        return panel(24, 8, FOUR_YEARS, YEAR);
    }

    /** The counts of counties as one table, four weeks of days after three years. */
    Timing wideTable(int counties) {
        return panel(counties * TOWNS, CATEGORIES, THREE_YEARS, 28);
    }

    private Timing panel(int towns, int categories, int days, int scored) {
        int series = towns * categories;
        WideTable table = table(series, days, 3, row -> .05 + row % categories * .4 / categories);
        List<Place> places = IntStream.range(0, series)
                .mapToObj(row -> {
                    int town = row / categories;
                    return new Place("r" + town, "c" + row % categories, 20_000, town % 40, Math.floorDiv(town, 40));
                })
                .toList();
        var request = new Detection.Request(
                DetectorName.QINGYU, Period.DAILY, 0.01, days - scored + 1, places, new StepDays(FIRST_DAY, calendar));
        return timed(series, (long) series * scored, () -> Detection.run(table, request).length);
    }

    /** One day of R1, counties one after another: {@code score} holds one home. */
    Timing exceedance(int counties) {
        int series = counties * TOWNS * CATEGORIES * FEEDS.size();
        double seconds = 0;
        long peak = 0;
        for (int county = 0; county < counties; county++) {
            CountTable table = county(county);
            LocalDate last = table.dayAt(THREE_YEARS - 1);
            List<String> towns =
                    table.keys().stream().map(SeriesKey::regionCode).distinct().toList();
            List<String> categories = table.keys().stream()
                    .map(SeriesKey::categoryCode)
                    .distinct()
                    .toList();
            Timing one = timed(
                    series,
                    1,
                    () -> Exceedance.of(
                                    table, Units.ofCounty(table, "county", towns, categories), calendar, Budget.DEFAULT)
                            .judge(last, last)
                            .units()
                            .size());
            seconds += one.seconds();
            peak = Math.max(peak, one.peakMegabytes());
        }
        return new Timing(series, series, seconds, peak);
    }

    private static CountTable county(int seed) {
        CountTable.Builder builder = CountTable.builder(FIRST_DAY, THREE_YEARS);
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] all = new boolean[THREE_YEARS];
        Arrays.fill(all, true);
        for (String feed : FEEDS) {
            for (int town = 0; town < TOWNS; town++) {
                for (int category = 0; category < CATEGORIES; category++) {
                    double mean = .02 + random.nextDouble() * .16;
                    int[] counts = new int[THREE_YEARS];
                    Arrays.setAll(counts, day -> count(random, mean));
                    builder.series(new SeriesKey("town" + town, "category" + category, feed), counts);
                }
            }
            builder.covers(feed, all);
        }
        return builder.build();
    }

    private static WideTable table(int series, int steps, long seed, IntToDoubleFunction mean) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[series][steps];
        List<String> names = new ArrayList<>(series);
        for (int row = 0; row < series; row++) {
            double own = mean.applyAsDouble(row);
            Arrays.setAll(counts[row], step -> count(random, own));
            names.add(String.valueOf(row + 1));
        }
        BitSet[] gaps = new BitSet[series];
        Arrays.setAll(gaps, row -> new BitSet(0));
        return new WideTable(names, counts, steps, gaps);
    }

    /** A Poisson count by multiplication; means are small. */
    private static int count(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        double product = 1;
        do {
            product *= random.nextDouble();
            count++;
        } while (product > limit);
        return count;
    }

    private static Timing timed(int series, long decisions, IntSupplier work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.getAsInt() < 0) {
            throw new IllegalStateException("Expected work to count what it did but it gave a negative number");
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Timing(series, decisions, seconds, peak >> 20);
    }
}
