package org.qingyu.judgement.forecast.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.forecast.WeekPanel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-forecast}: our forecasts and the baselines on public counts, the same protocol for all. */
@Command(
        name = "bench-forecast",
        description = {
            "Forecasts the last weeks of public counts, 1 and 4 weeks ahead, from the weeks before each; what is learned is"
                    + " learned anew every 13 weeks. Exact CRPS, smaller is better; over all and by thirds of the series,"
                    + " LEVEL1 those with fewest events.",
            "--panels: weekly count panels, a CSV t,date,AREA… each; by default salmNewport.csv and fluBYBW.csv of the folder.",
            "--events: a CSV with an event a row, counted by week, region and category."
        },
        footer = {
            "",
            "Example: qingyu bench-forecast --panels surveillance_panels",
            "         qingyu bench-forecast --events events.csv.gz --day occurred_local --region county --category type"
        })
public final class BenchForecastCommand extends QingyuCommand {

    private static final List<Integer> HORIZONS = List.of(1, 4);

    @Option(names = "--panels", paramLabel = "DIR", description = "The folder of the panels.")
    @Nullable
    Path folder;

    @Option(names = "--panel", paramLabel = "NAME", description = "A panel of the folder; may be given several times.")
    List<String> panels = List.of("salmNewport", "fluBYBW");

    @Option(names = "--events", paramLabel = "FILE", description = "A list of events, plain or .gz.")
    @Nullable
    Path events;

    @Option(names = "--day", paramLabel = "COLUMN", description = "Begins with the day, YYYY-MM-DD (default day).")
    String dayColumn = "day";

    @Option(names = "--region", paramLabel = "COLUMN", description = "The region (default region).")
    String regionColumn = "region";

    @Option(names = "--category", paramLabel = "COLUMN", description = "The category (default category).")
    String categoryColumn = "category";

    @Option(names = "--without", paramLabel = "COLUMN=VALUE", description = "Rows that are no events.")
    Map<String, String> without = Map.of();

    @Option(names = "--most", paramLabel = "N", description = "The most frequent categories only (default 15).")
    int most = 15;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day (default that of the file).")
    @Nullable
    LocalDate until;

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks that are scored (default 104).")
    int weeks = 104;

    @Override
    protected ExitCode run() throws IOException {
        if ((folder == null) == (events == null)) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "--panels or --events",
                    folder == null ? "neither" : "both",
                    "",
                    "name a folder of panels, or a file of events");
        }
        try (Listing listing = listing(
                "panel", "horizon", "forecast", "crps", "forecasts", "skill", "inside_90", "hit_top_10", "group")) {
            if (events != null) {
                measure(listing, events.getFileName().toString(), panelOf(events));
            } else if (folder != null) {
                for (String name : panels) {
                    measure(listing, name, panelOf(folder, name));
                }
            }
        }
        return ExitCode.DONE;
    }

    private WeekPanel panelOf(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw QingyuError.of(ExitCode.NO_INPUT, "a file of events", "none", file.toString(), "name the file");
        }
        var columns = new EventsReader.Columns(
                dayColumn,
                regionColumn,
                categoryColumn,
                without.entrySet().stream().findFirst().orElse(null),
                most);
        return new EventsReader(file, columns).read(until);
    }

    private static WeekPanel panelOf(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".csv");
        if (!Files.isReadable(file)) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT, "a panel " + name + ".csv", "none", folder.toString(), "name the folder");
        }
        return PanelReader.read(file);
    }

    private void measure(Listing listing, String name, WeekPanel panel) {
        for (int horizon : HORIZONS) {
            RollingOrigin result = RollingOrigin.of(panel, horizon, weeks, RidgeFit.USUAL);
            list(listing, name, result, "ALL", result.all());
            for (int third = 0; third < result.byLevel().size(); third++) {
                list(
                        listing,
                        name,
                        result,
                        "LEVEL" + (third + 1),
                        result.byLevel().get(third));
            }
        }
    }

    private static void list(Listing listing, String name, RollingOrigin result, String group, Scores scores) {
        for (int part = 0; part < scores.names().size(); part++) {
            boolean mixture = part == scores.names().size() - 1;
            listing.row(
                    name,
                    result.horizon(),
                    scores.names().get(part),
                    scores.crps(part),
                    scores.forecasts(),
                    mixture ? (Double) scores.skill() : null,
                    mixture ? (Double) scores.inside() : null,
                    mixture && group.equals("ALL") ? (Double) result.hits() : null,
                    group);
        }
    }
}
