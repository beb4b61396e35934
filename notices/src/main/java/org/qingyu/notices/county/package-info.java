/** What this room knows of a county: its places, its levels, its counts, its feeds, as plain values. No lake, no text. */
@NullMarked
package org.qingyu.notices.county;

import org.jspecify.annotations.NullMarked;
