package org.qingyu.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.ingest.decode.CodedText.Verdict;
import org.qingyu.ingest.profile.EventField;

/**
 * The values of one coded field seen so far. A code is seen thousands of times: its string is made once and looked at by
 * the guard once. Bounded; what does not fit is simply made again.
 */
final class TextPool {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 64;

    private final boolean isPlace;
    private final boolean isIdentity;
    private final @Nullable CodedText[] values = new @Nullable CodedText[SLOTS];

    TextPool(EventField field) {
        this.isPlace = isPlace(field);
        // Record numbers are judged later, when the record's day is known.
        this.isIdentity =
                field == EventField.SOURCE_RECORD_NO || field == EventField.MATTER_NO || field == EventField.LINKED_NO;
    }

    /** The characters as a value. */
    CodedText take(char[] characters, int from, int length) {
        if (length > LONGEST || isIdentity) {
            return make(characters, from, length);
        }
        int hash = length;
        for (int at = from; at < from + length; at++) {
            hash = 31 * hash + characters[at];
        }
        int slot = (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
        CodedText known = values[slot];
        if (known == null || !known.isSame(characters, from, length)) {
            known = make(characters, from, length);
            values[slot] = known;
        }
        return known;
    }

    /** The text as a value. */
    CodedText take(String text) {
        return take(text.toCharArray(), 0, text.length());
    }

    private CodedText make(char[] characters, int from, int length) {
        var text = new String(characters, from, length);
        return new CodedText(text, judge(text));
    }

    private Verdict judge(String value) {
        if (!isText(value)) {
            return Verdict.CONTROL_CHARACTER;
        }
        boolean personal = false;
        if (isPlace) {
            personal = PersonalDataGuard.inPlace(value).isPresent();
        } else if (!isIdentity) {
            personal = PersonalDataGuard.inCode(value).isPresent();
        }
        return personal ? Verdict.PERSONAL_DATA : Verdict.CLEAN;
    }

    /** Whether the field holds a place, where division codes are at home. */
    static boolean isPlace(EventField field) {
        return switch (field.name()) {
            case "region_code", "region_source_code", "region_name", "grid_code", "station_code" -> true;
            default -> false;
        };
    }

    /** Whether every character may be stored: no controls, no half of a surrogate pair, no noncharacter. */
    static boolean isText(CharSequence value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && at + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(at + 1));
                if (!pair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
