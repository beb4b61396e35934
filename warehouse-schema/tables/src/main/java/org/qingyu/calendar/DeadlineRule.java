package org.qingyu.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a period is and what happens when its last day is a day off.
 *
 * @param length how many of the unit, 0 (the same day) to 3660
 * @param unit what is counted
 * @param lastDayOff whether the end moves
 */
public record DeadlineRule(int length, Unit unit, LastDayOff lastDayOff) {

    private static final int LONGEST = 3660;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) *(wd|d|m|个?工作日|[天日]|个月)");

    /** What a period counts. */
    public enum Unit {
        DAYS("d", "日"),
        WORKING_DAYS("wd", "个工作日"),
        MONTHS("m", "个月");

        private final String code;
        private final String chinese;

        Unit(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        public String code() {
            return code;
        }
    }

    /** What happens to a period that ends on a day off (期间的最后一日是法定休假日). */
    public enum LastDayOff {
        /** It ends on the next working day (顺延). */
        ROLLS("roll"),
        STAYS("stay");

        private final String code;

        LastDayOff(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public DeadlineRule {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("A period must be 0 to " + LONGEST + " long but was " + length);
        }
    }

    /** Natural days (自然日), rolling. */
    public static DeadlineRule days(int length) {
        return new DeadlineRule(length, Unit.DAYS, LastDayOff.ROLLS);
    }

    /** Working days (工作日). */
    public static DeadlineRule workingDays(int length) {
        return new DeadlineRule(length, Unit.WORKING_DAYS, LastDayOff.ROLLS);
    }

    /** Months (月), rolling. */
    public static DeadlineRule months(int length) {
        return new DeadlineRule(length, Unit.MONTHS, LastDayOff.ROLLS);
    }

    /** The same period, ending where it ends. */
    public DeadlineRule withoutRoll() {
        return new DeadlineRule(length, unit, LastDayOff.STAYS);
    }

    /** Reads {@code 15d}, {@code 5wd}, {@code 2m}, or 15日, 15天, 5个工作日, 2个月; rolling. */
    public static DeadlineRule parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A deadline rule must read like 15d (days), 5wd (working days) or 2m (months), or 15日, 5个工作日, 2个月,"
                            + " but was " + text);
        }
        int length = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m", "个月" -> months(length);
            case "d", "天", "日" -> days(length);
            default -> workingDays(length);
        };
    }

    /** As an official writes it: 15日, 5个工作日, 2个月. */
    public String chinese() {
        return length + unit.chinese;
    }
}
