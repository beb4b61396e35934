/** Codes: levels, feeds, categories. */
@NullMarked
package org.qingyu.code;

import org.jspecify.annotations.NullMarked;
