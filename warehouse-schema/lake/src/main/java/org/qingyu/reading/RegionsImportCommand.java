package org.qingyu.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.WriterLock;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.region.RegionCsv;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionRows;
import org.qingyu.table.RegionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A list is kept as a new version beside the earlier ones; the past is resolved with the newest at the next merge. */
@Command(
        name = "import",
        description = {
            "Takes the county's region list: code,name,parent_code and where known level,class,population,valid_from,"
                    + "valid_to,lon,lat,synonyms,neighbours,successors.",
            "Every wrong cell is named; a list with one is not taken."
        },
        footer = {"", "Example: qingyu regions import regions.csv"})
final class RegionsImportCommand extends QingyuCommand {

    @Parameters(paramLabel = "FILE.csv", description = "The list, in UTF-8 or GB18030.")
    Path file;

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        RegionList list = RegionCsv.read(file);
        Home home = createdHome();
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            boolean known = take(home, list);
            done("regions", list.regions().size(), "version", list.version(), "new", !known);
        }
        return ExitCode.DONE;
    }

    /** Whether this very list was the newest already; it is then not written again. */
    private boolean take(Home home, RegionList list) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
        }
        try (HomeLake lake = HomeLake.open(home)) {
            if (new RegionLists(lake).newest().version().equals(list.version())) {
                return true;
            }
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.append(RegionTable.TABLE, RegionRows.rowsOf(list, clock().instant()));
        }
        return false;
    }
}
