/**
 * The log of short commands: an SLF4J provider that starts in a millisecond where a full logging framework takes a third of
 * a second. Chosen by {@code -Dslf4j.provider}; the engines keep Log4j.
 */
@NullMarked
package org.qingyu.log;

import org.jspecify.annotations.NullMarked;
