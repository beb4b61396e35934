package org.qingyu.notices;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.code.WarningLevel;
import org.qingyu.home.HomeConfig;
import org.qingyu.lake.Lake;
import org.qingyu.map.Site;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.FeedState.Health;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.IssuedLevel.Issue;
import org.qingyu.notices.county.IssuedLevel.Window;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Reads what a message or a brief needs from the lake, as plain values. */
final class CountyReader {

    private final Lake lake;
    private final HomeConfig config;

    CountyReader(Lake lake, HomeConfig config) {
        this.lake = lake;
        this.config = config;
    }

    /** The newest day with issued levels, or null where nothing was ever judged. */
    @Nullable
    LocalDate newestJudgedDay() {
        return lake.list(lake.scan(WarningIssuedTable.TABLE).columns(UnitColumns.DAY)).stream()
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Every level of a day, every revision, in the order of the revisions. */
    List<IssuedLevel> levels(LocalDate day) {
        return lake.list(lake.scan(WarningIssuedTable.TABLE).where(on(UnitColumns.DAY, day))).stream()
                .map(CountyReader::level)
                .sorted(comparing(level -> level.issue().revision()))
                .toList();
    }

    /** The newest revision of each of these levels. */
    static List<IssuedLevel> newest(List<IssuedLevel> levels) {
        var newest = new LinkedHashMap<Unit, IssuedLevel>();
        levels.stream()
                .sorted(comparing(level -> level.issue().revision()))
                .forEach(level -> newest.put(level.unit(), level));
        return List.copyOf(newest.values());
    }

    /** The newest version of the region list; without one, the places that levels speak of. */
    List<Place> places(List<IssuedLevel> levels) {
        List<TableRow> rows = lake.list(lake.scan(RegionTable.TABLE));
        String version = rows.stream()
                .max(comparing(row -> row.require(RegionTable.IMPORTED_AT)))
                .map(row -> row.require(RegionTable.LIST_VERSION))
                .orElse("");
        var places = new LinkedHashMap<String, Place>();
        rows.stream()
                .filter(row -> row.require(RegionTable.LIST_VERSION).equals(version))
                .map(CountyReader::place)
                .forEach(place -> places.put(place.code(), place));
        levels.stream()
                .map(IssuedLevel::unit)
                .forEach(unit -> places.putIfAbsent(
                        unit.regionCode(),
                        new Place(unit.regionCode(), unit.regionName(), unit.tier(), unit.parentCode(), null, null)));
        return places.values().stream().sorted(comparing(Place::code)).toList();
    }

    /** How each source stood on a day, as the newest judgement of that day saw it. */
    List<FeedState> feeds(LocalDate day) {
        List<TableRow> rows = lake.list(lake.scan(FeedHealthTable.TABLE).where(on(UnitColumns.DAY, day)));
        String newestRun = rows.stream()
                .map(row -> row.require(UnitColumns.RUN))
                .max(Comparator.naturalOrder())
                .orElse("");
        Map<String, Instant> arrivals = lastArrivals();
        return rows.stream()
                .filter(row -> row.require(UnitColumns.RUN).equals(newestRun))
                .map(row -> feed(row, arrivals))
                .sorted(comparing(FeedState::feed).thenComparing(FeedState::source))
                .toList();
    }

    private Map<String, Instant> lastArrivals() {
        var last = new HashMap<String, Instant>();
        for (TableRow row : lake.list(lake.scan(EventArrivalTable.TABLE)
                .columns(EventColumns.FEED, EventColumns.SOURCE_SYSTEM, EventArrivalTable.ARRIVED_AT))) {
            last.merge(
                    sourceKey(row),
                    row.require(EventArrivalTable.ARRIVED_AT),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return last;
    }

    private static String sourceKey(TableRow row) {
        return row.require(EventColumns.FEED) + "/" + row.require(EventColumns.SOURCE_SYSTEM);
    }

    private FeedState feed(TableRow row, Map<String, Instant> arrivals) {
        String feed = row.require(EventColumns.FEED);
        String source = row.require(EventColumns.SOURCE_SYSTEM);
        HomeConfig.Source configured = config.sources().get(source);
        String sourceName = configured == null ? null : configured.name();
        return new FeedState(
                feed,
                FeedCatalogue.with(config.moreFeeds()).labelOf(feed),
                Objects.requireNonNullElse(sourceName, source),
                row.require(EventArrivalTable.EVERY),
                row.get(EventArrivalTable.COVERED_TO),
                arrivals.get(sourceKey(row)),
                row.get(FeedHealthTable.EXPECTED_EVENTS),
                row.require(FeedHealthTable.RECEIVED_EVENTS),
                Health.valueOf(row.require(FeedHealthTable.HEALTH)));
    }

    static Expression on(Column<LocalDate> column, LocalDate day) {
        return Expressions.equal(column.name(), day.toString());
    }

    private static Place place(TableRow row) {
        Double longitude = row.get(EventColumns.LON);
        Double latitude = row.get(EventColumns.LAT);
        String parent = row.get(RegionTable.PARENT_CODE);
        return new Place(
                row.require(RegionTable.CODE),
                row.require(RegionTable.NAME),
                Tier.ofCode(row.require(RegionTable.LEVEL)),
                parent == null || parent.isEmpty() ? null : parent,
                row.get(RegionTable.POPULATION),
                longitude == null || latitude == null ? null : new Site.Spot(longitude, latitude));
    }

    private static IssuedLevel level(TableRow row) {
        String previous = row.get(WarningIssuedTable.PREVIOUS_LEVEL);
        String rules = row.orElse(WarningIssuedTable.RULES, "");
        return new IssuedLevel(
                row.require(UnitColumns.DAY),
                unit(row),
                WarningLevel.ofCode(row.require(WarningIssuedTable.LEVEL)),
                previous == null || previous.isEmpty() ? null : WarningLevel.ofCode(previous),
                row.require(WarningIssuedTable.SINCE),
                rules.isEmpty() ? List.of() : List.of(rules.split(";", -1)),
                new Window(
                        row.require(UnitColumns.WINDOW_DAYS),
                        row.require(UnitColumns.OBSERVED),
                        row.get(UnitColumns.EXPECTED),
                        row.get(UnitColumns.THRESHOLD)),
                row.require(UnitColumns.COMPLETENESS),
                row.require(WarningIssuedTable.REASON),
                new Issue(
                        row.require(WarningIssuedTable.REVISION),
                        row.require(WarningIssuedTable.ISSUED_AT),
                        row.require(WarningIssuedTable.RULE_SET),
                        row.require(UnitColumns.RUN),
                        row.require(WarningIssuedTable.REGION_VERSION)));
    }

    private static Unit unit(TableRow row) {
        return new Unit(
                row.require(UnitColumns.REGION_CODE),
                row.require(UnitColumns.REGION_NAME),
                Tier.ofCode(row.require(UnitColumns.REGION_LEVEL)),
                row.get(UnitColumns.PARENT_CODE),
                row.require(UnitColumns.CATEGORY_CODE),
                row.require(UnitColumns.CATEGORY_NAME));
    }
}
