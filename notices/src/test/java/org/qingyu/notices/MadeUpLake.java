package org.qingyu.notices;

import static org.qingyu.notices.county.MadeUpCounty.COUNTY;
import static org.qingyu.notices.county.MadeUpCounty.DAY;
import static org.qingyu.notices.county.MadeUpCounty.ISSUED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qingyu.code.WarningLevel;
import org.qingyu.lake.Lake;
import org.qingyu.map.Site;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.IssuedLevel.Issue;
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.notices.county.Place;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ExceedanceTable;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Writes an invented county into a lake, as the other rooms would have. */
final class MadeUpLake {

    private static final String RUN = "20260520T223100-1";

    private final Lake lake;

    MadeUpLake(Lake lake) {
        this.lake = lake;
    }

    void fill(List<IssuedLevel> levels) {
        lake.append(RegionTable.TABLE, regions());
        lake.append(
                WarningIssuedTable.TABLE,
                everyCategory(levels).stream().map(MadeUpLake::row).toList());
        lake.append(DailyCountTable.TABLE, counts());
        lake.append(FeedHealthTable.TABLE, health());
        lake.append(EventArrivalTable.TABLE, arrivals());
        lake.append(ExceedanceTable.TABLE, exceedances());
    }

    /** The given levels, and green for the county's other categories, so that every category is known. */
    private static List<IssuedLevel> everyCategory(List<IssuedLevel> levels) {
        var all = new ArrayList<>(levels);
        for (Category category : MadeUpCounty.categories()) {
            all.add(MadeUpCounty.level(
                    COUNTY,
                    category.code(),
                    category.name(),
                    WarningLevel.GREEN,
                    DAY.minusDays(60),
                    9,
                    9.5,
                    22.0,
                    "",
                    "平稳"));
        }
        return all;
    }

    private static List<TableRow> regions() {
        var places = new ArrayList<Place>(MadeUpCounty.towns());
        places.add(COUNTY);
        return places.stream().map(MadeUpLake::region).toList();
    }

    private static TableRow region(Place place) {
        Site.Spot spot = place.spot();
        return RegionTable.TABLE
                .row()
                .set(RegionTable.LIST_VERSION, "7c10d2aa")
                .set(RegionTable.IMPORTED_AT, ISSUED.minusSeconds(9_000))
                .set(RegionTable.CODE, place.code())
                .set(RegionTable.NAME, place.name())
                .set(RegionTable.PARENT_CODE, place.parentCode())
                .set(RegionTable.LEVEL, place.tier().name().toLowerCase(Locale.ROOT))
                .set(RegionTable.POPULATION, place.population())
                .set(EventColumns.LON, spot == null ? null : spot.longitude())
                .set(EventColumns.LAT, spot == null ? null : spot.latitude());
    }

    /** The same level as a later revision. */
    static IssuedLevel later(IssuedLevel level) {
        var issue = new Issue(2, ISSUED.plusSeconds(3_600), "3f9a1c20b7", "20260520T233100-2", "7c10d2aa");
        return new IssuedLevel(
                level.day(),
                level.unit(),
                level.level(),
                level.previous(),
                level.since(),
                level.rules(),
                level.window(),
                level.completeness(),
                level.reason(),
                issue);
    }

    static TableRow row(IssuedLevel level) {
        WarningLevel previous = level.previous();
        return WarningIssuedTable.TABLE
                .row()
                .set(UnitColumns.DAY, level.day())
                .set(UnitColumns.REGION_CODE, level.unit().regionCode())
                .set(UnitColumns.REGION_NAME, level.unit().regionName())
                .set(UnitColumns.REGION_LEVEL, level.unit().tier().name().toLowerCase(Locale.ROOT))
                .set(UnitColumns.PARENT_CODE, level.unit().parentCode())
                .set(UnitColumns.CATEGORY_CODE, level.unit().categoryCode())
                .set(UnitColumns.CATEGORY_NAME, level.unit().categoryName())
                .set(WarningIssuedTable.LEVEL, level.level().code())
                .set(WarningIssuedTable.PREVIOUS_LEVEL, previous == null ? null : previous.code())
                .set(WarningIssuedTable.SINCE, level.since())
                .set(WarningIssuedTable.RULES, String.join(";", level.rules()))
                .set(UnitColumns.WINDOW_DAYS, level.window().days())
                .set(UnitColumns.OBSERVED, level.window().observed())
                .set(UnitColumns.EXPECTED, level.window().expected())
                .set(UnitColumns.THRESHOLD, level.window().threshold())
                .set(UnitColumns.COMPLETENESS, level.completeness())
                .set(WarningIssuedTable.REASON, level.reason())
                .set(WarningIssuedTable.REVISION, level.issue().revision())
                .set(WarningIssuedTable.ISSUED_AT, level.issue().issuedAt())
                .set(WarningIssuedTable.RULE_SET, level.issue().ruleSet())
                .set(UnitColumns.RUN, level.issue().run())
                .set(WarningIssuedTable.EVIDENCE, "{}")
                .set(WarningIssuedTable.KNOWN_LOAD, 1L)
                .set(WarningIssuedTable.REGION_VERSION, level.issue().regionVersion());
    }

    private static List<TableRow> counts() {
        DailyCounts counts = MadeUpCounty.counts();
        var places = new ArrayList<Place>(MadeUpCounty.towns());
        places.add(COUNTY);
        var rows = new ArrayList<TableRow>();
        for (LocalDate day = DAY.minusDays(60); !day.isAfter(DAY); day = day.plusDays(1)) {
            for (Place place : places) {
                for (Category category : MadeUpCounty.categories()) {
                    for (String feed : counts.feeds()) {
                        long events = counts.sum(place.code(), category.code(), feed, day, day);
                        if (events > 0) {
                            rows.add(count(day, place, category, feed, events));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static TableRow count(LocalDate day, Place place, Category category, String feed, long events) {
        return DailyCountTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, place.code())
                .set(UnitColumns.REGION_LEVEL, place.tier().name().toLowerCase(Locale.ROOT))
                .set(UnitColumns.CATEGORY_CODE, category.code())
                .set(EventColumns.FEED, feed)
                .set(DailyCountTable.EVENTS, events);
    }

    private static List<TableRow> health() {
        return MadeUpCounty.feeds().stream()
                .map(feed -> FeedHealthTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, DAY)
                        .set(EventColumns.FEED, feed.feed())
                        .set(EventColumns.SOURCE_SYSTEM, feed.source())
                        .set(EventArrivalTable.EVERY, feed.every())
                        .set(EventArrivalTable.COVERED_TO, feed.coveredTo())
                        .set(FeedHealthTable.EXPECTED_EVENTS, feed.expected())
                        .set(FeedHealthTable.RECEIVED_EVENTS, feed.received())
                        .set(FeedHealthTable.HEALTH, feed.health().name())
                        .set(UnitColumns.RUN, RUN))
                .toList();
    }

    private static List<TableRow> arrivals() {
        return MadeUpCounty.feeds().stream().map(MadeUpLake::arrival).toList();
    }

    private static TableRow arrival(FeedState feed) {
        return EventArrivalTable.TABLE
                .row()
                .set(EventColumns.LOAD_ID, 1L)
                .set(EventColumns.FEED, feed.feed())
                .set(EventColumns.SOURCE_SYSTEM, feed.source())
                .set(EventArrivalTable.ARRIVED_AT, feed.lastArrival())
                .set(EventArrivalTable.ARRIVAL_DATE, DAY)
                .set(EventArrivalTable.STATE, "COMPLETE")
                .set(EventArrivalTable.EVERY, feed.every())
                .set(EventArrivalTable.READ, 800L)
                .set(EventArrivalTable.ACCEPTED, 790L)
                .set(EventArrivalTable.DUPLICATE, 4L)
                .set(EventArrivalTable.REJECTED, 6L)
                .set(EventArrivalTable.DROPPED_FIELDS, 0L)
                .set(EventArrivalTable.COVERED_FROM, DAY.minusDays(520))
                .set(EventArrivalTable.COVERED_TO, feed.coveredTo());
    }

    private static List<TableRow> exceedances() {
        var rows = new ArrayList<TableRow>();
        for (LocalDate day = DAY.minusDays(29); !day.isAfter(DAY); day = day.plusDays(1)) {
            rows.add(ExceedanceTable.TABLE
                    .row()
                    .set(UnitColumns.DAY, day)
                    .set(UnitColumns.REGION_CODE, MadeUpCounty.codeOf(1))
                    .set(UnitColumns.CATEGORY_CODE, "D06")
                    .set(UnitColumns.WINDOW_DAYS, 7L)
                    .set(UnitColumns.OBSERVED, 3L)
                    .set(UnitColumns.EXPECTED, 2.6)
                    .set(ExceedanceTable.DISPERSION, 1.3)
                    .set(UnitColumns.THRESHOLD, 8.0)
                    .set(UnitColumns.THRESHOLD_RED, 11.0)
                    .set(ExceedanceTable.HISTORY_DAYS, 520L)
                    .set(UnitColumns.RUN, RUN));
        }
        return rows;
    }
}
