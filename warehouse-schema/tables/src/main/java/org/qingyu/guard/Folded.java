package org.qingyu.guard;

/**
 * One string with its disguises taken off, letter for letter, so that a place in it is the same place in the original:
 * full-width forms, digits of other scripts, the many hyphens, spaces and invisible characters.
 */
final class Folded implements CharSequence {

    /** Stands for every character that is not seen. */
    static final char INVISIBLE = '\u200B';

    private final char[] letters;
    private final int start;
    private final int end;
    private int digitCount;
    private boolean han;
    private boolean at;

    Folded(CharSequence original) {
        this.letters = new char[original.length()];
        this.start = 0;
        this.end = letters.length;
        for (int i = 0; i < letters.length; i++) {
            char letter = fold(original.charAt(i));
            letters[i] = letter;
            if (letter >= '0' && letter <= '9') {
                digitCount++;
            } else if (letter == '@') {
                at = true;
            } else if (isHan(letter)) {
                han = true;
            }
        }
    }

    private Folded(char[] letters, int start, int end) {
        this.letters = letters;
        this.start = start;
        this.end = end;
    }

    int digitCount() {
        return digitCount;
    }

    boolean hasHan() {
        return han;
    }

    boolean hasAt() {
        return at;
    }

    boolean isDigit(int index) {
        return index >= 0 && index < length() && charAt(index) >= '0' && charAt(index) <= '9';
    }

    /** Whether this letter stands at a place, which may lie outside. */
    boolean isAt(int index, char letter) {
        return index >= 0 && index < length() && charAt(index) == letter;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return letters[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int until) {
        return new Folded(letters, start + from, start + until);
    }

    @Override
    public String toString() {
        return new String(letters, start, length());
    }

    static boolean isHan(char letter) {
        return (letter >= '\u4E00' && letter <= '\u9FFF') || (letter >= '\u3400' && letter <= '\u4DBF');
    }

    private static char fold(char letter) {
        if (letter < 0x80) {
            return letter == '\t' ? ' ' : letter;
        }
        if (isHan(letter)) {
            return letter;
        }
        if (letter >= '\uFF01' && letter <= '\uFF5E') {
            return (char) (letter - 0xFEE0);
        }
        if (Character.isDigit(letter)) {
            return (char) ('0' + Character.digit(letter, 10));
        }
        return foldMark(letter);
    }

    private static char foldMark(char letter) {
        if ((letter >= '\u2010' && letter <= '\u2015')
                || letter == '\u2212'
                || letter == '\uFE58'
                || letter == '\uFE63'
                || letter == '\u30FC') {
            return '-';
        }
        if (letter == '\u2022'
                || letter == '\u2027'
                || letter == '\u30FB'
                || letter == '\u2219'
                || letter == '\u25CF') {
            return '\u00B7';
        }
        if (Character.isSpaceChar(letter)) {
            return ' ';
        }
        return Character.getType(letter) == Character.FORMAT ? INVISIBLE : letter;
    }
}
