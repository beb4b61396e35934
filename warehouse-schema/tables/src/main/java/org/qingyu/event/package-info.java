/**
 * From the versions of an event to what is true of it now: the merge, the resolution of place and category, and which
 * events are one matter. Pure functions over rows: the Spark job and the commands that read use the same.
 */
@NullMarked
package org.qingyu.event;

import org.jspecify.annotations.NullMarked;
