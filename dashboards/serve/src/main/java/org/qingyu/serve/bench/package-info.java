/** The measurements of serving: how soon, how fast, in how much memory. */
@NullMarked
package org.qingyu.serve.bench;

import org.jspecify.annotations.NullMarked;
