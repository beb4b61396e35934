package org.qingyu.guard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** Numbers and names that belong to nobody, made from a seed. */
final class InventedPersons {

    private static final String[] DIVISIONS = {"110101", "320722", "422825", "330604", "510104", "650102", "460105"};
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "诸葛", "傅", "萧", "董"
    };
    private static final String[] GIVEN = {
        "伟", "芳", "秀英", "建国", "晓明", "志强", "丽娟", "浩然", "子涵", "玉兰", "磊", "婷婷", "强", "超", "霞", "雨桐", "一鸣", "海燕", "思远"
    };
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SplittableRandom random;

    InventedPersons(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String idNumber() {
        var born = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(60 * 365));
        String first17 = pick(DIVISIONS) + born.format(DateTimeFormatter.BASIC_ISO_DATE) + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (first17.charAt(i) - '0');
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    String oldIdNumber() {
        var born = LocalDate.of(1935, 1, 1).plusDays(random.nextInt(50 * 365));
        return pick(DIVISIONS) + born.format(DateTimeFormatter.ofPattern("yyMMdd")) + digits(3);
    }

    String mobile() {
        return "1" + (3 + random.nextInt(7)) + digits(9);
    }

    String landline() {
        String[] areas = {"010", "021", "0518", "0575", "0718"};
        String area = pick(areas);
        return area + "-" + (2 + random.nextInt(7)) + digits(area.length() == 3 ? 7 : 6 + random.nextInt(2));
    }

    String card() {
        String[] issuers = {"622202", "621700", "622848", "621226", "622588", "625912"};
        String issuer = pick(issuers);
        String body = issuer + digits(random.nextBoolean() ? 9 : 12);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    String plate() {
        String place = pick(new String[] {"苏", "京", "沪", "鄂", "浙"}) + letter();
        return switch (random.nextInt(3)) {
            case 0 -> place + digits(5);
            case 1 -> place + letter() + digits(2) + letter() + digits(1);
            default -> place + pick(new String[] {"D", "F"}) + digits(5);
        };
    }

    String email() {
        return "u" + digits(4) + "." + letter() + "@mail" + random.nextInt(9) + ".example.com";
    }

    String name() {
        return pick(SURNAMES) + pick(GIVEN);
    }

    String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private char letter() {
        return PLATE_LETTERS.charAt(random.nextInt(PLATE_LETTERS.length()));
    }

    static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter > 0x20 && letter < 0x7F ? letter + 0xFEE0 : letter)));
        return wide.toString();
    }

    /** The digits in groups of the sizes given, the rest in a last group. */
    static String grouped(String digits, String separator, int... sizes) {
        var parts = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            parts.append(digits, at, at + size).append(separator);
            at += size;
        }
        return parts.append(digits, at, digits.length()).toString();
    }

    static String oneByOne(String digits, String separator) {
        return String.join(separator, digits.split(""));
    }
}
