/**
 * What changes by hand or by transaction and so is not in the lake: loads, runs, notices; and the one-writer lock. A
 * small database in the home, published to the lake for SQL.
 */
@NullMarked
package org.qingyu.operation;

import org.jspecify.annotations.NullMarked;
