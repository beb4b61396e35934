package org.qingyu.notices.county;

import java.util.Locale;

/** How high a place stands 层级: county 县, town 乡镇, village 村. */
public enum Tier {
    COUNTY,
    TOWN,
    VILLAGE;

    /** The tier of the word a table uses. */
    public static Tier ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
