/** Daily counts as plain arrays: what Spark, a file or a test hands to the judgement. Nothing here judges. */
@NullMarked
package org.qingyu.judgement.series;

import org.jspecify.annotations.NullMarked;
