/** Keeps the lake's files few and its past as long as it was promised; needs no engine. */
@NullMarked
package org.qingyu.maintenance;

import org.jspecify.annotations.NullMarked;
