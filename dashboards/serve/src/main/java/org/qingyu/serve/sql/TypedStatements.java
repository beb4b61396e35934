package org.qingyu.serve.sql;

import java.util.regex.Pattern;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/**
 * When what is typed is over: at a {@code ;}, at a word that ends the conversation, or where nothing was typed. Until then
 * the return key begins another line of the same statement, and history keeps the statement as one.
 */
final class TypedStatements extends DefaultParser {

    private static final Pattern LEAVE = Pattern.compile("(?i)(exit|quit);?");
    private static final String APART = "(),;=<>+*/";

    TypedStatements() {
        // A backslash means nothing in SQL, and quotes may stay open until the next line.
        setEscapeChars(new char[0]);
    }

    /** Whether the words end the conversation. */
    static boolean isLeaving(String text) {
        return LEAVE.matcher(text.strip()).matches();
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !line.isBlank() && !isLeaving(line) && !Statements.isWhole(line)) {
            throw new EOFError(-1, -1, "a statement ends with ;");
        }
        return super.parse(line, cursor, context);
    }

    /** Names are completed after a bracket or a comma too. */
    @Override
    public boolean isDelimiterChar(CharSequence buffer, int at) {
        return APART.indexOf(buffer.charAt(at)) >= 0 || super.isDelimiterChar(buffer, at);
    }
}
