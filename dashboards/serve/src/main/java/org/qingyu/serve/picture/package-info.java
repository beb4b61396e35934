/** Pictures of the dashboards, taken by a browser without a window. */
@NullMarked
package org.qingyu.serve.picture;

import org.jspecify.annotations.NullMarked;
