/** The Flink jobs. */
@NullMarked
package org.qingyu.streaming;

import org.jspecify.annotations.NullMarked;
