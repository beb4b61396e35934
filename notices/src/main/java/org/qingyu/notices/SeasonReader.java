package org.qingyu.notices;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.lake.Lake;
import org.qingyu.notices.brief.CountyMonth.CourseMonth;
import org.qingyu.notices.wording.Wording;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.SeasonMonthTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/** Reads what is known of seasons: hints for towns and the course of the year for the county. */
final class SeasonReader {

    private final Lake lake;

    SeasonReader(Lake lake) {
        this.lake = lake;
    }

    /**
     * What each town is told on a day of the season that nears: once, by the first message it is sent since the season showed,
     * so that a day without messages loses nothing.
     *
     * @param firstSent the first day since another on which a town was sent a message, null where it was sent none
     */
    Map<String, List<String>> toldOn(
            LocalDate day, Set<String> restricted, BiFunction<String, LocalDate, @Nullable LocalDate> firstSent) {
        Wording wording = Wording.shipped();
        var told = new LinkedHashMap<String, List<String>>();
        lake.list(lake.scan(SeasonHintTable.TABLE).where(CountyReader.on(UnitColumns.DAY, day))).stream()
                .filter(row -> row.require(SeasonHintTable.SEASON) && isDue(row, day, firstSent))
                .filter(row -> !restricted.contains(row.require(UnitColumns.CATEGORY_CODE)))
                .sorted(comparing(row -> row.require(SeasonHintTable.RANK)))
                .forEach(row -> told.computeIfAbsent(row.require(UnitColumns.REGION_CODE), missing -> new ArrayList<>())
                        .add(wording.say(
                                "message.season",
                                row.require(UnitColumns.CATEGORY_NAME),
                                row.require(SeasonHintTable.SENTENCE))));
        return told;
    }

    private static boolean isDue(
            TableRow row, LocalDate day, BiFunction<String, LocalDate, @Nullable LocalDate> firstSent) {
        LocalDate since = row.get(SeasonHintTable.TOLD_ON);
        if (since == null || since.isAfter(day)) {
            return false;
        }
        LocalDate first = firstSent.apply(row.require(UnitColumns.REGION_CODE), since);
        return first == null || first.equals(day);
    }

    /** The county's course of the year as last computed up to a day; of categories that have one. */
    List<CourseMonth> course(String county, LocalDate day) {
        List<TableRow> rows = lake.list(lake.scan(SeasonMonthTable.TABLE)
                .where(Expressions.lessThanOrEqual(UnitColumns.DAY.name(), day.toString()))
                .where(Expressions.equal(UnitColumns.REGION_CODE.name(), county)));
        LocalDate newest = rows.stream()
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder())
                .orElse(day);
        return rows.stream()
                .filter(row -> row.require(UnitColumns.DAY).equals(newest) && row.require(SeasonHintTable.SEASON))
                .map(row -> new CourseMonth(
                        row.require(UnitColumns.CATEGORY_CODE),
                        row.require(SeasonMonthTable.MONTH).intValue(),
                        row.require(SeasonMonthTable.FACTOR),
                        row.require(SeasonHintTable.YEARS).intValue()))
                .sorted(comparing(CourseMonth::categoryCode).thenComparing(CourseMonth::month))
                .toList();
    }
}
