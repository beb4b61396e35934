package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.FeedSource;

/**
 * Where and when an event counts.
 *
 * @param day its registered day
 * @param region the most exact region known
 * @param town the town it counts for, null where only the county is known
 */
public record CountedCell(
        LocalDate day, String region, @Nullable String town, String category, FeedSource source) {}
