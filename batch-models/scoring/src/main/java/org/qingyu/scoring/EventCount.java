package org.qingyu.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Counted events of one day, place, category and source.
 *
 * @param region the most exact region known
 * @param town the town they count for, null where only the county is known
 */
record EventCount(
        LocalDate day,
        String region,
        @Nullable String town,
        String county,
        String category,
        String feed,
        String source,
        int events) {}
