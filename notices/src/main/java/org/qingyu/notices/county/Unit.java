package org.qingyu.notices.county;

import org.jspecify.annotations.Nullable;

/** What is judged: a place and a category, or a place and every category together. */
public record Unit(
        String regionCode,
        String regionName,
        Tier tier,
        @Nullable String parentCode,
        String categoryCode,
        String categoryName) {

    /** The code of every category together 全部类别. */
    public static final String ALL = "ALL";

    public boolean isAll() {
        return categoryCode.equals(ALL);
    }
}
