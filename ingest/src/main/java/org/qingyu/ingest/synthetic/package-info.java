/**
 * The synthetic county (合成县): places, rhythms, incidents and planted surges from one seed, written as files of the
 * standard form or counted in memory. Knows no lake and no engine; nothing in it is taken from a real county.
 */
@NullMarked
package org.qingyu.ingest.synthetic;

import org.jspecify.annotations.NullMarked;
