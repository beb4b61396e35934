package org.qingyu.ingest.decode;

/** What a range of characters is made of. */
final class Digits {

    private Digits() {}

    static boolean isBlank(char[] characters, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (characters[at] > ' ' && !Character.isSpaceChar(characters[at])) {
                return false;
            }
        }
        return true;
    }

    static boolean isWhole(char[] characters, int from, int length) {
        int sign = length > 1 && characters[from] == '-' ? 1 : 0;
        return isDigits(characters, from + sign, length - sign);
    }

    static boolean isDigits(char[] characters, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (characters[at] < '0' || characters[at] > '9') {
                return false;
            }
        }
        return length > 0;
    }

    static boolean isZeros(char[] characters, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (characters[at] != '0') {
                return false;
            }
        }
        return length > 0;
    }

    static boolean isDecimal(char[] characters, int from, int length) {
        int sign = length > 1 && (characters[from] == '-' || characters[from] == '+') ? 1 : 0;
        int dot = indexOf(characters, from, length, '.');
        int whole = dot < 0 ? length : dot;
        boolean fraction = dot < 0 || dot == length - 1 || isDigits(characters, from + dot + 1, length - dot - 1);
        return isDigits(characters, from + sign, whole - sign) && fraction;
    }

    static int indexOf(char[] characters, int from, int length, char wanted) {
        for (int at = 0; at < length; at++) {
            if (characters[from + at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
