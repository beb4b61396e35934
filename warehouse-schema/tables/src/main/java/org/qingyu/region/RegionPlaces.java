package org.qingyu.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.PlaceResolver;

/** Answers the merge's question where an event counts, from one version of the region list. */
public final class RegionPlaces implements PlaceResolver {

    private final RegionIndex index;

    public RegionPlaces(RegionIndex index) {
        this.index = index;
    }

    @Override
    public Place resolve(
            @Nullable String code,
            @Nullable String sourceCode,
            @Nullable String name,
            List<String> textPlaces,
            LocalDate day) {
        var resolved = index.resolve(code, sourceCode, name, textPlaces, day);
        return new Place(resolved.regionCode(), resolved.quality().code(), resolved.townCode(), resolved.countyCode());
    }
}
