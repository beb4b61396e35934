package org.qingyu.notices.county;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one source of one feed stands on the day 数据到达情况.
 *
 * @param coveredTo the last day its deliveries speak for
 * @param lastArrival when it last delivered
 */
public record FeedState(
        String feed,
        String feedName,
        String source,
        String every,
        @Nullable LocalDate coveredTo,
        @Nullable Instant lastArrival,
        @Nullable Double expected,
        long received,
        Health health) {

    /** What the judgement said of it. */
    public enum Health {
        OK,
        LATE,
        MISSING,
        SUSPECT_DROP
    }

    /** Whether its days are not there, or too few to be all of them. */
    public boolean isMissing() {
        return health == Health.MISSING || health == Health.SUSPECT_DROP;
    }
}
