package org.qingyu.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.resource.ShippedTable;

/** Words by which an official's text tells of a group incident or of violence (群体性事件, 暴力). */
public final class SeverityWords {

    /** A word and how grave an event is that it tells of. */
    public record Word(String word, WarningLevel level, String kind) {}

    private final Map<String, Word> byWord = new HashMap<>();
    private final WordFinder finder;
    private final String version;

    private SeverityWords(ShippedTable<Word> table) {
        this.version = table.version();
        table.rows().forEach(word -> byWord.put(word.word(), word));
        this.finder = new WordFinder(byWord.keySet(), OtherWords.standard());
    }

    public static SeverityWords standard() {
        return Standard.WORDS;
    }

    /** The words of gravity in title and content, in text order. */
    public List<String> wordsIn(CharSequence... texts) {
        return finder.find(texts);
    }

    /** The gravest of the words; words that are not in the list are passed over. */
    public Optional<Word> gravest(Collection<String> words) {
        @Nullable Word gravest = null;
        for (String text : words) {
            var word = byWord.get(text);
            if (word != null && (gravest == null || word.level().isGraverThan(gravest.level()))) {
                gravest = word;
            }
        }
        return Optional.ofNullable(gravest);
    }

    /** Hash of the list. */
    public String version() {
        return version;
    }

    private static final class Standard {
        static final SeverityWords WORDS = new SeverityWords(ShippedTable.read(
                SeverityWords.class,
                "severity-words.csv",
                row -> new Word(
                        row.required("word"), WarningLevel.ofCode(row.required("level")), row.required("kind"))));
    }
}
