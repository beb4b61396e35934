/**
 * Briefs 简报: pages people print. What a page says is computed here from plain values; its words lie in the resources
 * beside this package.
 */
@NullMarked
package org.qingyu.notices.brief;

import org.jspecify.annotations.NullMarked;
