/** Connections to a served Trino, over JDBC. */
@NullMarked
package org.qingyu.serve.client;

import org.jspecify.annotations.NullMarked;
