package org.qingyu.ingest.synthetic;

import java.util.List;

/**
 * Personal data that can belong to nobody: names made of heavenly stems, numbers of the right form from ranges that were
 * never given out. To be planted where they must not survive.
 */
public final class ArtificialPersons {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** One who is nobody. */
    public record Person(
            String name, String idNumber, String mobile, String landline, String plate, String card, String email) {

        /** Every value that must not be found anywhere. */
        public List<String> needles() {
            return List.of(name, idNumber, mobile, landline, plate, card, email);
        }
    }

    private ArtificialPersons() {}

    /** The same number gives the same person; different numbers below 1,000 differ in every value. */
    public static Person of(int number) {
        if (number < 0 || number >= 1_000) {
            throw new IllegalArgumentException("Person must be 0 to 999 but was " + number);
        }
        return new Person(
                name(number),
                idNumber(number),
                String.format("160%08d", 10_000 + number * 7),
                String.format("0399-8%06d", number * 9),
                String.format("青Z·%05d", number),
                card(number),
                String.format("nobody%03d@example.invalid", number));
    }

    private static String name(int number) {
        return "" + SURNAMES.charAt(number % 10) + STEMS.charAt(number / 10 % 10) + STEMS.charAt(number / 100);
    }

    /** A number with a correct check digit, in a district code that was never given out. */
    private static String idNumber(int number) {
        var digits = String.format(
                "119900%d%02d%02d%03d", 1940 + number % 67, 1 + number % 12, 1 + number % 28, number / 67);
        int sum = 0;
        for (int index = 0; index < ID_WEIGHTS.length; index++) {
            sum += (digits.charAt(index) - '0') * ID_WEIGHTS[index];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A number of nineteen digits with a correct Luhn digit. */
    private static String card(int number) {
        var digits = String.format("621990%012d", 100_000_000L + number * 31L);
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int doubled = index % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
