package org.qingyu.judgement.situation;

/**
 * A source that left a gap, and how much of a unit's expected count it carries.
 *
 * @param share 0 to 1
 */
record FeedGap(FeedHealth health, double share) {}
