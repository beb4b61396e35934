package org.qingyu.ingest.profile;

import java.util.List;
import java.util.Map;

/**
 * How one field of the standard form is made from columns of the source.
 *
 * @param columns the columns it is made from, by the profile's own names
 * @param combination what to do when there are several
 * @param separator what stands between joined columns
 * @param patterns date patterns tried in order; empty means ISO-8601
 * @param values the source's value to ours
 * @param otherwise what happens to a value that is not among {@code values}
 */
public record FieldRule(
        EventField field,
        List<String> columns,
        Combination combination,
        String separator,
        List<DatePattern> patterns,
        Map<String, String> values,
        Otherwise otherwise) {

    public FieldRule {
        columns = List.copyOf(columns);
        patterns = List.copyOf(patterns);
        values = Map.copyOf(values);
    }

    /** How several columns become one value. */
    public enum Combination {
        /** The first that is not blank. */
        FIRST_FILLED,
        /** All that are not blank, one after the other. */
        JOINED,
        /** A list of all that are not blank. */
        LISTED
    }

    /** What becomes of a value that the value map does not know. */
    public enum Otherwise {
        KEEP("keep"),
        DROP("drop"),
        REFUSE("refuse");

        private final String code;

        Otherwise(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The one of that code; anything else is an {@link IllegalArgumentException}. */
        public static Otherwise ofCode(String code) {
            for (Otherwise otherwise : values()) {
                if (otherwise.code.equalsIgnoreCase(code)) {
                    return otherwise;
                }
            }
            throw new IllegalArgumentException("Otherwise must be one of its codes but was " + code);
        }
    }
}
