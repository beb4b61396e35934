package org.qingyu.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.region.Region;
import org.qingyu.region.RegionCsv;
import org.qingyu.region.RegionLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "regions",
        description = "Lists the county's regions; 'import' takes a new list, 'propose' makes one from loaded data.",
        subcommands = {RegionsImportCommand.class, RegionsProposeCommand.class},
        footer = {"", "Example: qingyu regions --level town"})
final class RegionsCommand extends QingyuCommand {

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only county, town or village.")
    @Nullable
    RegionLevel level;

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome());
                Listing listing = listing(RegionCsv.COLUMNS)) {
            RegionLists.Version newest = new RegionLists(lake).newest();
            if (!newest.list().isImported()) {
                note("no region list has been imported; make one with 'qingyu regions propose SOURCE --output FILE'");
                return ExitCode.DONE;
            }
            for (Region region : newest.list().regions()) {
                if ((level == null || region.level() == level) && !listing.row(cells(region))) {
                    break;
                }
            }
        }
        return ExitCode.DONE;
    }

    /** The cells of {@link RegionCsv}, with numbers and days as what they are. */
    private static List<@Nullable Object> cells(Region region) {
        var cells = new ArrayList<@Nullable Object>(RegionCsv.cells(region));
        cells.set(RegionCsv.COLUMNS.indexOf("parent_code"), region.parentCode());
        cells.set(RegionCsv.COLUMNS.indexOf("class"), region.regionClass());
        cells.set(RegionCsv.COLUMNS.indexOf("population"), region.population());
        cells.set(RegionCsv.COLUMNS.indexOf("valid_from"), day(region.validFrom()));
        cells.set(RegionCsv.COLUMNS.indexOf("valid_to"), day(region.validTo()));
        cells.set(RegionCsv.COLUMNS.indexOf("lon"), region.lon());
        cells.set(RegionCsv.COLUMNS.indexOf("lat"), region.lat());
        return cells;
    }

    private static @Nullable Object day(@Nullable LocalDate day) {
        return day;
    }
}
