package org.qingyu.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.resource.ShippedTable;

/**
 * Rules that read the category from words where no code tells it. The words are found once, when the text passes by; the
 * category is decided later, from the words alone: the first rule of the list that has one of them wins, wherever in the
 * text it stood.
 */
public final class KeywordRules {

    /** One rule: any of the words means the category. */
    public record Rule(int order, String categoryCode, List<String> words) {
        public Rule {
            words = List.copyOf(words);
        }
    }

    private static final String FILE = "keyword-rules.csv";

    private final List<Rule> rules;
    private final Map<String, Rule> byWord = new HashMap<>();
    private final WordFinder finder;
    private final String text;
    private final String version;

    private KeywordRules(ShippedTable<Rule> table) {
        this.rules = table.rows();
        this.text = table.text();
        this.version = table.version();
        int last = 0;
        for (var rule : rules) {
            if (rule.order() <= last || !CategoryCatalogue.standard().holds(rule.categoryCode())) {
                throw new IllegalStateException("Keyword rule " + rule.order() + " is out of order or has no category");
            }
            last = rule.order();
            rule.words().forEach(word -> byWord.putIfAbsent(word, rule));
        }
        this.finder = new WordFinder(byWord.keySet(), OtherWords.standard());
    }

    public static KeywordRules standard() {
        return Standard.RULES;
    }

    /** Rules as an earlier program had them. */
    public static KeywordRules of(String text) {
        return new KeywordRules(ShippedTable.of(FILE, text, KeywordRules::rule));
    }

    private static Rule rule(ShippedTable.Row row) {
        return new Rule(
                Integer.parseInt(row.required("order")),
                row.required("category_code"),
                List.of(row.required("words").split("\\|")));
    }

    /** The file the rules were read from, for whoever keeps them. */
    public String text() {
        return text;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The words of the rules in title and content, in text order. */
    public List<String> wordsIn(CharSequence... texts) {
        return finder.find(texts);
    }

    /** The category of a set of words; words that no rule has are passed over. */
    public Optional<String> categoryOf(Collection<String> words) {
        @Nullable Rule first = null;
        for (String word : words) {
            var rule = byWord.get(word);
            if (rule != null && (first == null || rule.order() < first.order())) {
                first = rule;
            }
        }
        return first == null ? Optional.empty() : Optional.of(first.categoryCode());
    }

    /** Hash of the rules. */
    public String version() {
        return version;
    }

    private static final class Standard {
        static final KeywordRules RULES =
                new KeywordRules(ShippedTable.read(KeywordRules.class, FILE, KeywordRules::rule));
    }
}
