package org.qingyu.query;

import java.util.ArrayList;
import java.util.List;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** The words of a condition, with their positions. */
final class Words {

    /** What a word is. */
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** @param position of its first character, from 0 */
    record Word(Kind kind, String text, int position) {
        boolean is(String keyword) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equalsIgnoreCase(keyword);
        }
    }

    private final List<Word> words = new ArrayList<>();
    private final String text;
    private int next;

    Words(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) ? at + 1 : read(at);
        }
        words.add(new Word(Kind.END, "", text.length()));
    }

    Word peek() {
        return words.get(next);
    }

    Word next() {
        Word word = words.get(next);
        next = Math.min(next + 1, words.size() - 1);
        return word;
    }

    boolean accept(String keyword) {
        boolean found = peek().is(keyword);
        if (found) {
            next();
        }
        return found;
    }

    private int read(int from) {
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            return quoted(from, first);
        }
        if (Character.isDigit(first)
                || (first == '-' && from + 1 < text.length() && Character.isDigit(text.charAt(from + 1)))) {
            return run(from, Kind.NUMBER);
        }
        if (Character.isLetter(first) || first == '_') {
            return run(from, Kind.NAME);
        }
        String two = text.substring(from, Math.min(from + 2, text.length()));
        boolean pair = List.of("!=", "<>", "<=", ">=", "==").contains(two);
        words.add(new Word(Kind.SIGN, pair ? two : two.substring(0, 1), from));
        return from + (pair ? 2 : 1);
    }

    private int run(int from, Kind kind) {
        int to = from + 1;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || "_.".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        words.add(new Word(kind, text.substring(from, to), from));
        return to;
    }

    /** A quote inside a text is written twice. */
    private int quoted(int from, char quote) {
        var value = new StringBuilder();
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != quote) {
                value.append(text.charAt(at));
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                value.append(quote);
                at += 2;
            } else {
                words.add(new Word(Kind.TEXT, value.toString(), from));
                return at + 1;
            }
        }
        throw QingyuError.of(
                ExitCode.USAGE,
                "a closing " + quote,
                "the end",
                "for the text that begins at position " + (from + 1) + " of --where",
                "close it");
    }
}
