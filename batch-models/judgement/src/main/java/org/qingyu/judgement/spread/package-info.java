/** Rule R4, spread: places beside each other that together exceed what is usual. Plain arrays in, clusters out. */
@NullMarked
package org.qingyu.judgement.spread;

import org.jspecify.annotations.NullMarked;
