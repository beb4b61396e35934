package org.qingyu.guard;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a number is split into groups of digits: groups {@code first} to {@code last} of a span. */
final class Split {

    private static final Set<String> PHONES =
            Set.of("B", "344", "38", "443", "335", "353", "74", "56", "65", "83", "3332", "3323");
    private static final Set<String> PLAIN_PHONES = Set.of("B", "344", "38");

    private final int[] from;
    private final int[] until;
    private final int first;
    private final int last;
    private final int groupsOfSpan;

    Split(int[] from, int[] until, int first, int last, int groupsOfSpan) {
        this.from = from;
        this.until = until;
        this.first = first;
        this.last = last;
        this.groupsOfSpan = groupsOfSpan;
    }

    int start() {
        return from[first];
    }

    boolean isContiguous() {
        return first == last;
    }

    /** Whether nothing else stands beside the number. */
    boolean isWhole() {
        return first == 0 && last == groupsOfSpan - 1;
    }

    /** In one piece, or as division, birth date and number. */
    boolean isOldId() {
        return isContiguous() || shape(0).equals("663");
    }

    /** Groups of one size, only the last may be shorter. */
    boolean isChunked() {
        int size = length(first);
        for (int i = first; i < last; i++) {
            if (length(i) != size) {
                return false;
            }
        }
        return first < last && length(last) <= size;
    }

    /** In one piece, in groups of four with a last of up to seven, behind the bank's digits, or alone and even. */
    boolean isCard() {
        if (isContiguous()) {
            return true;
        }
        boolean fours = last > first + 1 && length(last) <= 7;
        for (int i = first; i < last && fours; i++) {
            fours = length(i) == 4;
        }
        boolean bankFirst = last == first + 1 && (length(first) == 6 || length(first) == 4);
        return fours || bankFirst || (isWhole() && isChunked());
    }

    boolean isPhone(int prefix) {
        return PHONES.contains(shape(prefix)) || isChunked();
    }

    boolean isPlainPhone(int prefix) {
        return PLAIN_PHONES.contains(shape(prefix));
    }

    boolean isAreaAndNumber(int area) {
        return length(first) == area && last > first && last - first <= 2;
    }

    /** {@code 130-20260504}: the number of an office and a day, not a phone. */
    boolean isDepartmentAndDay(char[] digits, int prefix) {
        return prefix == 0 && "38".equals(shape(0)) && Checks.isDay(digits, 3, 1990, 2039);
    }

    /** {@code 130-2026-0001} of the year 2026: a running number, not a phone. */
    boolean hasMiddle(char[] digits, @Nullable RecordDay day) {
        return day != null && "344".equals(shape(0)) && Checks.number(digits, 3, 4) == day.year();
    }

    /** The sizes of the groups as hexadecimal digits, without the first {@code prefix} digits. */
    private String shape(int prefix) {
        var shape = new StringBuilder();
        int dropped = 0;
        for (int i = first; i <= last; i++) {
            int drop = Math.min(prefix - dropped, length(i));
            dropped += drop;
            if (length(i) > drop) {
                shape.append(Integer.toString(length(i) - drop, 32).toUpperCase(Locale.ROOT));
            }
        }
        return shape.toString();
    }

    private int length(int group) {
        return until[group] - from[group];
    }
}
