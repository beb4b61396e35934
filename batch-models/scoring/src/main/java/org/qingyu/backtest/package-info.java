/** The command {@code backtest}: a home's past as it was known then, replayed, measured and written down. No engine. */
@NullMarked
package org.qingyu.backtest;

import org.jspecify.annotations.NullMarked;
