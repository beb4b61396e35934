/** The accounts of a home: {@code users.yaml}. */
@NullMarked
package org.qingyu.serve.account;

import org.jspecify.annotations.NullMarked;
