package org.qingyu.reading;

import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.query.HomeLake;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import picocli.CommandLine.Command;

@Command(
        name = "tables",
        description = "Lists the tables of the lake.",
        footer = {"", "Example: qingyu tables"})
final class TablesCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome());
                var listing = listing("table", "rows", "columns", "written_by", "grain")) {
            for (WarehouseTable table : Tables.all()) {
                listing.row(table.name(), lake.count(table), table.width(), table.writer(), table.grain());
            }
        }
        return ExitCode.DONE;
    }
}
