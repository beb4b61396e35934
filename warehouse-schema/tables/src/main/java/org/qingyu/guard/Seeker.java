package org.qingyu.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a pattern only where it can begin. A pattern of many words is tried at every letter of a text; a glance at the
 * letter first saves nearly all of that.
 */
final class Seeker {

    /** Whether the pattern may begin at a place of the text. */
    @FunctionalInterface
    interface Start {
        boolean mayBe(Folded text, int at);
    }

    private final Folded text;
    private final Matcher matcher;
    private final Start start;
    private int at;

    Seeker(Pattern pattern, Folded text, Start start) {
        this.text = text;
        this.matcher = pattern.matcher(text).useTransparentBounds(true);
        this.start = start;
    }

    /** The next match behind the last one, or whether there is none. */
    boolean find() {
        for (int i = at; i < text.length(); i++) {
            if (start.mayBe(text, i) && matcher.region(i, text.length()).lookingAt()) {
                at = Math.max(matcher.end(), i + 1);
                return true;
            }
        }
        at = text.length();
        return false;
    }

    /** Goes on from this place rather than from the end of the last match. */
    void continueAt(int place) {
        at = place;
    }

    /** What {@link #find} found. */
    Matcher match() {
        return matcher;
    }
}
