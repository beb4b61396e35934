package org.qingyu.ingest.synthetic;

import java.time.LocalDate;

/**
 * One event as it truly was, before any feed writes it down.
 *
 * @param feed index in {@link CategoryShapes#FEEDS}
 * @param category index in {@link CategoryShapes#categories()}
 * @param town index of the town it happened in, also where no record says so
 * @param site index of the village in its town, or {@link #NO_SITE}
 * @param cluster incidents of one day and feed with the same number come from one trouble
 * @param twinFeed the feed that reports the same matter again, or {@link #NO_TWIN}
 */
record Incident(
        LocalDate day,
        int feed,
        int category,
        int town,
        int site,
        int cluster,
        Origin origin,
        Fate fate,
        Placement placement,
        int twinFeed) {

    static final int NO_SITE = -1;
    static final int NO_TWIN = -1;

    /** Why it is there. */
    enum Origin {
        USUAL,
        /** A further record of the trouble that the one before it belongs to. */
        REPEAT,
        SURGE,
        SEVERE
    }

    /** What becomes of it. */
    enum Fate {
        COUNTED,
        CANCELLED,
        /** A police call that feedback finds to be a nuisance call (骚扰警情). */
        NUISANCE
    }

    /** How its record says where it happened. */
    enum Placement {
        VILLAGE_CODE,
        TOWN_CODE,
        NAME,
        /** Only the text names the village. */
        TEXT,
        /** A village code that no list has; its town is right. */
        UNKNOWN_VILLAGE,
        /** A code of another county. */
        ELSEWHERE,
        NOWHERE;

        boolean showsTown() {
            return this != ELSEWHERE && this != NOWHERE;
        }
    }

    boolean isCounted() {
        return fate == Fate.COUNTED;
    }
}
