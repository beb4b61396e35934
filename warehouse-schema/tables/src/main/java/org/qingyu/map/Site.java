package org.qingyu.map;

import org.jspecify.annotations.Nullable;

/**
 * A town that wants a part of the map.
 *
 * @param spot where it lies, null where the region list does not say
 */
public record Site(String code, String name, @Nullable Spot spot) {

    /** Degrees. */
    public record Spot(double longitude, double latitude) {}
}
