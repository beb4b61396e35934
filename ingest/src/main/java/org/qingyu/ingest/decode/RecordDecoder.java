package org.qingyu.ingest.decode;

import java.util.Map;
import org.qingyu.ingest.decode.EventDraft.State;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.ingest.source.SourceFault;
import org.qingyu.table.TableRow;

/**
 * Decodes the records of one file, one after the other: fields into a draft, the draft checked, then a row of history or a
 * refusal. Not for two threads.
 */
final class RecordDecoder {

    private final RecordReader reader;
    private final FieldFiller filler;
    private final RecordCheck check;
    private final HistoryRow history;
    private final EventDraft draft = new EventDraft();

    RecordDecoder(FeedProfile profile, RecordReader reader, FieldFiller filler, IntakeContext context, String file) {
        this.reader = reader;
        this.filler = filler;
        this.check = new RecordCheck(profile, context);
        this.history = new HistoryRow(profile, context, file);
    }

    /** Decodes the record the reader stands on into {@code row}. False when it is refused; {@link #draft} then says why. */
    boolean decode(TableRow row) {
        draft.clear();
        if (reader.fault() != SourceFault.NONE) {
            draft.refuse(new Problem(RejectReason.of(reader.fault()), "", expected(reader.fault()), found()));
            return false;
        }
        filler.fill(draft);
        if (draft.isParsed()) {
            addConstants();
            check.check(draft);
        }
        if (!draft.problems().isEmpty()) {
            return false;
        }
        history.fill(draft, reader.line(), row);
        return true;
    }

    private void addConstants() {
        for (Map.Entry<EventField, String> constant : check.constants().entrySet()) {
            State state = draft.state(constant.getKey());
            if (state == State.ABSENT || state == State.NULL) {
                filler.constant(constant.getKey(), constant.getValue(), draft);
            }
        }
    }

    private String found() {
        long[] length = new long[1];
        reader.bytes((bytes, from, count) -> length[0] += count);
        return reader.fault() == SourceFault.LINE_TOO_LONG
                ? "more than " + length[0] + " bytes"
                : "a line of " + length[0] + " bytes";
    }

    private String expected(SourceFault fault) {
        return switch (fault) {
            case NONE -> "a record";
            case LINE_TOO_LONG -> "a line of at most 1 MiB 一行不超过1兆";
            case MALFORMED_ENCODING -> "text in " + reader.encoding().code();
            case QUOTE_NOT_CLOSED -> "every quote to be closed 引号成对";
            case TEXT_AFTER_QUOTE -> "a delimiter after a closing quote 引号后为分隔符";
            case NUL_BYTE -> "text without NUL bytes";
        };
    }

    EventDraft draft() {
        return draft;
    }
}
