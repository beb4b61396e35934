package org.qingyu.serve.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into statements at each {@code ;} that stands neither in a quotation nor in a comment. */
final class Statements {

    private Statements() {}

    /** The statements of a text, without those that are empty or comments only. */
    static List<String> split(String text) {
        var found = new ArrayList<String>();
        int begin = 0;
        int at = 0;
        while (at < text.length()) {
            int next = afterQuoteOrComment(text, at);
            if (next > at) {
                at = next;
            } else if (text.charAt(at) == ';') {
                add(found, text.substring(begin, at));
                begin = ++at;
            } else {
                at++;
            }
        }
        add(found, text.substring(begin));
        return found;
    }

    /** Whether the text ends with a whole statement: the end of typing one. */
    static boolean isWhole(String text) {
        int at = 0;
        boolean whole = false;
        while (at < text.length()) {
            int next = afterQuoteOrComment(text, at);
            char letter = text.charAt(at);
            boolean isComment = next > at && letter != '\'' && letter != '"';
            if (letter == ';' && next == at) {
                whole = true;
            } else if (!isComment && !Character.isWhitespace(letter)) {
                whole = false;
            }
            at = Math.max(next, at + 1);
        }
        return whole;
    }

    private static void add(List<String> found, String statement) {
        int at = 0;
        while (at < statement.length()) {
            char letter = statement.charAt(at);
            int next = afterQuoteOrComment(statement, at);
            if (!Character.isWhitespace(letter) && (next == at || letter == '\'' || letter == '"')) {
                found.add(statement.strip());
                return;
            }
            at = Math.max(next, at + 1);
        }
    }

    /** Where a quotation or comment that begins here is over; here, if none does. One that never ends ends with the text. */
    private static int afterQuoteOrComment(String text, int at) {
        char letter = text.charAt(at);
        if (letter == '\'' || letter == '"') {
            return after(text, String.valueOf(letter), at + 1);
        }
        if (text.startsWith("--", at)) {
            return after(text, "\n", at);
        }
        return text.startsWith("/*", at) ? after(text, "*/", at + 2) : at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
