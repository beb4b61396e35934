package org.qingyu.notices.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;

/**
 * Everything the monthly brief of a county is made from.
 *
 * @param day the last day it speaks of
 * @param levels the day's levels, newest revision, of county, towns and villages
 * @param judged what the judgement expected, of the units that are drawn
 * @param covered the days each feed speaks for, by feed
 * @param course the course of the year of the categories that have one; empty where none is known
 */
public record CountyMonth(
        Place county,
        List<Place> towns,
        LocalDate day,
        ZoneId zone,
        List<IssuedLevel> levels,
        DailyCounts counts,
        List<Judged> judged,
        List<FeedState> feeds,
        Map<String, Period> covered,
        List<Category> categories,
        Intake intake,
        List<CourseMonth> course) {

    public CountyMonth {
        towns = List.copyOf(towns);
        levels = List.copyOf(levels);
        judged = List.copyOf(judged);
        feeds = List.copyOf(feeds);
        covered = Map.copyOf(covered);
        categories = List.copyOf(categories);
        course = List.copyOf(course);
    }

    /**
     * A month of the year of a category.
     *
     * @param factor events a day of the month over those of the year
     * @param years whole years behind it
     */
    public record CourseMonth(String categoryCode, int month, double factor, int years) {}

    /** What was expected of the seven days that end with a day. */
    public record Judged(
            LocalDate day,
            String regionCode,
            String categoryCode,
            double mean,
            double dispersion,
            @Nullable Double yellow,
            @Nullable Double red) {}

    /** What arrived since the month began. */
    public record Intake(
            long read,
            long accepted,
            long duplicate,
            long rejected,
            @Nullable Instant lastArrival) {}

    Period month() {
        return Period.ofMonthTo(day);
    }

    LikeForLike likeForLike() {
        return new LikeForLike(counts, month(), covered);
    }

    /** The name of the unit's place; a village's with its town's before it. */
    String nameOf(Unit unit) {
        String town = towns.stream()
                .filter(place -> unit.tier() == Tier.VILLAGE && place.code().equals(unit.parentCode()))
                .map(Place::name)
                .findFirst()
                .orElse("");
        return town + unit.regionName();
    }

    boolean isRestricted(Unit unit) {
        return categories.stream()
                .anyMatch(category -> category.code().equals(unit.categoryCode()) && category.restricted());
    }
}
