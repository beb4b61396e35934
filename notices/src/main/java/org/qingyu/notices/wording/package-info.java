/** The Chinese words of messages and briefs, and what to do about a category: text in resources, read once. */
@NullMarked
package org.qingyu.notices.wording;

import org.jspecify.annotations.NullMarked;
