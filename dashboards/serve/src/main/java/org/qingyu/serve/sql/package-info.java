/** The command {@code sql}: one question from the command line, or many from a terminal. */
@NullMarked
package org.qingyu.serve.sql;

import org.jspecify.annotations.NullMarked;
