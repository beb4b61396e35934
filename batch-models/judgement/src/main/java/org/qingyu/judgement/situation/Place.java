package org.qingyu.judgement.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A region that gets levels.
 *
 * @param parentCode of the region above, null for a county
 * @param validFrom first day it exists, null where that is not known
 * @param validTo last day it exists, null where it still does
 */
public record Place(
        String code,
        String name,
        Kind kind,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What kind of region it is (县, 镇, 村). */
    public enum Kind {
        COUNTY("county"),
        TOWN("town"),
        VILLAGE("village");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
