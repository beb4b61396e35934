/** The served Trino: assembled, configured, started, watched and stopped. Trino's own classes are never on this class path. */
@NullMarked
package org.qingyu.serve.trino;

import org.jspecify.annotations.NullMarked;
