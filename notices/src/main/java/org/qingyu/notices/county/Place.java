package org.qingyu.notices.county;

import org.jspecify.annotations.Nullable;
import org.qingyu.map.Site;

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
        Site.@Nullable Spot spot) {

    /** The place as the map sees it. */
    public Site site() {
        return new Site(code, name, spot);
    }

    /** A code that no real list holds: the place was invented for a demonstration 合成数据. */
    public boolean isSynthetic() {
        return code.startsWith("9901");
    }
}
