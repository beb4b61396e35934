/**
 * Places: the county's own list of regions (行政区划), in versions, and how what a source says of a place becomes one of
 * them. Codes are text, names change, and what is not known counts for the nearest region that is.
 */
@NullMarked
package org.qingyu.region;

import org.jspecify.annotations.NullMarked;
