/** How a command ends when it cannot do what was asked: one exit code, one line. Knows nothing else of the project. */
@NullMarked
package org.qingyu.failure;

import org.jspecify.annotations.NullMarked;
