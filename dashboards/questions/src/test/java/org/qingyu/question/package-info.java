/** Holds the saved questions against the declarations of the tables they read. */
@NullMarked
package org.qingyu.question;

import org.jspecify.annotations.NullMarked;
