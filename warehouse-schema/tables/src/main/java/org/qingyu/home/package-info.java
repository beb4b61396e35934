/**
 * The home of one county: the folder that holds everything the program writes, and its configuration. Nothing in it stores
 * an absolute path, so that a copied home works. May not know engines, tables or commands.
 */
@NullMarked
package org.qingyu.home;

import org.jspecify.annotations.NullMarked;
