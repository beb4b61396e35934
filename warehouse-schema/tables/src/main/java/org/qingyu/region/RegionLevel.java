package org.qingyu.region;

import java.util.Locale;
import java.util.Optional;

/** The three steps of a county's regions. */
public enum RegionLevel {
    COUNTY("county", "县"),
    TOWN("town", "镇街"),
    VILLAGE("village", "村社区");

    private final String code;
    private final String label;

    RegionLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<RegionLevel> find(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "county", "县", "区", "县级" -> Optional.of(COUNTY);
            case "town", "镇", "乡", "街道", "镇街", "乡镇", "乡级" -> Optional.of(TOWN);
            case "village", "村", "社区", "村社区", "村级" -> Optional.of(VILLAGE);
            default -> Optional.empty();
        };
    }

    /** The level of a code that was written by this program. */
    public static RegionLevel ofCode(String code) {
        return find(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("Level must be county, town or village but was " + code));
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
