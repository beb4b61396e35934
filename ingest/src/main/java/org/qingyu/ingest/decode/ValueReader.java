package org.qingyu.ingest.decode;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.guard.PersonalDataKind;
import org.qingyu.ingest.decode.EventDraft.State;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.FeedProfile.Blank;
import org.qingyu.ingest.source.SourceFormat;
import org.qingyu.table.ColumnType;

/** Turns one value of the source into a value of its field, or into a problem that never repeats the value. */
final class ValueReader {

    /** How the source wrote a value. */
    enum Written {
        TEXT,
        NUMBER,
        FLAG
    }

    private static final long MOST_PEOPLE = 999_999_999L;
    private static final int SHORTEST_MOBILE = 11;

    private final FeedProfile profile;
    private final TimeReader times;

    ValueReader(FeedProfile profile) {
        this.profile = profile;
        this.times = new TimeReader(profile.zone());
    }

    /** Reads characters into the field's slot of the draft. */
    void read(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        EventField field = plan.field();
        if (draft.isTaken(field)) {
            refuse(plan, draft, RejectReason.DUPLICATE_FIELD, "the field once 只出现一次", "it a second time");
            return;
        }
        if (Digits.isBlank(characters, from, length)) {
            blank(field, draft);
            return;
        }
        if (length > field.maxLength()) {
            refuse(
                    plan,
                    draft,
                    RejectReason.TOO_LONG,
                    "at most " + field.maxLength() + " characters 字以内",
                    found(written, length));
            return;
        }
        if (!profile.nulls().isEmpty() && profile.nulls().contains(new String(characters, from, length))) {
            draft.setNull(field);
            return;
        }
        if (plan.rule().values().isEmpty()) {
            interpret(plan, written, characters, from, length, draft);
        } else {
            translate(plan, written, characters, from, length, draft);
        }
    }

    private void translate(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        String ours = plan.rule().values().get(new String(characters, from, length));
        if (ours != null) {
            if (ours.isEmpty()) {
                blank(plan.field(), draft);
            } else {
                interpret(plan, Written.TEXT, ours.toCharArray(), 0, ours.length(), draft);
            }
            return;
        }
        switch (plan.rule().otherwise()) {
            case KEEP -> interpret(plan, written, characters, from, length, draft);
            case DROP -> draft.dropField();
            case REFUSE ->
                refuse(
                        plan,
                        draft,
                        RejectReason.UNKNOWN_VALUE,
                        "a value of the profile's list 名单中的值",
                        found(written, length));
        }
    }

    /** What an empty value says, by the profile. */
    void blank(EventField field, EventDraft draft) {
        if (profile.blank() == Blank.NULL) {
            draft.setNull(field);
        }
    }

    private void interpret(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        switch (plan.field().kind()) {
            case TEXT, KEY16 -> text(plan, written, characters, from, length, draft);
            case TEXTS -> texts(plan, written, characters, from, length, draft);
            case COUNT -> count(plan, written, characters, from, length, draft);
            case NUMBER -> degrees(plan, written, characters, from, length, draft);
            case FLAG -> flag(plan, written, characters, from, length, draft);
            case DAY, INSTANT -> time(plan, written, characters, from, length, draft);
        }
    }

    private void text(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        if (plan.field().use() == EventField.Use.READ) {
            draft.setFree(plan.field(), characters, from, length);
            return;
        }
        if (written == Written.FLAG || (written == Written.NUMBER && !Digits.isWhole(characters, from, length))) {
            refuse(plan, draft, RejectReason.WRONG_TYPE, "text 文本", found(written, length));
            return;
        }
        keep(plan, plan.pool().take(characters, from, length), written, draft);
    }

    private void keep(FieldPlan plan, CodedText value, Written written, EventDraft draft) {
        int length = value.text().length();
        switch (value.verdict()) {
            case CLEAN -> draft.set(plan.field(), value);
            case CONTROL_CHARACTER ->
                refuse(
                        plan,
                        draft,
                        RejectReason.CONTROL_CHARACTER,
                        "characters that print 可打印字符",
                        found(written, length));
            case PERSONAL_DATA ->
                refuse(plan, draft, RejectReason.PERSONAL_DATA, "no personal data 不含个人信息", found(written, length));
        }
    }

    private void texts(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        if (profile.format() == SourceFormat.JSON_LINES || profile.payload() != null) {
            text(plan, written, characters, from, length, draft);
            return;
        }
        List<String> parts = TextList.read(new String(characters, from, length));
        if (parts.size() == 1) {
            String only = parts.get(0);
            text(plan, written, only.toCharArray(), 0, only.length(), draft);
        } else {
            list(plan, parts, draft);
        }
    }

    /** Takes several texts; each is looked at on its own. */
    void list(FieldPlan plan, List<String> parts, EventDraft draft) {
        int length = 0;
        for (String part : parts) {
            length += part.length();
            CodedText coded = plan.pool().take(part);
            if (coded.verdict() != CodedText.Verdict.CLEAN) {
                keep(plan, coded, Written.TEXT, draft);
                return;
            }
        }
        if (length > plan.field().maxLength()) {
            refuse(
                    plan,
                    draft,
                    RejectReason.TOO_LONG,
                    "at most " + plan.field().maxLength() + " characters 字以内",
                    found(Written.TEXT, length));
        } else if (plan.field().kind() != ColumnType.Kind.TEXTS) {
            refuse(plan, draft, RejectReason.WRONG_TYPE, "one value 一个值", "a list of " + parts.size());
        } else if (draft.isTaken(plan.field())) {
            refuse(plan, draft, RejectReason.DUPLICATE_FIELD, "the field once 只出现一次", "it a second time");
        } else {
            draft.set(plan.field(), new CodedText(TextList.write(parts), CodedText.Verdict.CLEAN));
        }
    }

    private void count(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        int digits = length;
        int dot = Digits.indexOf(characters, from, length, '.');
        if (dot >= 0 && Digits.isZeros(characters, from + dot + 1, length - dot - 1)) {
            digits = dot;
        }
        boolean negative = digits > 0 && characters[from] == '-';
        int first = negative ? 1 : 0;
        if (digits == first || digits - first > 18 || !Digits.isDigits(characters, from + first, digits - first)) {
            refuse(plan, draft, RejectReason.WRONG_TYPE, "a whole number 整数", found(written, length));
            return;
        }
        long value = 0;
        for (int at = first; at < digits; at++) {
            value = value * 10 + (characters[from + at] - '0');
        }
        value = negative ? -value : value;
        boolean isVersion = plan.field() == EventField.SOURCE_VERSION;
        if (!isVersion && (value < 0 || value > MOST_PEOPLE)) {
            refuse(plan, draft, RejectReason.OUT_OF_RANGE, "a number from 0 to 999999999", found(written, length));
            return;
        }
        if (isVersion && digits >= SHORTEST_MOBILE && isNumberOfAPerson(new String(characters, from, digits))) {
            refuse(plan, draft, RejectReason.PERSONAL_DATA, "no personal data 不含个人信息", found(written, length));
            return;
        }
        draft.set(plan.field(), value);
    }

    /** Versions may be long, an instant for one; a mobile or identity number in the wrong column is something else. */
    private static boolean isNumberOfAPerson(String digits) {
        return PersonalDataGuard.inCode(digits)
                .filter(kind -> kind == PersonalDataKind.MOBILE || kind == PersonalDataKind.ID_NUMBER)
                .isPresent();
    }

    private void degrees(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        double value = Double.NaN;
        if (written != Written.FLAG && length <= 32 && Digits.isDecimal(characters, from, length)) {
            value = Double.parseDouble(new String(characters, from, length));
        }
        if (Double.isNaN(value)) {
            refuse(plan, draft, RejectReason.WRONG_TYPE, "degrees as a decimal number 十进制度数", found(written, length));
            return;
        }
        double most = plan.field().name().equals("lat") ? 90 : 180;
        if (Math.abs(value) > most) {
            refuse(
                    plan,
                    draft,
                    RejectReason.OUT_OF_RANGE,
                    "degrees from -" + (int) most + " to " + (int) most,
                    found(written, length));
            return;
        }
        draft.set(plan.field(), Math.round(value * 1000));
    }

    private void flag(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        String word = length <= 5 ? new String(characters, from, length) : "";
        switch (word) {
            case "true", "TRUE", "True", "1", "是", "Y", "y", "yes" -> draft.set(plan.field(), 1);
            case "false", "FALSE", "False", "0", "否", "N", "n", "no" -> draft.set(plan.field(), 0);
            default ->
                refuse(plan, draft, RejectReason.WRONG_TYPE, "true or false, 1 or 0, 是或否", found(written, length));
        }
    }

    private void time(FieldPlan plan, Written written, char[] characters, int from, int length, EventDraft draft) {
        long micros = written == Written.TEXT ? times.read(plan.rule(), characters, from, length) : LocalInstants.NONE;
        if (micros == LocalInstants.NONE) {
            refuse(
                    plan,
                    draft,
                    RejectReason.WRONG_TYPE,
                    "a time such as " + TimeReader.example(plan.rule()),
                    found(written, length));
        } else if (plan.field().kind() == ColumnType.Kind.DAY) {
            draft.set(plan.field(), dayOf(micros).toEpochDay());
        } else {
            draft.set(plan.field(), micros);
        }
    }

    LocalDate dayOf(long micros) {
        return times.dayOf(micros);
    }

    /** A value of the wrong shape altogether, such as an object where a text belongs. */
    void refuseShape(FieldPlan plan, EventDraft draft, String found) {
        if (draft.state(plan.field()) != State.REFUSED) {
            refuse(plan, draft, RejectReason.WRONG_TYPE, "one value 一个值", found);
        }
    }

    private static void refuse(
            FieldPlan plan, EventDraft draft, RejectReason reason, String expected, @Nullable String found) {
        draft.refuse(plan.field(), new Problem(reason, plan.column(), expected, found == null ? "" : found));
    }

    static String found(Written written, int length) {
        return switch (written) {
            case TEXT -> "text of " + length + " characters";
            case NUMBER -> "a number of " + length + " characters";
            case FLAG -> "true or false";
        };
    }
}
