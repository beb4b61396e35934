package org.qingyu.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.code.CodeMapping;
import org.qingyu.code.CodeMaps;
import org.qingyu.code.KeywordRules;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/**
 * Decides an event's category: a code of ours, else the police's type after feedback, else the source's code, else the
 * type of the call, else the words of the text, else D99. A call that was taken as 治安纠纷 is moved by the words of its
 * text, because that code says only that there is a dispute.
 */
public final class CategoryResolver {

    /** How a category was decided. */
    public enum Source {
        CODE,
        KEYWORD,
        DEFAULT
    }

    /**
     * A decision.
     *
     * @param isEvent false for what the scheme says is no event, such as a nuisance call
     */
    public record Decision(String categoryCode, Source source, boolean isEvent) {}

    private static final String OTHER = "D99";
    private static final String NO_EVENT = "A09";
    private static final String UNSPECIFIED_DISPUTE = "200200";

    private final CategoryCatalogue categories = CategoryCatalogue.standard();
    private final CodeMaps maps;
    private final KeywordRules keywords;

    private CategoryResolver(CodeMaps maps, KeywordRules keywords) {
        this.maps = maps;
        this.keywords = keywords;
    }

    /** With the lists that come with the program. */
    public static CategoryResolver standard() {
        return new CategoryResolver(CodeMaps.standard(), KeywordRules.standard());
    }

    /** With lists of other versions, each as the text of its file. */
    public static CategoryResolver of(String codeMaps, String keywordRules) {
        return new CategoryResolver(CodeMaps.of(codeMaps), KeywordRules.of(keywordRules));
    }

    /** The file of the code maps it decides with. */
    public String codeMaps() {
        return maps.text();
    }

    /** The file of the keyword rules it decides with. */
    public String keywordRules() {
        return keywords.text();
    }

    /** Changes whenever a list changes by which categories are decided. */
    public String version() {
        return maps.version() + '-' + keywords.version();
    }

    /** Decides from an event's merged values. */
    public Decision decide(TableRow event) {
        String given = event.get(EventColumns.CATEGORY_CODE);
        if (given != null && categories.holds(given)) {
            return new Decision(given, Source.CODE, true);
        }
        CodeMapping mapping = mappingOf(event);
        Optional<String> fromWords = keywords.categoryOf(TextValues.listOf(event.get(EventColumns.TEXT_KEYWORDS)));
        if (mapping == null || (isUnspecified(mapping) && fromWords.isPresent())) {
            return fromWords
                    .map(category -> new Decision(category, Source.KEYWORD, true))
                    .orElse(new Decision(OTHER, Source.DEFAULT, true));
        }
        String category = mapping.categoryCode();
        return category == null
                ? new Decision(NO_EVENT, Source.CODE, false)
                : new Decision(category, Source.CODE, true);
    }

    private static boolean isUnspecified(CodeMapping mapping) {
        return mapping.scheme().equals(CodeMaps.POLICE110) && UNSPECIFIED_DISPUTE.equals(mapping.code());
    }

    private @Nullable CodeMapping mappingOf(TableRow event) {
        CodeMapping afterFeedback = policeType(event.get(EventColumns.FEEDBACK_TYPE3));
        if (afterFeedback != null) {
            return afterFeedback;
        }
        String scheme = event.get(EventColumns.SRC_SCHEME);
        CodeMapping coded = scheme == null
                ? null
                : maps.find(
                                scheme,
                                event.get(EventColumns.SRC_CATEGORY_CODE),
                                event.get(EventColumns.SRC_CATEGORY_NAME),
                                event.get(EventColumns.SRC_CATEGORY_PARENT))
                        .orElse(null);
        return coded != null ? coded : policeType(event.get(EventColumns.CALL_TYPE3));
    }

    /** A type of three parts, class, type and detail, or a single code or name; the most exact part that is known wins. */
    private @Nullable CodeMapping policeType(@Nullable String cell) {
        List<String> parts = TextValues.listOf(cell);
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = parts.get(i);
            Set<String> names = i == 0 ? Set.of(part) : Set.of(part, parts.get(i - 1) + "-" + part);
            for (String name : names) {
                Optional<CodeMapping> found = maps.find(CodeMaps.POLICE110, name, name, null)
                        .or(() -> maps.find(CodeMaps.POLICE_FEEDBACK, name, name, null));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return null;
    }
}
