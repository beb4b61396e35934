package org.qingyu.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One region in one version of the list.
 *
 * @param code 12 digits, or the county's own text of up to 32 characters
 * @param parentCode the region above; null for a county
 * @param regionClass 乡镇分类 一类, 二类, 三类: towns are compared within their class
 * @param population residents (常住人口)
 * @param validFrom first day it exists, null where it always did
 * @param validTo last day it exists, null where it still does
 * @param synonyms other names, and the sources' own codes that stand for it
 * @param neighbours codes of adjoining regions; without any the nearest ones are taken
 * @param successors codes of the regions that follow it
 */
public record Region(
        String code,
        String name,
        @Nullable String parentCode,
        RegionLevel level,
        @Nullable String regionClass,
        @Nullable Long population,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Double lon,
        @Nullable Double lat,
        List<String> synonyms,
        List<String> neighbours,
        List<String> successors) {

    public static final int LONGEST_CODE = 32;

    public Region {
        synonyms = List.copyOf(synonyms);
        neighbours = List.copyOf(neighbours);
        successors = List.copyOf(successors);
    }

    /** A region of which only the place in the list is known. */
    public static Region of(String code, String name, @Nullable String parentCode, RegionLevel level) {
        return new Region(
                code, name, parentCode, level, null, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    /** The same region with other names. */
    public Region withSynonyms(List<String> others) {
        return with(validFrom, validTo, lon, lat, others, successors);
    }

    /** The same region between two days. */
    public Region validBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(from, to, lon, lat, synonyms, successors);
    }

    /** The same region followed by others. */
    public Region followedBy(List<String> codes) {
        return with(validFrom, validTo, lon, lat, synonyms, codes);
    }

    /** The same region at a point. */
    public Region at(double longitude, double latitude) {
        return with(validFrom, validTo, longitude, latitude, synonyms, successors);
    }

    private Region with(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Double longitude,
            @Nullable Double latitude,
            List<String> others,
            List<String> codes) {
        return new Region(
                code,
                name,
                parentCode,
                level,
                regionClass,
                population,
                from,
                to,
                longitude,
                latitude,
                others,
                neighbours,
                codes);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it had ended before the day. */
    public boolean endedBefore(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    /** Whether the two exist at the same time on some day. */
    boolean overlaps(Region other) {
        boolean startsBeforeOtherEnds = validFrom == null || other.validTo == null || !validFrom.isAfter(other.validTo);
        boolean endsAfterOtherStarts = validTo == null || other.validFrom == null || !validTo.isBefore(other.validFrom);
        return startsBeforeOtherEnds && endsAfterOtherStarts;
    }

    static boolean isTwelveDigits(String code) {
        return code.length() == 12 && code.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
