/** Tables of facts that are shipped with the program: small CSV files beside the classes that own them. */
@NullMarked
package org.qingyu.resource;

import org.jspecify.annotations.NullMarked;
