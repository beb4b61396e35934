/**
 * The codes everybody shares: feeds (四情), levels (三色), categories, what a source's code means, and the words that decide
 * where no code does. The tables behind them are reviewable CSV files beside the classes.
 *
 * <p>Nothing here knows a table of the lake or an engine.
 */
@NullMarked
package org.qingyu.code;

import org.jspecify.annotations.NullMarked;
