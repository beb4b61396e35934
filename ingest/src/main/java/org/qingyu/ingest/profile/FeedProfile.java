package org.qingyu.ingest.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.HomeConfig.Rhythm;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.ingest.source.SourceFormat;
import org.qingyu.ingest.source.TextEncoding;

/**
 * How one kind of file becomes the standard form.
 *
 * @param feed the feed of every record, or null where each record names its own
 * @param delimiter of a CSV file; null means it is found from the header
 * @param encoding null means it is found from the bytes
 * @param zone the zone of times written without an offset
 * @param every how often the source delivers
 * @param blank what an empty value means
 * @param nulls values that mean: this field is now empty
 * @param constants values every record has, where the record has none of its own
 * @param synonyms the profile's column names to the headers a file may have for them
 * @param signature columns a file must have to be of this profile
 * @param payload the column that holds a whole record in the standard form, or null
 */
public record FeedProfile(
        String name,
        String description,
        @Nullable String feed,
        SourceFormat format,
        @Nullable Character delimiter,
        @Nullable TextEncoding encoding,
        ZoneId zone,
        Rhythm every,
        Blank blank,
        Set<String> nulls,
        Map<EventField, String> constants,
        Map<String, List<String>> synonyms,
        List<FieldRule> rules,
        List<String> signature,
        @Nullable String payload) {

    /** What an empty value says. */
    public enum Blank {
        /** Nothing: the field keeps the value an earlier version gave it. */
        ABSENT("absent"),
        /** That the field is empty now. */
        NULL("null");

        private final String code;

        Blank(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The one of that code; anything else is an {@link IllegalArgumentException}. */
        public static Blank ofCode(String code) {
            for (Blank blank : values()) {
                if (blank.code.equalsIgnoreCase(code)) {
                    return blank;
                }
            }
            throw new IllegalArgumentException("Blank must be one of its codes but was " + code);
        }
    }

    public FeedProfile {
        nulls = Set.copyOf(nulls);
        constants = Map.copyOf(constants);
        synonyms = Map.copyOf(synonyms);
        rules = List.copyOf(rules);
        signature = List.copyOf(signature);
    }

    /** The headers a file may have for one of the profile's columns. */
    public List<String> headersOf(String column) {
        return synonyms.getOrDefault(column, List.of(column));
    }

    /** The columns of a file of this profile, each once, in the order of its fields. */
    public List<String> headers() {
        return rules.stream()
                .flatMap(rule -> rule.columns().stream())
                .distinct()
                .toList();
    }

    /** How to cut a file of this profile into records. */
    public RecordReader.Form form(int maxLineBytes) {
        return new RecordReader.Form(format, encoding, delimiter, maxLineBytes);
    }
}
