/**
 * Detectors over tables of count series, and the command {@code detect}. Each detector is one class with its source and its
 * formula; a score at step t looks at steps up to t.
 */
@NullMarked
package org.qingyu.judgement.detect;

import org.jspecify.annotations.NullMarked;
