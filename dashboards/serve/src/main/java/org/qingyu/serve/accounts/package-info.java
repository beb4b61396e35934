/** The command {@code users}. */
@NullMarked
package org.qingyu.serve.accounts;

import org.jspecify.annotations.NullMarked;
