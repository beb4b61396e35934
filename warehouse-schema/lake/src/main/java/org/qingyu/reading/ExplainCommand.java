package org.qingyu.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.JsonText;
import org.qingyu.command.OutputFormat;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.query.HomeLake;
import org.qingyu.query.IssuedWarnings;
import org.qingyu.query.RegionLists;
import org.qingyu.region.Region;
import org.qingyu.region.RegionIndex;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = {
            "Says why a region has its level: the numbers, the history of levels and the events counted.",
            "Without CATEGORY it explains all categories together. Events are listed by id, day and place, never by"
                    + " text."
        },
        footer = {"", "Example: qingyu explain 城关镇 D06 --as-of 2026-05-04"})
final class ExplainCommand extends QingyuCommand {

    private static final int HISTORY_DAYS = 28;
    private static final int NEAR = 5;

    @Parameters(index = "0", paramLabel = "REGION", description = "Code or name of the region.")
    String region;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CATEGORY",
            description = "Code or name of the category; ALL by default.")
    String category = "ALL";

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day; the newest scored one by default.")
    @Nullable
    LocalDate asOf;

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome())) {
            Explanation explanation = explain(lake);
            if (formatWasAsked() && format() == OutputFormat.JSON) {
                print(explanation);
            } else {
                new ExplanationText(explanation, lake.config().zone(), out()).print();
            }
        }
        return ExitCode.DONE;
    }

    private Explanation explain(HomeLake lake) {
        var issued = new IssuedWarnings(lake);
        LocalDate day = issued.requireDay(asOf, null);
        List<TableRow> today = IssuedWarnings.latest(issued.revisions(day, day, null));
        if (today.isEmpty()) {
            throw issued.unscored(day, null);
        }
        RegionLists.Version regions = new RegionLists(lake).of(today.get(0).require(WarningIssuedTable.REGION_VERSION));
        String regionCode = regionCode(today, regions, day);
        String categoryCode = UnitNames.category(today, category);
        List<TableRow> history = IssuedWarnings.latest(
                issued.revisionsOf(regionCode, categoryCode, day.minusDays(HISTORY_DAYS - 1L), day));
        TableRow unit = history.stream()
                .filter(row -> row.require(UnitColumns.DAY).equals(day))
                .findFirst()
                .orElseThrow(() -> notJudged(regionCode, categoryCode, day));
        return new Explanation(
                unit, history, besides(today, unit), CountedEvents.of(lake, unit), regions.list(), seasons(lake, unit));
    }

    /** By the region list of the run, synonyms too; else by the names in the levels themselves. */
    private String regionCode(List<TableRow> today, RegionLists.Version regions, LocalDate day) {
        var index = new RegionIndex(regions.list());
        Optional<Region> found = regions.list().isImported() ? index.find(region.strip(), day) : Optional.empty();
        if (found.isPresent()) {
            return found.get().code();
        }
        try {
            return UnitNames.region(today, region);
        } catch (QingyuError unknown) {
            List<Region> near = regions.list().isImported() ? index.near(region.strip(), NEAR) : List.of();
            if (near.isEmpty()) {
                throw unknown;
            }
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "a region by code or name",
                    "'" + region + "', which none has, or several",
                    "",
                    "did you mean "
                            + near.stream()
                                    .map(one -> one.name() + " (" + one.code() + ")")
                                    .collect(Collectors.joining(", "))
                            + "?");
        }
    }

    private static QingyuError notJudged(String regionCode, String categoryCode, LocalDate day) {
        return QingyuError.of(
                ExitCode.NO_INPUT,
                "a unit with a level",
                regionCode + " " + categoryCode + " without one",
                "on " + day,
                "villages have one for ALL and for categories that are not GREEN; try 'qingyu explain " + regionCode
                        + "'");
    }

    /**
     * The hints of the newest day up to the unit's whose four weeks are not over, of its region and, unless it is all of them, of
     * its category.
     */
    private static List<TableRow> seasons(HomeLake lake, TableRow unit) {
        String wanted = unit.require(UnitColumns.CATEGORY_CODE);
        List<TableRow> rows = lake.list(
                SeasonHintTable.TABLE,
                Expressions.and(
                        Expressions.equal(UnitColumns.REGION_CODE.name(), unit.require(UnitColumns.REGION_CODE)),
                        Expressions.lessThanOrEqual(
                                UnitColumns.DAY.name(),
                                unit.require(UnitColumns.DAY).toString())),
                row -> wanted.equals("ALL") || wanted.equals(row.require(UnitColumns.CATEGORY_CODE)));
        LocalDate newest = rows.stream()
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder())
                .orElse(unit.require(UnitColumns.DAY));
        return rows.stream()
                .filter(row -> row.require(UnitColumns.DAY).equals(newest)
                        && row.require(ForecastTable.LAST_DAY).isAfter(unit.require(UnitColumns.DAY)))
                .sorted(Comparator.comparing(row -> row.require(SeasonHintTable.RANK)))
                .toList();
    }

    /** The other units of the region that are not green. */
    private static List<TableRow> besides(List<TableRow> today, TableRow unit) {
        return today.stream()
                .filter(row -> row.require(UnitColumns.REGION_CODE).equals(unit.require(UnitColumns.REGION_CODE))
                        && !row.require(UnitColumns.CATEGORY_CODE).equals(unit.require(UnitColumns.CATEGORY_CODE))
                        && !row.require(WarningIssuedTable.LEVEL)
                                .toUpperCase(Locale.ROOT)
                                .equals("GREEN"))
                .toList();
    }

    private void print(Explanation explanation) {
        List<String> columns = new ArrayList<>(explanation.columnNames());
        columns.addAll(List.of("evidence", "history", "events", "same_matter", "other_units", "season"));
        List<@Nullable Object> values = new ArrayList<>(explanation.cells());
        values.add(new JsonText(explanation.unit().require(WarningIssuedTable.EVIDENCE)));
        values.add(explanation.historyJson());
        values.add(explanation.events().countedJson());
        values.add(explanation.events().sameMatterJson());
        values.add(explanation.besidesJson());
        values.add(explanation.seasonsJson());
        try (var listing = listing(columns)) {
            listing.row(values);
        }
    }
}
