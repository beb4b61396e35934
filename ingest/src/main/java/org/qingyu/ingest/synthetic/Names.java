package org.qingyu.ingest.synthetic;

import java.util.HashSet;
import java.util.Set;

/** Invents place names from syllables that real lists hardly combine. No name is given twice in a county. */
final class Names {

    private static final String FIRST = "霁澄砚栖萤霜鹭榆蒿皎泠岫漱苇樾棠笙芷荻翎曜汐珩砺珞筠葭霭朔笠蓼楮槿蘅薜菖蕤芩";
    private static final String SECOND = "陂岙坞屿汀渡塍坳浦埭湾圩墩墟岭冲垸坝畈滩";

    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    Names(Chance chance) {
        this.chance = chance;
    }

    String next() {
        for (int attempt = 0; ; attempt++) {
            var name = new StringBuilder().append(oneOf(FIRST));
            for (int more = 0; more < attempt / 40; more++) {
                name.append(oneOf(FIRST));
            }
            var candidate = name.append(oneOf(SECOND)).toString();
            if (given.add(candidate)) {
                return candidate;
            }
        }
    }

    private char oneOf(String syllables) {
        return syllables.charAt(chance.between(0, syllables.length()));
    }
}
