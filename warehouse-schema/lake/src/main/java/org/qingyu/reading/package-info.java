/** Commands that read a home without an engine, each in about a second, and the county's own region list. */
@NullMarked
package org.qingyu.reading;

import org.jspecify.annotations.NullMarked;
