package org.qingyu.command;

/** How many half-width columns a text takes on a terminal: a Chinese character takes two, a combining mark none. */
public final class TextWidth {

    /** First and last code point of each wide range, after Unicode's East Asian Width W and F. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x4DBF, 0x4E00, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE4F, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text itself if it fits, else its beginning and an ellipsis, exactly {@code width} wide or one less. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        int used = 0;
        for (int letter : text.codePoints().toArray()) {
            used += of(letter);
            if (used > width - 1) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.append('…').toString();
    }

    /** Line breaks and control characters would tear a table apart, or a terminal. */
    static String printable(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.codePoints()
                        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static int of(int letter) {
        int kind = Character.getType(letter);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
            return 0;
        }
        return letter >= 0x1100 && isWide(letter) ? 2 : 1;
    }

    private static boolean isWide(int letter) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (letter >= WIDE[i] && letter <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
