/**
 * What the judgement would have said on every day of a past, and how good that was: replays a county's days as they were
 * known then, measures reds and yellows against their budget and against surges, and puts the rules a county would use
 * itself beside them. No engine, no clock, no files.
 */
@NullMarked
package org.qingyu.judgement.backtest;

import org.jspecify.annotations.NullMarked;
