/**
 * Spark: merges history into current events, counts them, hands the counts to the judgement and issues its levels. What a
 * level is, is decided in the judgement; nothing here knows a threshold.
 */
@NullMarked
package org.qingyu.scoring;

import org.jspecify.annotations.NullMarked;
