/** One declaration per table: everything an engine, a dictionary or a dashboard needs is derived from it. */
@NullMarked
package org.qingyu.table;

import org.jspecify.annotations.NullMarked;
