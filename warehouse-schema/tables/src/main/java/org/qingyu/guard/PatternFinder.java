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
    /** What military plates and announced numbers begin with. */
    private static final String MILITARY = "Ww军空海北沈兰济南广成";

    private static final String ANNOUNCING = "电手座联号tTpPmM";
    private static final int LONGEST_MAILBOX = 64;
    private static final int DIGITS_OF_A_PLATE = 2;

    private PatternFinder() {}

    static void find(Folded text, Hits hits) {
        if (text.hasAt()) {
            findAddresses(text, hits);
        }
        if (text.hasHan() && text.digitCount() >= DIGITS_OF_A_PLATE) {
            findPlates(text, hits);
            addAll(
                    new Seeker(MILITARY_PLATE, text, (letters, at) -> MILITARY.indexOf(letters.charAt(at)) >= 0),
                    0,
                    PersonalDataKind.PLATE,
                    hits);
        }
        if (text.digitCount() >= 7) {
            addAll(
                    new Seeker(LOCAL_NUMBER, text, (letters, at) -> ANNOUNCING.indexOf(letters.charAt(at)) >= 0),
                    1,
                    PersonalDataKind.LANDLINE,
                    hits);
        }
    }

    private static void findPlates(Folded text, Hits hits) {
        var seeker = new Seeker(PLATE, text, (letters, at) -> PROVINCES.indexOf(letters.charAt(at)) >= 0);
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
            if (digitsIn(text, matcher.start() + 2, matcher.end()) >= DIGITS_OF_A_PLATE) {
                hits.add(PersonalDataKind.PLATE, matcher.start(), matcher.end());
            }
        }
    }

    /** From each at sign back to where the address would begin. */
    private static void findAddresses(Folded text, Hits hits) {
        Matcher matcher = EMAIL.matcher(text);
        int done = 0;
        for (int at = 0; at < text.length() && !hits.enough(); at++) {
            if (text.charAt(at) == '@' && at >= done) {
                int begin = at > done && Character.isWhitespace(text.charAt(at - 1)) ? at - 1 : at;
                int name = begin;
                while (begin > done && name - begin < LONGEST_MAILBOX && isOfMailbox(text.charAt(begin - 1))) {
                    begin--;
                }
                if (begin < name && matcher.region(begin, text.length()).lookingAt()) {
                    hits.add(PersonalDataKind.EMAIL, begin, matcher.end());
                    done = matcher.end();
                }
            }
        }
    }

    private static boolean isOfMailbox(char letter) {
        return Character.isLetterOrDigit(letter) || "._%+-".indexOf(letter) >= 0;
    }

    private static void addAll(Seeker seeker, int group, PersonalDataKind kind, Hits hits) {
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
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
