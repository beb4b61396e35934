package org.qingyu.ingest.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.HomeConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: writes a synthetic county. */
@Command(
        name = "generate",
        description = "Writes a synthetic county: four feeds in the standard form, regions.csv and truth.csv.",
        footer = {
            "",
            "Example: qingyu generate --towns 12 --villages 217 --days 1096 --per-day 137 --surges 40 --factor 5"
                    + " --seed 7 --output county"
        })
public final class GenerateCommand extends QingyuCommand {

    @Option(names = "--towns", paramLabel = "N", description = "Towns (default ${DEFAULT-VALUE}).")
    int towns = 12;

    @Option(names = "--villages", paramLabel = "N", description = "Villages (default ${DEFAULT-VALUE}).")
    int villages = 217;

    @Option(names = "--days", paramLabel = "N", description = "Days of history (default ${DEFAULT-VALUE}).")
    int days = 1_096;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            description = "Events of the whole county on an average day, all feeds (default ${DEFAULT-VALUE}).")
    double perDay = 137;

    @Option(
            names = "--surges",
            paramLabel = "N",
            description = "Planted surges; 0 gives a quiet county (default ${DEFAULT-VALUE}).")
    int surges = 40;

    @Option(
            names = "--factor",
            paramLabel = "F",
            description = "Extra events of a surge over what is usual on its days (default ${DEFAULT-VALUE}).")
    double factor = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Any whole number (default ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--last-day", paramLabel = "DAY", description = "Last registered day (default: yesterday).")
    @Nullable
    LocalDate lastDay;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder to write to.")
    Path output = Path.of(".");

    @Option(names = "--awkward", description = "Add broken lines and personal data that must not be kept.")
    boolean awkward;

    @Option(
            names = "--dispersion",
            paramLabel = "X",
            description = "Variance of a count over its mean, from 1 (default ${DEFAULT-VALUE}).")
    double dispersion = Difficulty.USUAL.dispersion();

    @Option(
            names = "--season",
            paramLabel = "X",
            description = "Strength of season and holidays, 0 for none (default ${DEFAULT-VALUE}).")
    double season = Difficulty.USUAL.season();

    @Option(names = "--growth", paramLabel = "X", description = "Growth per year (default ${DEFAULT-VALUE}).")
    double growth = Difficulty.USUAL.growth();

    @Option(
            names = "--untidiness",
            paramLabel = "X",
            description = "Late, corrected, cancelled, linked, badly placed records; 0 for none (default"
                    + " ${DEFAULT-VALUE}).")
    double untidiness = Difficulty.USUAL.untidiness();

    @Option(
            names = "--recent-share",
            paramLabel = "X",
            description = "Share of the surges that begin in the last 60 days (default ${DEFAULT-VALUE}).")
    double recentShare = Difficulty.USUAL.recentShare();

    @Override
    protected ExitCode run() {
        var county = county();
        var manners = awkward ? CountyWriter.Manners.AWKWARD : CountyWriter.Manners.TIDY;
        try (var progress = progress("generate", days)) {
            var written = CountyWriter.write(county, output, manners, progress::step);
            note("The county is synthetic (合成数据): places, events and texts are invented.");
            done(
                    "events",
                    written.events(),
                    "files",
                    written.files(),
                    "surges",
                    written.surges(),
                    "lines",
                    written.lines(),
                    "broken",
                    written.broken());
            return ExitCode.DONE;
        } catch (IOException | UncheckedIOException e) {
            throw QingyuError.of(
                            ExitCode.FAILED, "a folder that can be written", "none", output.toString(), "name another")
                    .causedBy(e);
        }
    }

    private SyntheticCounty county() {
        CountyPlan plan;
        try {
            var difficulty = new Difficulty(dispersion, season, growth, untidiness, recentShare);
            plan = new CountyPlan(towns, villages, days, perDay, surges, factor, seed, lastDay(), difficulty);
        } catch (IllegalArgumentException e) {
            throw QingyuError.of(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
        var problems = plan.problems();
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, "the county cannot be drawn", problems);
        }
        return SyntheticCounty.of(plan);
    }

    private LocalDate lastDay() {
        if (lastDay != null) {
            return lastDay;
        }
        var zone =
                home().exists() ? home().config().zone() : HomeConfig.defaults().zone();
        return new OperatingDay(zone).yesterday(clock());
    }
}
