package org.qingyu.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.operation.RunLog;
import org.qingyu.operation.WriterLock;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ForecastGateTable;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code forecast}: the coming weeks, kept in the lake and printed. A day that was forecast from the same data is only read. */
@Command(
        name = "forecast",
        description = {
            "Expected events of the next 7 days (horizon 7) and of days 22 to 28 (horizon 28), per town and category and"
                    + " for the county, with quantiles. 未来一周、第四周预测",
            "A category without usable data has no rows; the reason is said on standard error and kept."
        },
        footer = {"", "Example: qingyu forecast --as-of 2026-05-04 --horizon 7"})
final class ForecastCommand extends QingyuCommand {

    @Option(names = "--as-of", paramLabel = "DAY", description = "The last day that is known; yesterday by default.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--horizon", paramLabel = "7|28", description = "Only this horizon.")
    @Nullable
    Integer horizon;

    @Override
    protected ExitCode run() throws IOException, SQLException, InterruptedException {
        Home home = existingHome();
        Integer wanted = horizon;
        if (wanted != null && wanted != 7 && wanted != 28) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a horizon of 7 or 28", wanted.toString(), "--horizon", "name one of them");
        }
        LocalDate today = LocalDate.ofInstant(clock().instant(), home.config().zone());
        LocalDate day = asOf == null ? today.minusDays(1) : asOf;
        if (day.isAfter(today)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a day up to today, " + today, day.toString(), "--as-of", "name an earlier day");
        }
        try (WriterLock lock = WriterLock.acquire(home.root(), waitTime(), environment())) {
            if (lock == null) {
                throw QingyuError.of(
                        ExitCode.BUSY,
                        "a home that nobody else is writing",
                        "another writer after " + waitTime().toSeconds() + " s",
                        home.root().toString(),
                        "wait for it, or give it longer with --wait");
            }
            try (Workshop workshop = Workshop.open(home)) {
                workshop.sweep();
                workshop.lake().createOrEvolveTables();
                forecast(workshop, day);
                print(workshop.lake(), day);
            }
        }
        return ExitCode.DONE;
    }

    private void forecast(Workshop workshop, LocalDate day) throws IOException, SQLException {
        Frozen frozen = workshop.frozenNow(clock().instant());
        if (isDone(workshop, day, frozen.inputs())) {
            return;
        }
        List<EventCount> counts = new ScoreRun(workshop, frozen, clock()).count();
        if (counts.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "at least one event",
                    "none in event.history",
                    "",
                    "load data first with 'qingyu ingest PATH'");
        }
        new ForecastRun(workshop, frozen, clock()).forecast(counts, day);
    }

    /** Whether the day's rows are of a finished run that read the same. */
    private static boolean isDone(Workshop workshop, LocalDate day, RunLog.Inputs inputs) throws SQLException {
        List<TableRow> rows = of(workshop.lake(), ForecastTable.TABLE, day);
        if (rows.isEmpty()) {
            return false;
        }
        String run = rows.get(0).require(UnitColumns.RUN);
        return new RunLog(workshop.database())
                .all().stream()
                        .anyMatch(one -> one.id().equals(run)
                                && one.state() == RunLog.State.DONE
                                && one.inputs().equals(inputs));
    }

    private static List<TableRow> of(Lake lake, org.qingyu.table.WarehouseTable table, LocalDate day) {
        return lake.list(lake.scan(table).where(Expressions.equal(UnitColumns.DAY.name(), day.toString())));
    }

    private void print(Lake lake, LocalDate day) {
        for (TableRow gate : of(lake, ForecastGateTable.TABLE, day)) {
            String feed = gate.orElse(EventColumns.FEED, "");
            String category = gate.orElse(UnitColumns.CATEGORY_CODE, "");
            note("no forecast: " + gate.require(UnitColumns.REGION_CODE) + " " + feed + category + ": "
                    + gate.require(ForecastGateTable.GATE) + " " + gate.require(WarningIssuedTable.REASON));
        }
        List<Column<?>> columns = ForecastTable.SHOWN;
        try (Listing listing = listing(columns.stream().map(Column::name).toList())) {
            of(lake, ForecastTable.TABLE, day).stream()
                    .filter(row -> horizon == null || row.require(ForecastTable.HORIZON) == (long) horizon)
                    .sorted(ORDER)
                    .forEach(row -> listing.row(columns.stream().map(row::get).toList()));
        }
    }

    private static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> row.require(UnitColumns.REGION_CODE))
            .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE))
            .thenComparing(row -> row.require(ForecastTable.HORIZON));
}
