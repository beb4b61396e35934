package org.qingyu.code;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one code of one source scheme means here. A scheme may hold a code twice with different names, and names without
 * codes.
 *
 * @param categoryCode the category; null where the role is {@link Role#EXCLUDED}
 * @param severe whether the code alone is a sign of gravity (rule R2)
 * @param note exceptions within the code, for the reader of the list
 */
public record CodeMapping(
        String scheme,
        @Nullable String code,
        String name,
        @Nullable String parent,
        @Nullable String categoryCode,
        Role role,
        boolean severe,
        String note) {

    /** What an event with the code is. */
    public enum Role {
        DISPUTE("dispute"),
        AUXILIARY("auxiliary"),
        /** Not an event at all, such as a nuisance call (骚扰警情). */
        EXCLUDED("excluded");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Role ofCode(String code) {
            return switch (code.toLowerCase(Locale.ROOT)) {
                case "dispute" -> DISPUTE;
                case "auxiliary" -> AUXILIARY;
                case "excluded" -> EXCLUDED;
                default ->
                    throw new IllegalArgumentException("Role must be dispute, auxiliary or excluded but was " + code);
            };
        }
    }
}
