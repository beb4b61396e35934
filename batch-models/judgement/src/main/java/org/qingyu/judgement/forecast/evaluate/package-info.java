/** How good forecasts were: rolling origins, proper scores, calibration, hits, by count level and category. */
@NullMarked
package org.qingyu.judgement.forecast.evaluate;

import org.jspecify.annotations.NullMarked;
