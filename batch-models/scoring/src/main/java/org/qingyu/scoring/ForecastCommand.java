package org.qingyu.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
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
import org.qingyu.table.EventCurrentTable;
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
            "What was not known on the day does not enter: no later rows, no versions that arrived after the next day; of old"
                    + " files loaded at once, none that was registered or updated later.",
            "A category without usable data has no rows; the reason is said on standard error and kept. Exit code 3 where"
                    + " that is so of all."
        },
        footer = {"", "Example: qingyu forecast --as-of 2026-05-04 --horizon 7"})
final class ForecastCommand extends QingyuCommand {

    @Option(names = "--as-of", paramLabel = "DAY", description = "The last day that is known; yesterday by default.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--horizon", paramLabel = "7|28", description = "Only this horizon.")
    @Nullable
    Integer horizon;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "Print what would have been forecast from the loads of then; write nothing.")
    @Nullable
    Instant knownAt;

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
        if (knownAt != null) {
            return asKnownAt(home, day, knownAt);
        }
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            try (Workshop workshop = Workshop.open(home)) {
                workshop.sweep();
                workshop.lake().createOrEvolveTables();
                forecast(workshop, day);
                return print(
                        of(workshop.lake(), ForecastTable.TABLE, day),
                        of(workshop.lake(), ForecastGateTable.TABLE, day),
                        day);
            }
        }
    }

    private ExitCode asKnownAt(Home home, LocalDate day, Instant instant) throws IOException, SQLException {
        try (Workshop workshop = Workshop.open(home)) {
            ForecastRun.Made made = new ForecastRun(workshop, workshop.frozenAt(instant), clock()).make(day);
            return print(made.forecasts(), made.gates(), day);
        }
    }

    private void forecast(Workshop workshop, LocalDate day) throws IOException, SQLException {
        Frozen frozen = workshop.frozenNow(clock().instant());
        if (isDone(workshop, day, frozen.inputs())) {
            return;
        }
        boolean stale = !workshop.mergedEvents().isUpToDate(frozen);
        if (stale) {
            new ScoreRun(workshop, frozen, clock()).count();
        }
        if (workshop.lake().count(EventCurrentTable.TABLE) == 0) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "at least one event",
                    "none in event.history",
                    "",
                    "load data first with 'qingyu ingest PATH'");
        }
        long leftOut = new ForecastRun(workshop, frozen, clock()).write(day).leftOut();
        if (leftOut > 0) {
            note(leftOut + " versions that were not known on " + day + " are left out of its forecast");
        }
    }

    /** Whether the day's rows, or the reasons why there are none, are of a finished run that read the same. */
    private static boolean isDone(Workshop workshop, LocalDate day, RunLog.Inputs inputs) throws SQLException {
        List<TableRow> rows = of(workshop.lake(), ForecastTable.TABLE, day);
        if (rows.isEmpty()) {
            rows = of(workshop.lake(), ForecastGateTable.TABLE, day);
        }
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

    private ExitCode print(List<TableRow> forecasts, List<TableRow> gates, LocalDate day) {
        for (TableRow gate : gates) {
            String feed = gate.orElse(EventColumns.FEED, "");
            String category = gate.orElse(UnitColumns.CATEGORY_CODE, "");
            note("no forecast: " + gate.require(UnitColumns.REGION_CODE) + " " + feed + category + ": "
                    + gate.require(ForecastGateTable.GATE) + " " + gate.require(WarningIssuedTable.REASON));
        }
        List<Column<?>> columns = ForecastTable.SHOWN;
        try (Listing listing = listing(columns.stream().map(Column::name).toList())) {
            forecasts.stream()
                    .filter(row -> horizon == null || row.require(ForecastTable.HORIZON) == (long) horizon)
                    .sorted(ORDER)
                    .forEach(row -> listing.row(columns.stream().map(row::get).toList()));
        }
        if (forecasts.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a category that can be forecast from " + day,
                    "none, for the reasons above",
                    "",
                    "load what is missing, or name a day with a year of history before it with --as-of");
        }
        return ExitCode.DONE;
    }

    private static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> row.require(UnitColumns.REGION_CODE))
            .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE))
            .thenComparing(row -> row.require(ForecastTable.HORIZON));
}
