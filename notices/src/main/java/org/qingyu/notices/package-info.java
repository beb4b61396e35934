/** What goes out: town messages, briefs, their ledger. */
@NullMarked
package org.qingyu.notices;

import org.jspecify.annotations.NullMarked;
