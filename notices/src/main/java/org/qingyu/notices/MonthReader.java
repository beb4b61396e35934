package org.qingyu.notices;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.home.HomeConfig;
import org.qingyu.lake.Lake;
import org.qingyu.notices.brief.CountyMonth;
import org.qingyu.notices.brief.CountyMonth.Intake;
import org.qingyu.notices.brief.CountyMonth.Judged;
import org.qingyu.notices.brief.Period;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.table.Column;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ExceedanceTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** Reads the month of a county for its brief. */
final class MonthReader {

    /** Half a year of seven-day sums, and the same weeks a year before. */
    private static final int DAYS_OF_COUNTS = 26 * 7 + 52 * 7 + 14;

    private static final int DAYS_OF_TREND = 26 * 7;
    private static final int STOPPED_AFTER_DAYS = 62;

    private final Lake lake;
    private final HomeConfig config;
    private final LocalDate day;
    private final List<IssuedLevel> levels;
    private final List<Place> places;
    private final List<FeedState> feeds;

    MonthReader(Lake lake, HomeConfig config, LocalDate day) {
        this.lake = lake;
        this.config = config;
        this.day = day;
        var reader = new CountyReader(lake, config);
        this.levels = CountyReader.newest(reader.levels(day));
        this.places = reader.places(levels);
        this.feeds = reader.feeds(day);
    }

    boolean isJudged() {
        return !levels.isEmpty();
    }

    /** The counties that were judged, by code. */
    List<Place> counties() {
        return places.stream()
                .filter(place -> place.tier() == Tier.COUNTY)
                .filter(place ->
                        levels.stream().anyMatch(row -> row.unit().regionCode().equals(place.code())))
                .toList();
    }

    List<Place> places() {
        return places;
    }

    CountyMonth month(Place county) {
        List<Place> towns = places.stream()
                .filter(place -> place.tier() == Tier.TOWN && isIn(place, county))
                .toList();
        return new CountyMonth(
                county,
                towns,
                day,
                config.zone(),
                levels.stream().filter(row -> isIn(row, county, towns)).toList(),
                counts(),
                judged(),
                feeds,
                covered(),
                categories(),
                intake(),
                new SeasonReader(lake).course(county.code(), day));
    }

    private boolean isIn(Place town, Place county) {
        return counties().size() < 2 || county.code().equals(town.parentCode());
    }

    private static boolean isIn(IssuedLevel row, Place county, List<Place> towns) {
        return row.unit().regionCode().equals(county.code())
                || towns.stream()
                        .anyMatch(town -> town.code().equals(row.unit().regionCode())
                                || town.code().equals(row.unit().parentCode()));
    }

    /** The categories that were judged, under the names they were judged by. */
    private List<Category> categories() {
        Map<String, Category> categories = new TreeMap<>(
                Comparator.comparing((String code) -> code.startsWith("A")).thenComparing(Comparator.naturalOrder()));
        levels.stream()
                .map(IssuedLevel::unit)
                .filter(unit -> !unit.isAll())
                .forEach(unit -> categories.putIfAbsent(
                        unit.categoryCode(),
                        new Category(
                                unit.categoryCode(),
                                unit.categoryName(),
                                !unit.categoryCode().startsWith("A"),
                                CategoryCatalogue.standard().isRestricted(unit.categoryCode()))));
        return List.copyOf(categories.values());
    }

    private DailyCounts counts() {
        LocalDate first = day.minusDays(DAYS_OF_COUNTS);
        var counts = new DailyCounts(first, day);
        for (TableRow row : lake.list(lake.scan(DailyCountTable.TABLE)
                .where(Expressions.greaterThanOrEqual(UnitColumns.DAY.name(), first.toString()))
                .where(Expressions.lessThanOrEqual(UnitColumns.DAY.name(), day.toString()))
                .where(Expressions.notEqual(UnitColumns.REGION_LEVEL.name(), "village")))) {
            counts.add(
                    row.require(UnitColumns.DAY),
                    row.require(UnitColumns.REGION_CODE),
                    row.require(UnitColumns.CATEGORY_CODE),
                    row.require(EventColumns.FEED),
                    row.require(DailyCountTable.EVENTS));
        }
        return counts;
    }

    /** What newer runs expected comes after what older ones did. */
    private List<Judged> judged() {
        return lake
                .list(lake.scan(ExceedanceTable.TABLE)
                        .where(Expressions.greaterThanOrEqual(
                                UnitColumns.DAY.name(),
                                day.minusDays(DAYS_OF_TREND).toString()))
                        .where(Expressions.lessThanOrEqual(UnitColumns.DAY.name(), day.toString())))
                .stream()
                .sorted(comparing(row -> row.require(UnitColumns.RUN)))
                .map(row -> new Judged(
                        row.require(UnitColumns.DAY),
                        row.require(UnitColumns.REGION_CODE),
                        row.require(UnitColumns.CATEGORY_CODE),
                        row.require(UnitColumns.EXPECTED),
                        row.require(ExceedanceTable.DISPERSION),
                        row.get(UnitColumns.THRESHOLD),
                        row.get(UnitColumns.THRESHOLD_RED)))
                .toList();
    }

    /**
     * The days each feed speaks for: from its first delivery's first day to the earliest last day of its sources. A source
     * that stopped long ago does not hold up the others.
     */
    private Map<String, Period> covered() {
        Map<String, LocalDate> firsts = new HashMap<>();
        for (TableRow row : lake.list(lake.scan(EventArrivalTable.TABLE))) {
            LocalDate from = row.get(EventArrivalTable.COVERED_FROM);
            if (from != null) {
                firsts.merge(row.require(EventColumns.FEED), from, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        Map<String, Period> covered = new HashMap<>();
        firsts.forEach((feed, first) -> covered.put(feed, new Period(first, lastDayOf(feed))));
        return covered;
    }

    private LocalDate lastDayOf(String feed) {
        List<LocalDate> lasts = feeds.stream()
                .filter(state -> state.feed().equals(feed))
                .map(state -> state.coveredTo() == null ? LocalDate.EPOCH : state.coveredTo())
                .toList();
        return lasts.stream()
                .filter(last -> last.isAfter(day.minusDays(STOPPED_AFTER_DAYS)))
                .min(Comparator.naturalOrder())
                .or(() -> lasts.stream().max(Comparator.naturalOrder()))
                .orElse(day);
    }

    /** What arrived from the first day of the month until the levels were issued. */
    private Intake intake() {
        Instant issued = levels.stream()
                .map(row -> row.issue().issuedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<TableRow> rows = lake.list(lake.scan(EventArrivalTable.TABLE)).stream()
                .filter(row -> !row.require(EventArrivalTable.ARRIVAL_DATE).isBefore(day.withDayOfMonth(1)))
                .filter(row -> !row.require(EventArrivalTable.ARRIVED_AT).isAfter(issued))
                .toList();
        return new Intake(
                sum(rows, EventArrivalTable.READ),
                sum(rows, EventArrivalTable.ACCEPTED),
                sum(rows, EventArrivalTable.DUPLICATE),
                sum(rows, EventArrivalTable.REJECTED),
                rows.stream()
                        .map(row -> row.require(EventArrivalTable.ARRIVED_AT))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static long sum(List<TableRow> rows, Column<Long> column) {
        return rows.stream().mapToLong(row -> row.orElse(column, 0L)).sum();
    }
}
