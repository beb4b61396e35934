package org.qingyu.judgement.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one source on one judged day.
 *
 * @param every how often it delivers: day, week or month
 * @param coveredTo the last day up to the judged one that it spoke for
 * @param expected events it usually brings on such a day, or null where it is too young to say
 * @param received events it brought for the day
 */
public record FeedHealth(
        LocalDate day,
        FeedSource source,
        String every,
        LocalDate coveredTo,
        @Nullable Double expected,
        long received,
        FeedState state) {}
