package org.qingyu.judgement.situation;

import java.util.List;

/**
 * How much of what a unit's window should hold has arrived.
 *
 * @param share of the expected events whose days are covered, 0 to 1
 * @param gaps sources that are missing or suspected, the heaviest first
 */
record Completeness(double share, List<FeedGap> gaps) {

    Completeness {
        gaps = List.copyOf(gaps);
    }

    /** Share of the expected count that sources with a gap carry. */
    double missingShare() {
        return gaps.stream().mapToDouble(FeedGap::share).sum();
    }
}
