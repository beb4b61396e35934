package org.qingyu.reading;

import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.query.HomeLake;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "tables",
        description = "Lists the tables of the lake.",
        footer = {"", "Examples: qingyu tables", "          qingyu tables --files"})
final class TablesCommand extends QingyuCommand {

    @Option(names = "--files", description = "How the tables' files are: what 'qingyu maintain' looks after.")
    boolean files;

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome())) {
            if (files) {
                print(FilesOfTables.of(lake));
            } else {
                print(lake);
            }
        }
        return ExitCode.DONE;
    }

    private void print(HomeLake lake) {
        try (var listing = listing("table", "rows", "columns", "written_by", "grain")) {
            for (WarehouseTable table : Tables.all()) {
                listing.row(table.name(), lake.count(table), table.width(), table.writer(), table.grain());
            }
        }
    }

    private void print(FilesOfTables tables) {
        try (var listing = listing("table", "files", "small_files", "bytes", "snapshots", "oldest_snapshot")) {
            tables.byTable()
                    .forEach((table, health) -> listing.row(
                            table.name(),
                            health.files(),
                            health.smallFiles(),
                            health.bytes(),
                            health.snapshots(),
                            health.oldest()));
        }
    }
}
