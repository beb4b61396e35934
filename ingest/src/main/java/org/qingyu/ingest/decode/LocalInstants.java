package org.qingyu.ingest.decode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Reads ISO-8601 times from characters without making objects of the parts: {@code 2026-05-04T09:12:00+08:00}, with a
 * space for the T, without seconds, with a fraction, with Z, without an offset (then in the given zone), or a day alone
 * (its first moment). Anything else is no time.
 */
final class LocalInstants {

    /** No time at all; lies far outside of what a source may say. */
    static final long NONE = Long.MIN_VALUE;

    static final long MICROS_PER_SECOND = 1_000_000L;

    private final ZoneRules rules;
    private char[] text = new char[0];
    private int at;
    private int end;

    LocalInstants(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Microseconds since 1970-01-01T00:00Z, or {@link #NONE}. */
    long parse(char[] characters, int from, int length) {
        text = characters;
        at = from;
        end = from + length;
        int year = digits(4);
        if (year < 0 || !skip('-')) {
            return NONE;
        }
        int month = digits(2);
        if (month < 1 || month > 12 || !skip('-')) {
            return NONE;
        }
        int day = digits(2);
        if (day < 1 || (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth())) {
            return NONE;
        }
        long epochDay = LocalDate.of(year, month, day).toEpochDay();
        return at == end ? atLocal(epochDay, 0, 0) : parseTime(epochDay);
    }

    private long parseTime(long epochDay) {
        if (!skip('T') && !skip(' ') && !skip('t')) {
            return NONE;
        }
        int hour = digits(2);
        if (hour < 0 || hour > 23 || !skip(':')) {
            return NONE;
        }
        int minute = digits(2);
        if (minute < 0 || minute > 59) {
            return NONE;
        }
        int second = 0;
        long micros = 0;
        if (skip(':')) {
            second = digits(2);
            if (second < 0 || second > 59) {
                return NONE;
            }
            if (skip('.') || skip(',')) {
                micros = fraction();
                if (micros < 0) {
                    return NONE;
                }
            }
        }
        return parseOffset(epochDay, hour * 3600 + minute * 60 + second, micros);
    }

    private long parseOffset(long epochDay, int secondOfDay, long micros) {
        if (at == end) {
            return atLocal(epochDay, secondOfDay, micros);
        }
        if (skip('Z') || skip('z')) {
            return at == end ? micros(epochDay * 86_400 + secondOfDay, micros) : NONE;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int hours = sign == 0 ? -1 : digits(2);
        int minutes = 0;
        if (hours >= 0 && at < end) {
            skip(':');
            minutes = digits(2);
        }
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at != end) {
            return NONE;
        }
        return micros(epochDay * 86_400 + secondOfDay - sign * (hours * 3600L + minutes * 60L), micros);
    }

    private long atLocal(long epochDay, int secondOfDay, long micros) {
        long localSecond = epochDay * 86_400 + secondOfDay;
        if (rules.isFixedOffset()) {
            return micros(localSecond - rules.getOffset(LocalDateTime.MIN).getTotalSeconds(), micros);
        }
        try {
            var local = LocalDateTime.of(LocalDate.ofEpochDay(epochDay), LocalTime.ofSecondOfDay(secondOfDay));
            ZoneOffset offset = rules.getOffset(local);
            return micros(localSecond - offset.getTotalSeconds(), micros);
        } catch (DateTimeException outOfRange) {
            return NONE;
        }
    }

    private static long micros(long second, long micros) {
        return second * MICROS_PER_SECOND + micros;
    }

    private long fraction() {
        long micros = 0;
        int count = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9' && count < 9) {
            if (count < 6) {
                micros = micros * 10 + (text[at] - '0');
            }
            count++;
            at++;
        }
        for (int digits = count; digits < 6; digits++) {
            micros *= 10;
        }
        return count == 0 ? -1 : micros;
    }

    private int digits(int count) {
        if (at + count > end) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = text[at + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        at += count;
        return value;
    }

    private boolean skip(char c) {
        if (at < end && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }
}
