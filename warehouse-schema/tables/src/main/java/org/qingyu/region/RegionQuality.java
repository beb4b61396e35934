package org.qingyu.region;

/** How well the place of an event is known. */
public enum RegionQuality {
    /** Its code or name is in the list. */
    EXACT("EXACT"),
    /** The source's own code, such as a police station's, stands for a region of the list. */
    STATION_MAPPED("STATION_MAPPED"),
    /** Only the town is known: from the beginning of a code, or from the text. */
    TOWN_ONLY("TOWN_ONLY"),
    /** Nothing is known but the county. */
    UNKNOWN("UNKNOWN");

    private final String code;

    RegionQuality(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
