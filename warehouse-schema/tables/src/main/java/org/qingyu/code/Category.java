package org.qingyu.code;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kind of matter (类别).
 *
 * @param code D01 to D99 for disputes, A01 to A09 for what surrounds them
 * @param rollUp the group of a brief, for disputes
 * @param restricted whether it is never shown below town and never in a message
 */
public record Category(
        String code,
        String label,
        String key,
        String english,
        Kind kind,
        @Nullable String rollUp,
        boolean restricted) {

    /** Whether it is a dispute itself or a sign beside it. */
    public enum Kind {
        DISPUTE("dispute"),
        AUXILIARY("auxiliary");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind ofCode(String code) {
            return switch (code.toLowerCase(Locale.ROOT)) {
                case "dispute" -> DISPUTE;
                case "auxiliary" -> AUXILIARY;
                default -> throw new IllegalArgumentException("Kind must be dispute or auxiliary but was " + code);
            };
        }
    }
}
