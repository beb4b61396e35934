package org.qingyu.scoring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.command.Listing;
import org.qingyu.command.Progress;
import org.qingyu.command.QingyuCommand;
import org.qingyu.event.CategoryResolver;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.judgement.situation.UnitLevel;
import org.qingyu.operation.WriterLock;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        description = {
            "Judges a day, yesterday by default: a level for every town and the county in every category.",
            "Scoring a day again issues a revision only where something changed."
        },
        footer = {"", "Example: qingyu score --from 2026-04-05 --as-of 2026-05-04"})
final class ScoreCommand extends QingyuCommand {

    /** Data whose newest event is older than this are hardly what somebody scores yesterday for. */
    private static final int OLD_DAYS = 7;

    private static final int NAMED_DIFFERENCES = 20;

    private final CategoryResolver shipped;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day to judge; the last one with --from.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day of a range.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "Print what would have been issued then; write nothing.")
    @Nullable
    Instant knownAt;

    @Option(
            names = "--forecast",
            description = "Forecast the coming weeks after the last day too, and look for its seasons.")
    boolean forecast;

    @Option(names = "--check", description = "Compute an issued day again from its frozen inputs and compare.")
    boolean check;

    ScoreCommand() {
        this(CategoryResolver.standard());
    }

    /** The command of a program that is shipped with other code maps and keyword rules. */
    ScoreCommand(CategoryResolver shipped) {
        this.shipped = shipped;
    }

    @Override
    protected ExitCode run() throws Exception {
        Home home = existingHome();
        Scoring.Days days = days(home);
        if (check && knownAt != null) {
            throw QingyuError.of(ExitCode.USAGE, "expected --check or --known-at, found both; leave one out");
        }
        if (check) {
            return check(home, days);
        }
        return knownAt == null ? score(home, days) : print(home, days, knownAt);
    }

    private Scoring.Days days(Home home) {
        LocalDate today = LocalDate.ofInstant(clock().instant(), home.config().zone());
        LocalDate to = asOf == null ? today.minusDays(1) : asOf;
        LocalDate first = from == null ? to : from;
        if (to.isAfter(today)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a day up to today, " + today, to.toString(), "--as-of", "name an earlier day");
        }
        if (first.isAfter(to)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a first day not after " + to, first.toString(), "--from", "name an earlier day");
        }
        return new Scoring.Days(first, to);
    }

    private ExitCode score(Home home, Scoring.Days days) throws IOException, InterruptedException, SQLException {
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            try (Workshop workshop = Workshop.open(home, shipped)) {
                workshop.sweep();
                workshop.lake().createOrEvolveTables();
                return score(workshop, days);
            }
        }
    }

    private ExitCode score(Workshop workshop, Scoring.Days days) throws IOException, SQLException {
        Frozen frozen = workshop.frozenNow(clock().instant());
        var run = new ScoreRun(workshop, frozen, clock());
        List<EventCount> counts = run.count();
        LocalDate newest = counts.stream()
                .map(EventCount::day)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.NO_INPUT,
                        "at least one event",
                        "none in event.history",
                        "",
                        "load data first with 'qingyu ingest PATH'"));
        if (asOf == null && newest.isBefore(days.to().minusDays(OLD_DAYS))) {
            note("the newest event is of " + newest + "; to judge that day: qingyu score --as-of " + newest);
        }
        try (Progress progress = progress(days)) {
            ScoreRun.Outcome outcome = run.issue(counts, days, day -> progress.step(1));
            if (forecast) {
                new ForecastRun(workshop, frozen, clock()).write(days.to());
            }
            List<UnitLevel> levels = outcome.levels();
            done(
                    "days", days.count(),
                    "units", levels.size(),
                    "issued", outcome.issued(),
                    "red", count(levels, WarningLevel.RED),
                    "yellow", count(levels, WarningLevel.YELLOW),
                    "green", count(levels, WarningLevel.GREEN),
                    "grey", count(levels, WarningLevel.GREY));
        }
        return ExitCode.DONE;
    }

    private ExitCode print(Home home, Scoring.Days days, Instant instant) throws SQLException, IOException {
        try (Workshop workshop = Workshop.open(home, shipped);
                Progress progress = progress(days)) {
            List<TableRow> rows = new Recomputation(workshop)
                    .asKnownAt(instant, workshop.frozenAt(instant), days, day -> progress.step(1));
            List<Column<?>> columns = WarningIssuedTable.SHOWN;
            try (Listing listing = listing(columns.stream().map(Column::name).toList())) {
                rows.stream()
                        .filter(row -> !isQuietVillage(row))
                        .sorted(ORDER)
                        .forEach(row ->
                                listing.row(columns.stream().map(row::get).toList()));
            }
        }
        return ExitCode.DONE;
    }

    private ExitCode check(Home home, Scoring.Days days) throws SQLException, IOException {
        try (Workshop workshop = Workshop.open(home, shipped);
                Progress progress = progress(days)) {
            Recomputation.Comparison comparison = new Recomputation(workshop).check(days, day -> progress.step(1));
            comparison.differences().stream().limit(NAMED_DIFFERENCES).forEach(unit -> note("different: " + unit));
            done(
                    "same",
                    comparison.same(),
                    "different",
                    comparison.differences().size());
            return comparison.differences().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Progress progress(Scoring.Days days) {
        return progress("judging", days.count());
    }

    private static long count(List<UnitLevel> levels, WarningLevel wanted) {
        return levels.stream().filter(level -> level.level() == wanted).count();
    }

    private static boolean isQuietVillage(TableRow row) {
        return row.require(UnitColumns.REGION_LEVEL).equals(Place.Kind.VILLAGE.code())
                && !row.require(UnitColumns.CATEGORY_CODE).equals(UnitKey.ALL)
                && row.require(WarningIssuedTable.LEVEL).equals(WarningLevel.GREEN.code());
    }

    /** That of {@code warnings}: day, region, {@code ALL} before the categories. */
    private static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> row.require(UnitColumns.DAY))
            .thenComparing(row -> row.require(UnitColumns.REGION_CODE))
            .thenComparing(row -> !row.require(UnitColumns.CATEGORY_CODE).equals(UnitKey.ALL))
            .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE));
}
