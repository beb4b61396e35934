/**
 * What Trino's plugin decides: who is let in, what a role may run, what is written down of a query. Needs nothing but the
 * JDK, because Trino's process loads these classes too.
 */
@NullMarked
package org.qingyu.serve.gate;

import org.jspecify.annotations.NullMarked;
