/** What may live beside a served Trino, and what it is told about it. */
@NullMarked
package org.qingyu.serve.companion;

import org.jspecify.annotations.NullMarked;
