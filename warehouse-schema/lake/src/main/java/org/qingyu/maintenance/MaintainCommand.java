package org.qingyu.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.command.Listing;
import org.qingyu.command.Progress;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code maintain}: few files, a past of some days, no stray files. */
@Command(
        name = "maintain",
        description = {
            "Puts small files together, forgets old snapshots and removes files that nothing refers to.",
            "No row changes; what was issued can be computed again as before. Can be stopped and run again at any time."
        },
        footer = {"", "Example: qingyu maintain --keep 14"})
public final class MaintainCommand extends QingyuCommand {

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "Days the tables can be read as they were (default: 7).")
    int keepDays = (int) Policy.STANDARD.keep().toDays();

    @Option(
            names = "--fewest",
            paramLabel = "N",
            description = "So many small files in a row are put together (default: 5).")
    int fewestFiles = Policy.STANDARD.fewestFiles();

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        checkCommandLine();
        Home home = existingHome();
        List<TableCare.Outcome> outcomes = Files.exists(home.catalogFile()) ? maintain(home) : List.of();
        print(outcomes);
        done(
                "tables", outcomes.size(),
                "rewritten",
                        outcomes.stream()
                                .mapToLong(TableCare.Outcome::rewritten)
                                .sum(),
                "forgotten",
                        outcomes.stream()
                                .mapToLong(TableCare.Outcome::forgotten)
                                .sum(),
                "strays", outcomes.stream().mapToLong(TableCare.Outcome::strays).sum(),
                "bytes_before",
                        outcomes.stream()
                                .mapToLong(TableCare.Outcome::bytesBefore)
                                .sum(),
                "bytes",
                        outcomes.stream()
                                .mapToLong(TableCare.Outcome::bytesAfter)
                                .sum());
        return ExitCode.DONE;
    }

    private void checkCommandLine() {
        var problems = new ArrayList<String>();
        if (keepDays < 1) {
            problems.add("expected --keep to be a number of days from 1, found " + keepDays);
        }
        if (fewestFiles < 2) {
            problems.add("expected --fewest to be a number of files from 2, found " + fewestFiles);
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, "wrong command line", problems);
        }
    }

    private List<TableCare.Outcome> maintain(Home home) throws IOException, InterruptedException {
        Policy policy = Policy.STANDARD.withKeep(Duration.ofDays(keepDays)).withFewestFiles(fewestFiles);
        var turns = new Turns(home.root(), waitTime(), environment(), clock());
        var outcomes = new ArrayList<TableCare.Outcome>();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            List<WarehouseTable> tables =
                    Tables.all().stream().filter(lake::has).toList();
            long rows = tables.stream()
                    .flatMap(table -> new Compaction(lake.icebergTable(table), policy).plan().stream())
                    .mapToLong(Compaction.Run::rows)
                    .sum();
            try (Progress progress = progress("maintaining", rows)) {
                for (WarehouseTable table : tables) {
                    outcomes.add(new TableCare(lake, table, policy, clock(), turns).run(progress::step));
                }
            }
        }
        return outcomes;
    }

    private void print(List<TableCare.Outcome> outcomes) {
        try (Listing listing = listing(
                "table", "files_before", "files", "snapshots_before", "snapshots", "strays", "bytes_before", "bytes")) {
            for (TableCare.Outcome one : outcomes) {
                listing.row(
                        one.table().name(),
                        one.before().files(),
                        one.after().files(),
                        one.before().snapshots(),
                        one.after().snapshots(),
                        one.strays(),
                        one.bytesBefore(),
                        one.bytesAfter());
            }
        }
    }
}
