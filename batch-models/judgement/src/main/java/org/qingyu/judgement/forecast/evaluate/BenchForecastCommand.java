package org.qingyu.judgement.forecast.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.forecast.WeekPanel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-forecast}: our forecasts and the baselines on public count panels, the same protocol for all. */
@Command(
        name = "bench-forecast",
        description = {
            "Forecasts the last 104 weeks of weekly count panels, 1 and 4 weeks ahead, from the weeks before each; what is"
                    + " learned is learned anew every 13 weeks. Exact CRPS, smaller is better.",
            "A panel is a CSV t,date,AREA…; by default salmNewport.csv and fluBYBW.csv of the folder."
        },
        footer = {"", "Example: qingyu bench-forecast --panels surveillance_panels"})
public final class BenchForecastCommand extends QingyuCommand {

    private static final List<Integer> HORIZONS = List.of(1, 4);

    @Option(names = "--panels", required = true, paramLabel = "DIR", description = "The folder of the panels.")
    Path folder;

    @Option(names = "--panel", paramLabel = "NAME", description = "A panel of the folder; may be given several times.")
    List<String> panels = List.of("salmNewport", "fluBYBW");

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks that are scored (default 104).")
    int weeks = 104;

    @Override
    protected ExitCode run() throws IOException {
        try (Listing listing =
                listing("panel", "horizon", "forecast", "crps", "forecasts", "skill", "inside_90", "hit_top_10")) {
            for (String name : panels) {
                Path file = folder.resolve(name + ".csv");
                if (!Files.isReadable(file)) {
                    throw QingyuError.of(
                            ExitCode.NO_INPUT,
                            "a panel " + name + ".csv",
                            "none",
                            folder.toString(),
                            "name the folder");
                }
                WeekPanel panel = PanelReader.read(file);
                for (int horizon : HORIZONS) {
                    list(listing, name, RollingOrigin.of(panel, horizon, weeks, RidgeFit.USUAL));
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void list(Listing listing, String name, RollingOrigin result) {
        Scores all = result.all();
        for (int part = 0; part < all.names().size(); part++) {
            boolean mixture = part == all.names().size() - 1;
            listing.row(
                    name,
                    result.horizon(),
                    all.names().get(part),
                    all.crps(part),
                    all.forecasts(),
                    mixture ? (Double) all.skill() : null,
                    mixture ? (Double) all.inside() : null,
                    mixture ? (Double) result.hits() : null);
        }
    }
}
