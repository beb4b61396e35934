package org.qingyu.ingest.decode;

import java.util.Arrays;

/** A title or a content while it is read: characters in an array that the next record overwrites. */
final class FreeText implements CharSequence {

    private char[] characters = new char[0];
    private int length;

    void set(char[] from, int at, int count) {
        if (count > characters.length) {
            characters = new char[Math.max(count, 1024)];
        }
        System.arraycopy(from, at, characters, 0, count);
        length = count;
    }

    void clear() {
        length = 0;
    }

    char[] characters() {
        return characters;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        var part = new FreeText();
        part.characters = Arrays.copyOfRange(characters, start, end);
        part.length = end - start;
        return part;
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
