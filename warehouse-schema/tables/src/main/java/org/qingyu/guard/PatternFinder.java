package org.qingyu.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds plates, e-mail addresses and short local phone numbers after a word that announces them. */
final class PatternFinder {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String GAP = "[\\s\\u00B7.\\-\\u200B]{0,2}";
    private static final String PLACE_OF_PLATE = "[A-HJ-NP-Za-hj-np-z0-9]" + GAP;

    private static final Pattern PLATE = Pattern.compile("[" + PROVINCES + "]" + GAP + "[A-Za-z]" + GAP + "(?:"
            + "(?:" + PLACE_OF_PLATE + "){4,5}[A-HJ-NP-Za-hj-np-z0-9](?![A-Za-z0-9])"
            + "|(?:" + PLACE_OF_PLATE + "){4}[警学挂港澳领使试超])");
    private static final Pattern MILITARY_PLATE = Pattern.compile(
            "(?:WJ|wj|[军空海北沈兰济南广成][A-Za-z])" + GAP + "[" + PROVINCES + "]?\\d{4,5}[A-Z0-9]?(?![A-Za-z0-9])");
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+\\-]{1,64}\\s?@\\s?[\\p{L}\\p{N}\\-]{1,63}(?:\\.[\\p{L}\\p{N}\\-]{1,63})+");
    private static final Pattern LOCAL_NUMBER = Pattern.compile(
            "(?:电话|手机|座机|联系方式|号码|(?i:tel|phone|mobile))[^0-9\\n]{0,6}(\\d{3,4}[ \\-]?\\d{4})(?![0-9\\-])");
    private static final int DIGITS_OF_A_PLATE = 2;

    private PatternFinder() {}

    static void find(Folded text, Hits hits) {
        if (text.hasAt()) {
            addAll(EMAIL.matcher(text), 0, PersonalDataKind.EMAIL, hits);
        }
        if (text.hasHan() && text.digitCount() >= DIGITS_OF_A_PLATE) {
            findPlates(text, hits);
            addAll(MILITARY_PLATE.matcher(text), 0, PersonalDataKind.PLATE, hits);
        }
        if (text.digitCount() >= 7) {
            addAll(LOCAL_NUMBER.matcher(text), 1, PersonalDataKind.LANDLINE, hits);
        }
    }

    private static void findPlates(Folded text, Hits hits) {
        var matcher = PLATE.matcher(text);
        while (!hits.enough() && matcher.find()) {
            if (digitsIn(text, matcher.start() + 2, matcher.end()) >= DIGITS_OF_A_PLATE) {
                hits.add(PersonalDataKind.PLATE, matcher.start(), matcher.end());
            }
        }
    }

    private static void addAll(Matcher matcher, int group, PersonalDataKind kind, Hits hits) {
        while (!hits.enough() && matcher.find()) {
            hits.add(kind, matcher.start(group), matcher.end(group));
        }
    }

    private static int digitsIn(Folded text, int from, int until) {
        int count = 0;
        for (int i = from; i < until; i++) {
            if (text.isDigit(i)) {
                count++;
            }
        }
        return count;
    }
}
