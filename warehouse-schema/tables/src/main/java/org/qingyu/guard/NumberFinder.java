package org.qingyu.guard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of identity cards, bank cards and phones, also split by spaces, hyphens, dots or invisible characters.
 *
 * <p>Digits with at most three separators between them form a span of groups. Every run of neighbouring groups is read
 * as one number, and judged by its length, its check digit and the way it is split: {@code 138-1234-5678} is split like
 * a phone number, {@code 2019-15-202600123} is not. A twelve-digit code is never looked into for an eleven-digit phone.
 */
final class NumberFinder {

    private static final int LONGEST = 19;
    private static final int MOST_SEPARATORS = 3;

    private final Folded text;
    private final Scrutiny scrutiny;
    private final @Nullable RecordDay day;
    private final Hits hits;
    private final char[] digits = new char[LONGEST + 1];
    private int[] from = new int[8];
    private int[] until = new int[8];
    private int groups;

    NumberFinder(Folded text, Scrutiny scrutiny, @Nullable RecordDay day, Hits hits) {
        this.text = text;
        this.scrutiny = scrutiny;
        this.day = day;
        this.hits = hits;
    }

    void find() {
        for (int i = 0; i < text.length() && !hits.enough(); i++) {
            if (text.isDigit(i)) {
                readSpan(i);
                judgeSpan();
                i = until[groups - 1];
            }
        }
    }

    private void readSpan(int start) {
        groups = 0;
        int i = start;
        while (i >= 0) {
            int end = i;
            while (text.isDigit(end)) {
                end++;
            }
            if (groups == from.length) {
                from = Arrays.copyOf(from, groups * 2);
                until = Arrays.copyOf(until, groups * 2);
            }
            from[groups] = i;
            until[groups] = end;
            groups++;
            i = nextGroup(end);
        }
    }

    private int nextGroup(int end) {
        for (int i = end; i < text.length() && i <= end + MOST_SEPARATORS; i++) {
            if (text.isDigit(i)) {
                return i;
            }
            if (" -.()/_\u00B7".indexOf(text.charAt(i)) < 0 && text.charAt(i) != Folded.INVISIBLE) {
                return -1;
            }
        }
        return -1;
    }

    private void judgeSpan() {
        int a = 0;
        while (a < groups && !hits.enough()) {
            a = judgeFrom(a);
        }
    }

    /** Reports the strongest number that starts with group {@code a}; returns the group to go on with. */
    private int judgeFrom(int a) {
        if (until[a] - from[a] > LONGEST) {
            judgeLongRun(from[a], until[a]);
            return a + 1;
        }
        PersonalDataKind best = null;
        int bestLast = a;
        int total = 0;
        for (int b = a; b < groups && total + until[b] - from[b] <= LONGEST; b++) {
            for (int i = from[b]; i < until[b]; i++) {
                digits[total++] = text.charAt(i);
            }
            var kind = total < 9 ? null : judge(a, b, total);
            if (kind != null && (best == null || kind.compareTo(best) <= 0)) {
                best = kind;
                bestLast = b;
            }
        }
        if (best == null) {
            return a + 1;
        }
        int end = until[bestLast];
        int letter = best == PersonalDataKind.ID_NUMBER ? checkLetterAfter(bestLast) : -1;
        int start = from[a] > 0 && text.charAt(from[a] - 1) == '+' ? from[a] - 1 : from[a];
        hits.add(best, start, letter < 0 ? end : letter + 1);
        return bestLast + 1;
    }

    private @Nullable PersonalDataKind judge(int a, int b, int total) {
        var split = new Split(from, until, a, b, groups);
        if (isId(split, b, total)) {
            return PersonalDataKind.ID_NUMBER;
        }
        if (isCard(split, total)) {
            return PersonalDataKind.BANK_CARD;
        }
        if (isMobile(split, total)) {
            return PersonalDataKind.MOBILE;
        }
        return isLandline(split, total) ? PersonalDataKind.LANDLINE : null;
    }

    private boolean isId(Split split, int b, int total) {
        return switch (total) {
            case 15 -> isOldId(split);
            case 17 -> checkLetterAfter(b) >= 0 && isId(text.charAt(checkLetterAfter(b)));
            case 18 -> isId(digits[17]);
            default -> false;
        };
    }

    /** Without a right check digit a birth date still decides, unless it could as well be the day of the event. */
    private boolean isId(char last) {
        if (!Checks.isProvince(digits) || !Checks.isDay(digits, 6, 1900, 2035)) {
            return false;
        }
        boolean couldBeNoBirthday = scrutiny != Scrutiny.TEXT && Checks.number(digits, 6, 4) > 2008;
        return (Checks.idCheckHolds(digits, last) || !couldBeNoBirthday) && !namesTheDay(17);
    }

    /** Old numbers have no check digit; in codes, towns 1xx and 2xx of a grid code look like births before 1930. */
    private boolean isOldId(Split split) {
        int year = 1900 + Checks.number(digits, 6, 2);
        return Checks.isProvince(digits)
                && (scrutiny == Scrutiny.TEXT || year >= 1930)
                && Checks.isMonthAndDay(year, digits, 8)
                && (split.isOldId() || (scrutiny == Scrutiny.TEXT && split.isWhole()))
                && !namesTheDay(15);
    }

    private boolean isCard(Split split, int total) {
        if (total < 13 || digits[0] <= '1' || namesTheDay(total)) {
            return false;
        }
        boolean issued = Checks.isCardPrefix(digits, total) && Checks.luhnHolds(digits, total);
        if (scrutiny == Scrutiny.TEXT && split.isContiguous() && !Checks.isDay(digits, 0, 1900, 2099)) {
            boolean unionPay = digits[0] == '6' && digits[1] == '2' && (total == 16 || total == 19);
            return issued || unionPay || Checks.luhnHolds(digits, total);
        }
        boolean isPlace = scrutiny == Scrutiny.PLACE && Checks.isGridOfADivision(digits, total);
        return issued && !isPlace && (split.isCard() || (scrutiny == Scrutiny.TEXT && split.isWhole()));
    }

    private boolean isMobile(Split split, int total) {
        int prefix = total - 11;
        if (prefix < 0 || prefix > 4 || !Checks.isMobile(digits, prefix) || !isCountryPrefix(prefix)) {
            return isForeign(split, total);
        }
        if (scrutiny == Scrutiny.TEXT) {
            return split.isPhone(prefix) || split.isWhole();
        }
        if (split.isDepartmentAndDay(digits, prefix) || split.hasMiddle(digits, day)) {
            return false;
        }
        return split.isPlainPhone(prefix) || (split.isWhole() && split.isPhone(prefix));
    }

    private boolean isCountryPrefix(int length) {
        return switch (length) {
            case 0 -> true;
            case 1 -> digits[0] == '0' && scrutiny == Scrutiny.TEXT;
            case 2 -> Checks.number(digits, 0, 2) == 86;
            case 3 -> Checks.number(digits, 0, 3) == 86;
            case 4 -> Checks.number(digits, 0, 4) == 86;
            default -> false;
        };
    }

    /** A plus sign and 9 to 15 digits: a phone number of some country. */
    private boolean isForeign(Split split, int total) {
        int start = split.start();
        boolean plus = start > 0 && text.charAt(start - 1) == '+' && (start == 1 || !text.isDigit(start - 2));
        return plus && split.isWhole() && total >= 9 && total <= 15;
    }

    private boolean isLandline(Split split, int total) {
        if (total < 10 || total > 12) {
            return false;
        }
        int area = Checks.areaCodeLength(digits);
        int own = total - area;
        if (area == 0 || own < 7 || own > 8 || digits[area] == '0' || (area == 3 && own == 7)) {
            return false;
        }
        boolean split2 = split.isAreaAndNumber(area);
        if (scrutiny == Scrutiny.TEXT) {
            return split2 || split.isContiguous() || split.isWhole();
        }
        boolean ownStartsWithYear = day != null && Checks.number(digits, area, 4) == day.year();
        return !ownStartsWithYear && (split2 || (split.isContiguous() && digits[area] >= '2'));
    }

    /** Whether the number of an event carries a day close to the event's own: then it was numbered, not born, that day. */
    private boolean namesTheDay(int length) {
        if (day == null || scrutiny != Scrutiny.IDENTITY) {
            return false;
        }
        for (int i = 0; i + 8 <= length; i++) {
            if (Checks.isDay(digits, i, 1990, 2099) && isNear(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(int at) {
        try {
            var named = LocalDate.of(
                    Checks.number(digits, at, 4), Checks.number(digits, at + 4, 2), Checks.number(digits, at + 6, 2));
            return day != null && day.isNear(named);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private int checkLetterAfter(int group) {
        int limit = Math.min(text.length(), until[group] + 1 + MOST_SEPARATORS);
        for (int i = until[group]; i < limit; i++) {
            char letter = text.charAt(i);
            if (letter == 'X' || letter == 'x') {
                boolean wordEnds = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                return wordEnds || Folded.isHan(text.charAt(i + 1)) ? i : -1;
            }
            if (letter != ' ' && letter != '-' && letter != Folded.INVISIBLE) {
                return -1;
            }
        }
        return -1;
    }

    /** In free text an identity number or two phones written together are looked for inside a longer run too. */
    private void judgeLongRun(int start, int end) {
        if (scrutiny != Scrutiny.TEXT) {
            return;
        }
        for (int i = start; i + 18 <= end; i++) {
            for (int k = 0; k < 18; k++) {
                digits[k] = text.charAt(i + k);
            }
            if (isId(digits[17]) && Checks.idCheckHolds(digits, digits[17])) {
                hits.add(PersonalDataKind.ID_NUMBER, i, i + 18);
                return;
            }
        }
        if (end - start == 22 && isMobileAt(start) && isMobileAt(start + 11)) {
            hits.add(PersonalDataKind.MOBILE, start, end);
        }
    }

    private boolean isMobileAt(int at) {
        return text.charAt(at) == '1' && text.charAt(at + 1) >= '3';
    }
}
