package org.qingyu.streaming;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.ingest.synthetic.BenchEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "The project's own measurements, each a ratio against a yardstick of the same run.",
        footer = {"", "Example: qingyu bench ingest --events 3000000 --rounds 3"})
final class BenchCommand extends QingyuCommand {

    @Parameters(paramLabel = "NAME", description = "ingest; detect and forecast are bench-detect and bench-forecast.")
    private String benchmark = "";

    @Option(names = "--events", description = "Events of one delivery (default: ${DEFAULT-VALUE}).")
    private long events = 3_000_000;

    @Option(names = "--rounds", description = "Measurements; the median is the result (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--profile", description = "Also say in which classes the last job's processor time went.")
    private boolean profile;

    @Override
    protected ExitCode run() throws Exception {
        if (!benchmark.equals("ingest")) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "a benchmark called ingest, detect or forecast",
                    "'" + benchmark + "'",
                    "the command line",
                    "name it");
        }
        if (events < 1 || rounds < 1) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "--events and --rounds from 1",
                    events + " and " + rounds,
                    "the command line",
                    "leave them out for the defaults");
        }
        Path folder = Files.createTempDirectory("qingyu-bench");
        var measure = new IngestBenchmark(folder, clock());
        try {
            List<String> before = write(folder.resolve("before"), 1);
            List<String> measured = write(folder.resolve("measured"), 2);
            List<IngestBenchmark.Round> done = new ArrayList<>();
            try (Listing listing = listing("round", "events", "job_seconds", "yardstick_seconds", "ratio")) {
                for (int i = 1; i <= rounds; i++) {
                    IngestBenchmark.Round round = measure.round(i, before, measured, profile && i == rounds);
                    done.add(round);
                    listing.row(i, events, round.jobSeconds(), round.yardstickSeconds(), round.ratio());
                }
            }
            measure.profile().forEach(part -> note("%5.1f %%  %s".formatted(part.share() * 100, part.name())));
            double[] ratios = done.stream()
                    .mapToDouble(IngestBenchmark.Round::ratio)
                    .sorted()
                    .toArray();
            done("benchmark", "ingest", "events", events, "rounds", rounds, "median_ratio", ratios[rounds / 2]);
            return ExitCode.DONE;
        } finally {
            measure.clear();
        }
    }

    private List<String> write(Path target, long seed) throws Exception {
        BenchEvents.of(seed).write(target, 0, events, 1);
        try (Stream<Path> files = Files.list(target)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
