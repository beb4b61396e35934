package org.qingyu.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Listing;
import org.qingyu.command.OutputFormat;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.query.HomeLake;
import org.qingyu.query.IssuedWarnings;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "warnings",
        description = {
            "Lists the levels of a day, the newest scored one by default.",
            "CSV and JSON hold every unit; a table shows what is not GREEN and counts the rest."
        },
        footer = {"", "Example: qingyu warnings --level red,yellow --as-of 2026-05-04"})
final class WarningsCommand extends QingyuCommand {

    static final List<Column<?>> COLUMNS = WarningIssuedTable.SHOWN;

    private static final Set<String> LEVELS = Set.of("RED", "YELLOW", "GREEN", "GREY");

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day; the last one with --from.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day of a range.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--level",
            paramLabel = "LEVELS",
            split = ",",
            description = "Only these levels: red, yellow, green, grey.")
    List<String> levels = new ArrayList<>();

    @Option(names = "--region", paramLabel = "REGION", description = "Only this region, by code or name.")
    @Nullable
    String region;

    @Option(names = "--category", paramLabel = "CATEGORY", description = "Only this category, such as D06 or ALL.")
    @Nullable
    String category;

    @Option(names = "--changes", description = "Only what rose or fell that day.")
    boolean changes;

    @Option(names = "--known-at", paramLabel = "INSTANT", description = "As it had been issued by then.")
    @Nullable
    Instant knownAt;

    @Option(names = "--all-revisions", description = "Every revision rather than the last.")
    boolean allRevisions;

    @Override
    protected ExitCode run() {
        Set<String> wanted = wantedLevels();
        try (HomeLake lake = HomeLake.open(existingHome())) {
            List<TableRow> rows = ofDays(new IssuedWarnings(lake));
            if (region != null) {
                String code = UnitNames.region(rows, region);
                rows.removeIf(row -> !row.require(UnitColumns.REGION_CODE).equals(code));
            }
            if (category != null) {
                String code = UnitNames.category(rows, category);
                rows.removeIf(row -> !row.require(UnitColumns.CATEGORY_CODE).equals(code));
            }
            rows.removeIf(row -> !wanted.contains(row.require(WarningIssuedTable.LEVEL)) || isQuietVillage(row));
            if (changes) {
                rows.removeIf(row -> !changed(row));
            }
            if (format() == OutputFormat.TABLE) {
                new WarningTable(out(), coloured(), limit()).print(rows, levels.isEmpty());
            } else {
                print(rows);
            }
        }
        return ExitCode.DONE;
    }

    private List<TableRow> ofDays(IssuedWarnings issued) {
        LocalDate to = issued.requireDay(asOf, knownAt);
        LocalDate first = from == null ? to : from;
        if (first.isAfter(to)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "--from no later than " + to, first.toString(), "", "exchange --from and --as-of");
        }
        List<TableRow> revisions = issued.revisions(first, to, knownAt);
        if (revisions.isEmpty()) {
            throw issued.unscored(to, knownAt);
        }
        return allRevisions ? new ArrayList<>(revisions) : IssuedWarnings.latest(revisions);
    }

    /** Of villages, the level of all categories and what is not green. */
    private static boolean isQuietVillage(TableRow row) {
        return row.require(UnitColumns.REGION_LEVEL).equals("village")
                && !row.require(UnitColumns.CATEGORY_CODE).equals("ALL")
                && row.require(WarningIssuedTable.LEVEL).equals("GREEN");
    }

    private static boolean changed(TableRow row) {
        String before = row.get(WarningIssuedTable.PREVIOUS_LEVEL);
        return before != null && !before.isEmpty() && !before.equals(row.require(WarningIssuedTable.LEVEL));
    }

    private Set<String> wantedLevels() {
        List<String> wanted = levels.stream()
                .map(level -> level.strip().toUpperCase(Locale.ROOT))
                .map(level -> level.equals("GRAY") ? "GREY" : level)
                .toList();
        List<String> unknown =
                wanted.stream().filter(level -> !LEVELS.contains(level)).toList();
        if (!unknown.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.USAGE, "red, yellow, green or grey", String.join(", ", unknown), "in --level", "");
        }
        return wanted.isEmpty() ? LEVELS : Set.copyOf(wanted);
    }

    private void print(List<TableRow> rows) {
        try (Listing listing = listing(COLUMNS.stream().map(Column::name).toList())) {
            for (TableRow row : rows) {
                if (!listing.row(ShowCommand.cells(row, COLUMNS))) {
                    return;
                }
            }
        }
    }
}
