/**
 * Keeps persons out (个人信息不入库). Every string that is to be kept goes past {@link org.qingyu.guard.PersonalDataGuard}
 * first: numbers of identity cards, phones and bank cards, plates, e-mail addresses and names.
 *
 * <p>The package knows nothing of tables, feeds or places; it sees one string at a time and keeps none.
 */
@NullMarked
package org.qingyu.guard;

import org.jspecify.annotations.NullMarked;
