/** Which counts are not shown to those outside a unit. */
@NullMarked
package org.qingyu.suppression;

import org.jspecify.annotations.NullMarked;
