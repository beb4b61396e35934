/** Messages 消息: what a town is told of a day, what the operator is told instead, and what corrects it. Plain values. */
@NullMarked
package org.qingyu.notices.message;

import org.jspecify.annotations.NullMarked;
