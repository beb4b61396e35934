/** The ledger 台账: what was sent to whom, once each, and the channels that send. */
@NullMarked
package org.qingyu.notices.ledger;

import org.jspecify.annotations.NullMarked;
