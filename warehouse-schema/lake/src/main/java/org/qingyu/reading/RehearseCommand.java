package org.qingyu.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.ColumnType;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;

/** Runs every command of this room once on a home of its own, so that the build can keep the classes they load. */
@Command(name = "rehearse", hidden = true, description = "Runs the other commands once; for the build.")
final class RehearseCommand extends QingyuCommand {

    private static final Instant MOMENT = Instant.parse("2026-05-04T01:00:00Z");

    @Override
    protected ExitCode run() {
        Home home = createdHome();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            for (WarehouseTable table : Tables.all()) {
                lake.append(table, List.of(sampleRow(table)));
            }
        }
        Path root = home.root();
        for (String line : List.of(
                "tables",
                "status --format table",
                "status",
                "rejects",
                "warnings",
                "warnings --format table",
                "warnings --format json --all-revisions",
                "show event.history --where feed='A' --format json",
                "show event.current",
                "regions",
                "maintain",
                "explain 990101 --format json",
                "explain 990101",
                "doctor")) {
            rehearse(List.of((line + " --home " + root).split(" ", -1)), ReadingMain.commands());
        }
        return ExitCode.DONE;
    }

    static TableRow sampleRow(WarehouseTable table) {
        TableRow row = table.row();
        for (int i = 0; i < table.width(); i++) {
            row.setAt(i, sample(table.columns().get(i).column().type()));
        }
        if (table == EventArrivalTable.TABLE) {
            row.set(EventArrivalTable.EVERY, "day");
        }
        if (table == WarningIssuedTable.TABLE) {
            row.set(WarningIssuedTable.LEVEL, "RED");
        }
        return row;
    }

    private static Object sample(ColumnType<?> type) {
        return switch (type.kind()) {
            case TEXT -> "990101";
            case TEXTS -> "[]";
            case COUNT -> 1L;
            case NUMBER -> 0.5;
            case FLAG -> true;
            case DAY -> LocalDate.of(2026, 5, 4);
            case INSTANT -> MOMENT;
            case KEY16 -> new byte[16];
        };
    }
}
