/** Superset beside Trino: its own Python environment, its folder in the home, its process. */
@NullMarked
package org.qingyu.serve.superset;

import org.jspecify.annotations.NullMarked;
