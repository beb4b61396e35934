package org.qingyu.judgement.situation;

import org.qingyu.code.WarningLevel;

/** Which of two levels is graver. GREY is no degree of gravity and is never compared. */
final class Gravity {

    private Gravity() {}

    static int of(WarningLevel level) {
        return switch (level) {
            case GREEN -> 0;
            case YELLOW -> 1;
            case RED -> 2;
            case GREY -> throw new IllegalArgumentException("GREY has no gravity");
        };
    }

    static WarningLevel graver(WarningLevel one, WarningLevel other) {
        return of(one) >= of(other) ? one : other;
    }
}
