/**
 * What the coming weeks will bring: counts of weeks in, a distribution out. Features, baselines, dispersion, mixing and scores
 * know no engine; the regression itself is asked of a {@link org.qingyu.judgement.forecast.PoissonFit}.
 */
@NullMarked
package org.qingyu.judgement.forecast;

import org.jspecify.annotations.NullMarked;
