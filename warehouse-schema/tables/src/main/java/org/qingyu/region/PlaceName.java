package org.qingyu.region;

import java.util.List;
import java.util.Locale;

/** Names of places as people write them: compared without spaces, case, width, and the word that says what they are. */
final class PlaceName {

    /** Longest first, so that 村民委员会 is not taken for a name that ends in 会. */
    private static final List<String> TOWN_WORDS = List.of("街道办事处", "人民政府", "办事处", "街道办", "街道", "地区", "镇", "乡");

    private static final List<String> VILLAGE_WORDS =
            List.of("社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "村委会", "居委会", "社区", "行政村", "村", "嘎查");
    private static final List<String> COUNTY_WORDS = List.of("自治县", "县", "区", "市", "旗");

    private PlaceName() {}

    /** The name without what does not tell names apart. */
    static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char narrow = letter >= '\uFF01' && letter <= '\uFF5E' ? (char) (letter - 0xFEE0) : letter;
            if (!Character.isWhitespace(narrow) && !Character.isSpaceChar(narrow)) {
                plain.append(narrow);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** A plain name without its last word for the kind of place; the name itself if it has none. */
    static String stem(String plain) {
        for (var words : List.of(TOWN_WORDS, VILLAGE_WORDS, COUNTY_WORDS)) {
            String stem = without(plain, words);
            if (!stem.equals(plain)) {
                return stem;
            }
        }
        return plain;
    }

    /** Whether the last word of a plain name allows a place of this level. */
    static boolean allows(String plain, RegionLevel level) {
        boolean town = endsWithOneOf(plain, TOWN_WORDS);
        boolean village = endsWithOneOf(plain, VILLAGE_WORDS);
        if (!town && !village) {
            return true;
        }
        return switch (level) {
            case COUNTY -> false;
            case TOWN -> town;
            case VILLAGE -> village;
        };
    }

    private static String without(String plain, List<String> words) {
        for (String word : words) {
            if (plain.length() > word.length() && plain.endsWith(word)) {
                return plain.substring(0, plain.length() - word.length());
            }
        }
        return plain;
    }

    private static boolean endsWithOneOf(String plain, List<String> words) {
        return words.stream().anyMatch(word -> plain.length() > word.length() && plain.endsWith(word));
    }
}
