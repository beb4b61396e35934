package org.qingyu.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a fixed set of words in texts, in one pass over each, also words inside others; letters of either case. A word does
 * not count where it only happens to stand inside longer words that mean something else: 游行 in 旅游行程.
 */
public final class WordFinder {

    /** A longer text in which a word of ours is no word, and where in it the word stands. */
    private record Longer(String text, int offset) {}

    private final @Nullable String[][] byFirstLetter = new @Nullable String[Character.MAX_VALUE + 1][];
    private final Map<String, List<Longer>> longer = new HashMap<>();

    public WordFinder(Collection<String> words) {
        this(words, List.of());
    }

    /** @param others longer texts in which none of the words counts */
    public WordFinder(Collection<String> words, Collection<String> others) {
        var lists = new HashMap<Character, List<String>>();
        for (String word : new LinkedHashSet<>(words)) {
            if (word.isEmpty()) {
                throw new IllegalArgumentException("A word to look for must not be empty");
            }
            lists.computeIfAbsent(fold(word.charAt(0)), letter -> new ArrayList<>())
                    .add(word);
        }
        lists.forEach((letter, list) -> {
            list.sort((a, b) -> Integer.compare(b.length(), a.length()));
            byFirstLetter[letter] = list.toArray(String[]::new);
        });
        for (String word : words) {
            for (String other : others) {
                for (int at = other.indexOf(word); at >= 0; at = other.indexOf(word, at + 1)) {
                    longer.computeIfAbsent(word, none -> new ArrayList<>()).add(new Longer(other, at));
                }
            }
        }
    }

    /** The words in the text, each once, in the order in which they first appear; of two at one place the longer first. */
    public List<String> find(CharSequence text) {
        Set<String> found = Set.of();
        for (int i = 0; i < text.length(); i++) {
            var words = byFirstLetter[fold(text.charAt(i))];
            if (words == null) {
                continue;
            }
            for (String word : words) {
                if (stands(word, text, i) && !isInsideAnother(word, text, i)) {
                    found = found.isEmpty() ? new LinkedHashSet<>() : found;
                    found.add(word);
                }
            }
        }
        return List.copyOf(found);
    }

    /** As {@link #find(CharSequence)} over several texts, one after the other. */
    public List<String> find(CharSequence... texts) {
        var found = new LinkedHashSet<String>();
        Arrays.stream(texts).forEach(text -> found.addAll(find(text)));
        return List.copyOf(found);
    }

    private boolean isInsideAnother(String word, CharSequence text, int at) {
        for (Longer other : longer.getOrDefault(word, List.of())) {
            int begin = at - other.offset();
            int end = begin + other.text().length();
            if (begin >= 0 && end <= text.length() && other.text().contentEquals(text.subSequence(begin, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String word, CharSequence text, int at) {
        int end = at + word.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (fold(word.charAt(i)) != fold(text.charAt(at + i))) {
                return false;
            }
        }
        boolean begins = at == 0 || !(isSpelled(text.charAt(at)) && isSpelled(text.charAt(at - 1)));
        boolean ends = end == text.length() || !(isSpelled(text.charAt(end - 1)) && isSpelled(text.charAt(end)));
        return begins && ends;
    }

    /** Letters of scripts that write words apart: a word of them must not go on in the text. */
    private static boolean isSpelled(char letter) {
        return letter < '\u2E80' && Character.isLetterOrDigit(letter);
    }

    private static char fold(char letter) {
        char narrow = letter >= '\uFF01' && letter <= '\uFF5E' ? (char) (letter - 0xFEE0) : letter;
        return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : narrow;
    }
}
