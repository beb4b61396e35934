package org.qingyu.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingyu.command.QingyuCommand;
import org.qingyu.event.CategoryResolver;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.MergeState;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.table.ColumnType;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.Tables;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;

/** Runs every command of this room once on a home of its own, so that the build can keep the classes they load. */
@Command(name = "rehearse", hidden = true, description = "Runs the other commands once; for the build.")
final class RehearseCommand extends QingyuCommand {

    private static final Instant MOMENT = Instant.parse("2026-05-04T01:00:00Z");

    private static final String COUNTY = "990101000000";

    /** A county as real ones are: what a command does with it is what it does in earnest. */
    private static final String REGIONS = """
            code,name,parent_code,level
            990101000000,排演县,,county
            990101101000,排演镇,990101000000,town
            990101102000,彩排镇,990101000000,town
            990101101201,排演村,990101101000,village
            """;

    @Override
    protected ExitCode run() throws IOException, SQLException {
        Home home = createdHome();
        Path root = home.root();
        Path regions = Files.writeString(root.resolve("regions.csv"), REGIONS);
        rehearse(List.of("regions", "import", regions.toString(), "--home", root.toString()), ReadingMain.commands());
        fill(home);
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
                "explain 990101000000 --format json",
                "explain 990101000000",
                "explain 排演县 D06",
                "doctor")) {
            rehearse(List.of((line + " --home " + root).split(" ", -1)), ReadingMain.commands());
        }
        return ExitCode.DONE;
    }

    /** A row in every table, current events as a scoring leaves them. */
    private static void fill(Home home) throws SQLException {
        String version;
        try (HomeLake lake = HomeLake.open(home)) {
            version = new RegionLists(lake).newest().version();
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            for (WarehouseTable table : Tables.all()) {
                if (table != RegionTable.TABLE) {
                    lake.append(table, List.of(sampleRow(table)));
                }
            }
            lake.append(
                    EventCurrentTable.TABLE,
                    List.of(sampleRow(EventCurrentTable.TABLE)
                            .set(EventColumns.EVENT_ID, "unplaced")
                            .set(EventCurrentTable.REGION_QUALITY, "UNKNOWN")
                            .set(EventCurrentTable.CATEGORY_SOURCE, "DEFAULT")));
            lake.append(WarningIssuedTable.TABLE, List.of(warning(version, "ALL"), warning(version, "D06")));
        }
        try (OperationalDatabase database = OperationalDatabase.open(home.root())) {
            new MergeState(1, version, CategoryResolver.standard().version()).record(database);
        }
    }

    private static TableRow warning(String regionVersion, String category) {
        return sampleRow(WarningIssuedTable.TABLE)
                .set(UnitColumns.REGION_CODE, COUNTY)
                .set(UnitColumns.REGION_LEVEL, "county")
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(WarningIssuedTable.EVIDENCE, "{\"feeds_young\":[]}")
                .set(WarningIssuedTable.REGION_VERSION, regionVersion);
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
