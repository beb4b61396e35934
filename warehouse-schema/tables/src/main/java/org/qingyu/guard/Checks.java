package org.qingyu.guard;

import java.time.YearMonth;
import java.util.Set;

/** The arithmetic of numbers that name a person: check digits, birth dates, area codes. */
final class Checks {

    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83, 91);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_LETTERS = "10X98765432";

    private Checks() {}

    /** The number in {@code digits[from, from + length)}. */
    static int number(char[] digits, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            value = value * 10 + (digits[i] - '0');
        }
        return value;
    }

    static boolean isProvince(char[] digits) {
        return PROVINCES.contains(number(digits, 0, 2));
    }

    /** Whether eight digits from {@code from} are a day of the years given. */
    static boolean isDay(char[] digits, int from, int firstYear, int lastYear) {
        int year = number(digits, from, 4);
        return year >= firstYear && year <= lastYear && isMonthAndDay(year, digits, from + 4);
    }

    static boolean isMonthAndDay(int year, char[] digits, int from) {
        int month = number(digits, from, 2);
        int day = number(digits, from + 2, 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The eighteenth place of an identity number must follow from the first seventeen (GB 11643). */
    static boolean idCheckHolds(char[] digits, char last) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits[i] - '0');
        }
        return CHECK_LETTERS.charAt(sum % 11) == Character.toUpperCase(last);
    }

    static boolean luhnHolds(char[] digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i] - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Whether cards of this length are issued under these first digits. */
    static boolean isCardPrefix(char[] digits, int length) {
        int two = number(digits, 0, 2);
        int four = number(digits, 0, 4);
        return switch (digits[0]) {
            case '2' -> length == 16 && four >= 2221 && four <= 2720;
            case '3' ->
                (two == 35 && length >= 16)
                        || ((two == 34 || two == 37) && length == 15)
                        || ((two == 30 || two == 36 || two == 38 || two == 39) && length == 14);
            case '4' -> length == 16 || length == 19;
            case '5' -> length == 16 && two <= 58;
            case '6' -> length >= 16 && (two == 62 || two == 60 || two == 64 || two == 65 || two == 68 || two == 69);
            case '8', '9' -> length == 16 || length == 19;
            default -> false;
        };
    }

    static boolean isMobile(char[] digits, int from) {
        return digits[from] == '1' && digits[from + 1] >= '3';
    }

    /** Length of the area code at the start of a landline number, 0 if there is none. */
    static int areaCodeLength(char[] digits) {
        if (digits[0] != '0' || digits[1] == '0') {
            return 0;
        }
        if (digits[1] == '1') {
            return digits[2] == '0' ? 3 : 0;
        }
        return digits[1] == '2' ? 3 : 4;
    }

    /**
     * Twelve digits of a division, followed by up to four of a grid (网格): not a card, however its digits add up. Those
     * of Gansu (62) begin like the cards of most Chinese banks, and get no benefit of the doubt.
     */
    static boolean isGridOfADivision(char[] digits, int length) {
        if (length > 16 || !isProvince(digits) || number(digits, 0, 2) == 62) {
            return false;
        }
        int city = number(digits, 2, 2);
        int county = number(digits, 4, 2);
        int town = number(digits, 6, 3);
        int village = number(digits, 9, 3);
        boolean countyIsLikely = (county >= 1 && county <= 31) || (county >= 81 && county <= 86);
        return city >= 1 && city <= 53 && countyIsLikely && town >= 1 && town < 600 && village >= 1 && village < 600;
    }
}
