/** The door of this room: SQL over the lake, and dashboards beside it. */
@NullMarked
package org.qingyu.serve;

import org.jspecify.annotations.NullMarked;
