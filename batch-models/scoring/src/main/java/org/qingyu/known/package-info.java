/** What a home knows besides its events: regions, rules, working days, deliveries, names of feeds. No engine. */
@NullMarked
package org.qingyu.known;

import org.jspecify.annotations.NullMarked;
