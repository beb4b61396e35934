package org.qingyu.scoring;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.CountyForecast;
import org.qingyu.judgement.forecast.ForecastGates;
import org.qingyu.judgement.forecast.PoissonFit;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.season.SeasonHints;
import org.qingyu.judgement.season.YearCourse;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;
import org.qingyu.known.WorkingDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-counties}: what fitting and forecasting takes for one county and for many. */
@Command(
        name = "bench-counties",
        description = {
            "Fits and forecasts drawn counties of 12 towns and 30 categories with three years of days, one after the other as"
                    + " 'forecast' does, and prints seconds and memory beside those of the first number of counties.",
            "Reading the lake is not in it. The first row starts Spark."
        },
        footer = {"", "Example: qingyu bench-counties --counties 1,10,100"})
final class BenchCountiesCommand extends QingyuCommand {

    private static final int TOWNS = 12;
    private static final int DAYS = 3 * 365;
    private static final LocalDate LAST = LocalDate.of(2026, 5, 20);
    private static final String FEED = "JINGQING";
    private static final double MEGABYTE = 1 << 20;

    @Option(
            names = "--counties",
            paramLabel = "N,N,…",
            split = ",",
            description = "Numbers of counties, ascending (default 1,2,4,8).")
    List<Integer> numbers = List.of(1, 2, 4, 8);

    @Option(names = "--plain", description = "Fit in plain Java instead of Spark MLlib.")
    boolean plain;

    @Override
    protected ExitCode run() throws IOException, SQLException {
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number < 1)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "numbers of counties from 1 on", numbers.toString(), "--counties", "name others");
        }
        Path folder = Files.createTempDirectory("qingyu-bench-counties-");
        try (Workshop workshop = Workshop.open(new Home(folder).create());
                Listing listing = listing(
                        "counties",
                        "series",
                        "forecasts",
                        "seconds",
                        "seconds_a_county",
                        "against_first",
                        "kept_mb",
                        "peak_process_mb")) {
            Double first = null;
            for (int number : new TreeSet<>(numbers)) {
                long begin = System.nanoTime();
                int forecasts = forecast(workshop, number);
                double seconds = (System.nanoTime() - begin) / 1e9;
                first = first == null ? (Double) (seconds / number) : first;
                listing.row(
                        number,
                        number * TOWNS * categories().size(),
                        forecasts,
                        seconds,
                        seconds / number,
                        seconds / number / first,
                        keptMegabytes(),
                        peakMegabytes());
            }
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    private int forecast(Workshop workshop, int number) {
        PoissonFit fitter = plain ? RidgeFit.USUAL : new MllibFit(workshop.spark(), RidgeFit.USUAL.precision());
        int forecasts = 0;
        for (int county = 0; county < number; county++) {
            CountTable table = drawn(county);
            ForecastGates gates = ForecastGates.judge(table, LAST, new TreeSet<>(towns()), feed -> false);
            CountyDays days = CountyDays.of(table, towns(), categories(), gates::counts, LAST);
            forecasts += CountyForecast.of(days, "county", WorkingDays.facts(), Map.of(), fitter)
                    .lines()
                    .size();
            SeasonHints.of(days, WorkingDays.facts(), LAST);
            YearCourse.of(days);
        }
        return forecasts;
    }

    private static List<String> towns() {
        return IntStream.rangeClosed(1, TOWNS).mapToObj("town%02d"::formatted).toList();
    }

    private static Collection<String> categories() {
        return CategoryCatalogue.standard().codes();
    }

    /** Counts with a level a series and a course of the year; other ones for every county. */
    private static CountTable drawn(int county) {
        var random = new SplittableRandom(county);
        boolean[] covered = new boolean[DAYS];
        Arrays.fill(covered, true);
        LocalDate first = LAST.minusDays(DAYS - 1L);
        CountTable.Builder builder = CountTable.builder(first, DAYS).covers(FEED, covered);
        for (String town : towns()) {
            for (String category : categories()) {
                double level = 0.6 * random.nextDouble() * random.nextDouble();
                double swing = 0.6 * random.nextDouble();
                int[] counts = new int[DAYS];
                for (int day = 0; day < DAYS; day++) {
                    counts[day] = poisson(random, level * (1 + swing * Math.cos(2 * Math.PI * day / 365.25)));
                }
                builder.series(new SeriesKey(town, category, FEED), counts);
            }
        }
        return builder.build();
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

    /** What is still held after a collection. */
    private static double keptMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** The most memory the process ever had, null where the system does not say. */
    private static @Nullable Double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return null;
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(null);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
