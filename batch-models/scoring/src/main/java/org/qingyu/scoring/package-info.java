/** The Spark job: merge, counts, distribution of judgement. */
@NullMarked
package org.qingyu.scoring;

import org.jspecify.annotations.NullMarked;
