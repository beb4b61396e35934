package org.qingyu.notices.county;

import org.jspecify.annotations.Nullable;

/**
 * A place of the county's region list.
 *
 * @param population residents 常住人口, null where the list does not say
 * @param spot where it lies, null where the list does not say
 */
public record Place(
        String code,
        String name,
        Tier tier,
        @Nullable String parentCode,
        @Nullable Long population,
        @Nullable Spot spot) {

    /** Degrees. */
    public record Spot(double longitude, double latitude) {}

    /** A code that no real list holds: the place was invented for a demonstration 合成数据. */
    public boolean isSynthetic() {
        return code.startsWith("9901");
    }
}
