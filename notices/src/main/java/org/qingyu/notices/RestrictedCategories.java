package org.qingyu.notices;

import java.util.Set;

/** Categories that are never shown below town and never pushed: complaints about village cadres, ethnic and religious matters. */
final class RestrictedCategories {

    static final Set<String> CODES = Set.of("D15", "D19");

    private RestrictedCategories() {}
}
