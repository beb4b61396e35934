package org.qingyu.guard;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a string holds personal data, and masks it. One door for every kind of field, because what is harmless in
 * one is a leak in another:
 *
 * <ul>
 *   <li>{@link #inText} and {@link #mask}: free text, read generously; a hit is masked and the record accepted.
 *   <li>{@link #inCode}: departments, statuses, categories; a hit refuses the record.
 *   <li>{@link #inPlace}: region codes, grid codes, names of places.
 *   <li>{@link #inIdentity}: the source's own number of the event; a long number that carries the event's own day is a
 *       record number, not a birth date.
 *   <li>{@link #inLink}: the number of another record of the same matter, likewise.
 * </ul>
 *
 * <p>Never fires on division codes of twelve digits, days, instants, UUIDs or long hexadecimal keys outside free text.
 */
public final class PersonalDataGuard {

    /** What stands where something was hidden. */
    public static final String MARKER = "［已隐去］";

    private static final int FEWEST_DIGITS = 7;
    private static final int SHORTEST_KEY = 16;

    private PersonalDataGuard() {}

    /** Whether free text holds personal data of any kind. */
    public static boolean holdsPersonalData(CharSequence text) {
        return inText(text).isPresent();
    }

    public static Optional<PersonalDataKind> inText(CharSequence text) {
        return firstKind(text, Scrutiny.TEXT, null);
    }

    public static Optional<PersonalDataKind> inCode(CharSequence code) {
        return firstKind(code, Scrutiny.CODE, null);
    }

    public static Optional<PersonalDataKind> inPlace(CharSequence place) {
        return firstKind(place, Scrutiny.PLACE, null);
    }

    /**
     * @param day the day the event was registered, or else changed, if the record says so
     */
    public static Optional<PersonalDataKind> inIdentity(CharSequence number, @Nullable LocalDate day) {
        return firstKind(number, Scrutiny.IDENTITY, RecordDay.near(day));
    }

    /**
     * The number of another record of the matter, which may be a year older or a month younger.
     *
     * @param day the day the event was registered, or else changed, if the record says so
     */
    public static Optional<PersonalDataKind> inLink(CharSequence number, @Nullable LocalDate day) {
        return firstKind(number, Scrutiny.IDENTITY, RecordDay.withinTheYear(day));
    }

    /** The text with every hit replaced by {@link #MARKER}; the same text if there is none. */
    public static String mask(String text) {
        var hits = new Hits(Hits.Want.ALL);
        var folded = new Folded(text);
        if (!mayHoldSomething(folded, Scrutiny.TEXT)) {
            return text;
        }
        search(folded, Scrutiny.TEXT, null, hits);
        if (hits.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        int done = 0;
        for (var hit : hits.inOrder()) {
            if (hit.from() >= done) {
                masked.append(text, done, hit.from()).append(MARKER);
            }
            done = Math.max(done, hit.until());
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static Optional<PersonalDataKind> firstKind(
            CharSequence original, Scrutiny scrutiny, @Nullable RecordDay day) {
        if (isShortAndPlain(original)) {
            return Optional.empty();
        }
        var folded = new Folded(original);
        if (!mayHoldSomething(folded, scrutiny)) {
            return Optional.empty();
        }
        var hits = new Hits(Hits.Want.FIRST);
        search(folded, scrutiny, day, hits);
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.first().kind());
    }

    private static void search(Folded text, Scrutiny scrutiny, @Nullable RecordDay day, Hits hits) {
        if (text.digitCount() >= FEWEST_DIGITS && (scrutiny == Scrutiny.TEXT || !isKey(text))) {
            new NumberFinder(text, scrutiny, day, hits).find();
        }
        if (!hits.enough()) {
            PatternFinder.find(text, hits);
        }
        if (!hits.enough()) {
            NameFinder.find(text, scrutiny, hits);
        }
    }

    /** Most codes end here: a few ASCII letters hold nothing. */
    private static boolean isShortAndPlain(CharSequence text) {
        if (text.length() > 40) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 || letter == '@' || letter == ':' || letter == '=' || letter == ' ' || letter == '.') {
                return false;
            }
            if (letter >= '0' && letter <= '9') {
                digits++;
            }
        }
        return digits < FEWEST_DIGITS;
    }

    private static boolean mayHoldSomething(Folded text, Scrutiny scrutiny) {
        if (text.hasHan() || text.hasAt() || text.digitCount() >= FEWEST_DIGITS) {
            return true;
        }
        return text.length() > (scrutiny == Scrutiny.TEXT ? 3 : 5);
    }

    /** A UUID or a long hexadecimal key, whose digits mean nothing. */
    private static boolean isKey(Folded text) {
        if (text.length() < SHORTEST_KEY) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean hexLetter = (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
            if (hexLetter) {
                letters++;
            } else if (!text.isDigit(i) && letter != '-') {
                return false;
            }
        }
        return letters >= 3;
    }
}
