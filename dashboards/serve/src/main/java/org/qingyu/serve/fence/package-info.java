/** Who sees which rows: Trino's access rules, made from the declarations of the tables, the accounts and the regions. */
@NullMarked
package org.qingyu.serve.fence;

import org.jspecify.annotations.NullMarked;
