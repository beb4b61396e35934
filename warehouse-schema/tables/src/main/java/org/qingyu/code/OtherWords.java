package org.qingyu.code;

import java.util.List;
import org.qingyu.resource.ShippedTable;

/** Longer words in which a keyword or a word of gravity stands by chance; reviewable data, one line each. */
final class OtherWords {

    private OtherWords() {}

    static List<String> standard() {
        return ShippedTable.read(OtherWords.class, "other-words.csv", row -> row.required("longer"))
                .rows();
    }
}
