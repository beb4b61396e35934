/**
 * Rule R1: is the count of the last seven days more than this unit's own past explains? One baseline for all series of a
 * county, thresholds from a budget of false episodes. No engine, no clock, no files.
 */
@NullMarked
package org.qingyu.judgement.exceedance;

import org.jspecify.annotations.NullMarked;
