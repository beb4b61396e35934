package org.qingyu.judgement.situation;

import java.time.LocalDate;

/**
 * One load of one source and the days it speaks for, both included.
 *
 * @param every how often the source delivers: day, week or month
 */
public record Delivery(FeedSource source, String every, LocalDate coveredFrom, LocalDate coveredTo) {
    public Delivery {
        if (coveredTo.isBefore(coveredFrom)) {
            throw new IllegalArgumentException(
                    "Expected the last covered day not before the first but was " + coveredFrom + " to " + coveredTo);
        }
    }
}
