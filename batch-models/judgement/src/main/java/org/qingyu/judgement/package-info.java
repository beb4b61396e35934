/** From counts to levels with reasons. Plain Java: no engine, no wall clock, no files. */
@NullMarked
package org.qingyu.judgement;

import org.jspecify.annotations.NullMarked;
