package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import org.qingyu.judgement.situation.FeedSource;

/** A county's past in which what a source had sent of some days came a second time, by whoever knows how loads are merged. */
@FunctionalInterface
public interface LoadedTwice {

    /**
     * @param from first registered day that came again
     * @param to last one
     * @param again the judged day that first knew of the second load
     */
    CountyPast of(FeedSource source, LocalDate from, LocalDate to, LocalDate again);
}
