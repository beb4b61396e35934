package org.qingyu.ingest.decode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.ingest.decode.EventDraft.State;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;

/** What must hold between the fields of one record, once each of them could be read. */
final class RecordCheck {

    private static final CodedText INSERT = new CodedText("INSERT", CodedText.Verdict.CLEAN);
    private static final Set<String> OPERATIONS = Set.of("INSERT", "UPDATE", "CANCEL");
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final EventField OCCURRED_AT = require("occurred_at");
    private static final EventField[] PAST = {
        EventField.REGISTERED_AT,
        OCCURRED_AT,
        EventField.UPDATED_AT,
        require("accepted_at"),
        require("first_feedback_at"),
        require("closed_at"),
        require("feedback_at"),
        require("dispatch_at"),
        require("arrive_at"),
        require("finish_at")
    };
    // A junk date such as 1970-01-01 would make a feed look as if it covered half a century.
    private static final LocalDate EARLIEST_RECORD = LocalDate.of(1990, 1, 1);
    private static final LocalDate EARLIEST_EVENT = LocalDate.of(1900, 1, 2);

    private final IntakeContext context;
    private final ValueReader values;
    private final Map<EventField, String> constants = new LinkedHashMap<>();
    private final Map<EventField, String> columns = new LinkedHashMap<>();
    private final long latest;

    RecordCheck(FeedProfile profile, IntakeContext context) {
        this.context = context;
        this.values = new ValueReader(profile);
        this.constants.putAll(profile.constants());
        this.constants.putAll(context.overrides());
        this.latest = Instants.toMicros(context.now().plus(context.futureTolerance()));
        profile.rules().forEach(rule -> columns.put(rule.field(), String.join("+", rule.columns())));
    }

    private static EventField require(String name) {
        EventField field = EventField.find(name);
        if (field == null) {
            throw new IllegalArgumentException(name);
        }
        return field;
    }

    /** Values for fields that the source leaves empty. */
    Map<EventField, String> constants() {
        return constants;
    }

    void check(EventDraft draft) {
        requireFilled(draft, EventField.FEED);
        requireFilled(draft, EventField.SOURCE_SYSTEM);
        requireFilled(draft, EventField.SOURCE_RECORD_NO);
        checkFeed(draft);
        checkOperation(draft);
        if (draft.state(EventField.SOURCE_VERSION) == State.NULL) {
            draft.setAbsent(EventField.SOURCE_VERSION);
        }
        for (EventField field : PAST) {
            checkTime(draft, field);
        }
        checkIdentity(draft, EventField.SOURCE_RECORD_NO);
        checkIdentity(draft, EventField.MATTER_NO);
        checkLinks(draft);
    }

    private void requireFilled(EventDraft draft, EventField field) {
        State state = draft.state(field);
        if (state == State.ABSENT || state == State.NULL) {
            refuse(draft, field, RejectReason.MISSING_FIELD, "a value 必填", "nothing");
        }
    }

    private void checkFeed(EventDraft draft) {
        String feed = draft.text(EventField.FEED);
        if (feed != null && !context.feeds().contains(feed)) {
            String known = String.join(", ", context.feeds().stream().sorted().toList());
            refuse(draft, EventField.FEED, RejectReason.UNKNOWN_FEED, "one of " + known, found(feed));
        }
    }

    private void checkOperation(EventDraft draft) {
        if (draft.state(EventField.OP) == State.ABSENT || draft.state(EventField.OP) == State.NULL) {
            draft.set(EventField.OP, INSERT);
        }
        String op = draft.text(EventField.OP);
        if (op != null && !OPERATIONS.contains(op)) {
            refuse(draft, EventField.OP, RejectReason.UNKNOWN_VALUE, "INSERT, UPDATE or CANCEL", found(op));
        }
        boolean mustBeRegistered = "INSERT".equals(op) && draft.state(EventField.REGISTERED_AT) == State.ABSENT;
        if (mustBeRegistered || draft.state(EventField.REGISTERED_AT) == State.NULL) {
            refuse(draft, EventField.REGISTERED_AT, RejectReason.MISSING_FIELD, "a time 必填", "nothing");
        }
    }

    private void checkTime(EventDraft draft, EventField field) {
        if (!draft.isSet(field)) {
            return;
        }
        long micros = draft.number(field);
        if (micros > latest) {
            refuse(draft, field, RejectReason.IN_THE_FUTURE, "a time that has come 不晚于现在", "a later time");
            return;
        }
        LocalDate earliest = field == OCCURRED_AT ? EARLIEST_EVENT : EARLIEST_RECORD;
        if (micros < earliest.toEpochDay() * MICROS_PER_DAY) {
            refuse(draft, field, RejectReason.OUT_OF_RANGE, "a time since " + earliest, "an earlier time");
        }
    }

    /** A record number may carry its own day in a long run of digits; so the day is known before it is judged. */
    private void checkIdentity(EventDraft draft, EventField field) {
        String number = draft.text(field);
        if (number == null) {
            return;
        }
        if (!TextPool.isText(number)) {
            refuse(draft, field, RejectReason.CONTROL_CHARACTER, "characters that print 可打印字符", found(number));
        } else if (PersonalDataGuard.inIdentity(number, day(draft)).isPresent()) {
            refuse(draft, field, RejectReason.PERSONAL_DATA, "no personal data 不含个人信息", found(number));
        }
    }

    private void checkLinks(EventDraft draft) {
        String numbers = draft.text(EventField.LINKED_NO);
        if (numbers != null
                && TextList.read(numbers).stream()
                        .anyMatch(number ->
                                PersonalDataGuard.inLink(number, day(draft)).isPresent())) {
            refuse(draft, EventField.LINKED_NO, RejectReason.PERSONAL_DATA, "no personal data 不含个人信息", found(numbers));
        }
    }

    private @Nullable LocalDate day(EventDraft draft) {
        if (draft.isSet(EventField.REGISTERED_AT)) {
            return values.dayOf(draft.number(EventField.REGISTERED_AT));
        }
        return draft.isSet(EventField.UPDATED_AT) ? values.dayOf(draft.number(EventField.UPDATED_AT)) : null;
    }

    private void refuse(EventDraft draft, EventField field, RejectReason reason, String expected, String found) {
        draft.refuse(field, new Problem(reason, columns.getOrDefault(field, field.name()), expected, found));
    }

    private static String found(String value) {
        return ValueReader.found(ValueReader.Written.TEXT, value.length());
    }
}
