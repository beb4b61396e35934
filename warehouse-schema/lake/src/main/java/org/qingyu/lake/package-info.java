/** The file layer all engines share: opens the catalog, reads and writes tables without an engine. */
@NullMarked
package org.qingyu.lake;

import org.jspecify.annotations.NullMarked;
