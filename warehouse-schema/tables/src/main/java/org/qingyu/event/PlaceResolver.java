package org.qingyu.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the region an event counts for, in one version of the region list. */
@FunctionalInterface
public interface PlaceResolver {

    /**
     * The place an event counts for.
     *
     * @param regionCode the most exact region known
     * @param quality EXACT, STATION_MAPPED, TOWN_ONLY or UNKNOWN
     * @param townCode its town, or null where only the county is known
     * @param countyCode its county
     */
    record Place(
            String regionCode, String quality, @Nullable String townCode, String countyCode) {}

    /**
     * Resolves what a source said of a place.
     *
     * @param code division code as given
     * @param sourceCode the source's own code as given
     * @param name the place's name as given
     * @param textPlaces names of known places found in the text, used where nothing else is known
     * @param day the event's day: a region counts only while it exists
     */
    Place resolve(
            @Nullable String code,
            @Nullable String sourceCode,
            @Nullable String name,
            List<String> textPlaces,
            LocalDate day);
}
