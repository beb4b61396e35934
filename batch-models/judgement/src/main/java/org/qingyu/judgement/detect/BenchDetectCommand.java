package org.qingyu.judgement.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench detect}: how fast the detectors are and how their time and memory grow. */
@Command(
        name = "bench-detect",
        description = {
            "Times the detectors on drawn counts, on one core, in processor time; every rate is a ratio against a yardstick"
                    + " of the same run: dense Poisson regressions of 237 weeks on 11 columns a second.",
            "farrington: fits. panel: a year of days of 192 series through qingyu with --meta. r1: a day of 1, 10 and 100"
                    + " counties one after another, as score does it. detect: the counts of 1, 10 and 100 counties as one table"
                    + " with --meta. Growth is the exponent of time over the number of series: 1 is proportional."
        },
        footer = {"", "Example: qingyu bench detect --rounds 5"})
public final class BenchDetectCommand extends QingyuCommand {

    @Option(names = "--rounds", description = "Measurements; the median is the result (default: ${DEFAULT-VALUE}).")
    int rounds = 3;

    @Option(
            names = "--counties",
            split = ",",
            paramLabel = "N,N,…",
            description = "Numbers of counties, rising (default: 1,10,100).")
    List<Integer> counties = List.of(1, 10, 100);

    @Override
    protected ExitCode run() {
        if (rounds < 1 || counties.stream().anyMatch(number -> number < 1)) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "--rounds and --counties from 1",
                    rounds + " and " + counties,
                    "the command line",
                    "leave them out for the defaults");
        }
        var speeds = new DetectorSpeeds();
        try (Listing listing = listing(
                "measure", "size", "series", "seconds", "per_second", "yardstick", "ratio", "growth", "peak_mb")) {
            double yardstick = median(speeds::yardstick).perSecond();
            list(listing, "farrington", 200, median(speeds::farrington), yardstick);
            list(listing, "panel", 1, median(speeds::panelYear), yardstick);
            growth(listing, "r1", DetectorSpeeds::exceedance, speeds);
            growth(listing, "detect", DetectorSpeeds::wideTable, speeds);
        }
        done("benchmark", "detect", "rounds", rounds);
        return ExitCode.DONE;
    }

    private interface Measure {
        DetectorSpeeds.Timing of();
    }

    private interface CountyMeasure {
        DetectorSpeeds.Timing of(DetectorSpeeds speeds, int counties);
    }

    /** The timing in the middle. */
    private DetectorSpeeds.Timing median(Measure measure) {
        var all = new ArrayList<DetectorSpeeds.Timing>();
        for (int round = 0; round < rounds; round++) {
            all.add(measure.of());
        }
        DetectorSpeeds.Timing[] sorted = all.toArray(DetectorSpeeds.Timing[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(DetectorSpeeds.Timing::seconds));
        return sorted[rounds / 2];
    }

    private static void list(Listing listing, String name, int size, DetectorSpeeds.Timing timing, double yardstick) {
        listing.row(
                name,
                size,
                timing.series(),
                timing.seconds(),
                timing.perSecond(),
                yardstick,
                timing.perSecond() / yardstick,
                null,
                timing.peakMegabytes());
    }

    /** The yardstick of a number of counties is the smallest number of them: what a series costs there. */
    private void growth(Listing listing, String name, CountyMeasure measure, DetectorSpeeds speeds) {
        DetectorSpeeds.Timing smallest = null;
        for (int number : counties) {
            DetectorSpeeds.Timing timing = median(() -> measure.of(speeds, number));
            DetectorSpeeds.Timing first = smallest == null ? timing : smallest;
            smallest = first;
            listing.row(
                    name,
                    number,
                    timing.series(),
                    timing.seconds(),
                    timing.perSecond(),
                    first.perSecond(),
                    timing.perSecond() / first.perSecond(),
                    timing.series() == first.series()
                            ? null
                            : (Double) (Math.log(timing.seconds() / first.seconds())
                                    / Math.log((double) timing.series() / first.series())),
                    timing.peakMegabytes());
        }
    }
}
