package org.qingyu.ingest.decode;

import org.qingyu.ingest.source.SourceFault;

/** Why a record is refused. The code is what {@code rejects} prints and scripts may rely on. */
public enum RejectReason {
    NOT_PARSEABLE("not_parseable", "这一行不是完整的记录", "the line is not one whole record"),
    LINE_TOO_LONG("line_too_long", "这一行太长", "the line is too long"),
    MALFORMED_ENCODING("malformed_encoding", "文字编码有误", "bytes that are not text in the file's encoding"),
    QUOTE_NOT_CLOSED("quote_not_closed", "引号没有结束", "a quote that is never closed"),
    TEXT_AFTER_QUOTE("text_after_quote", "引号后面还有文字", "text after a closing quote"),
    NUL_BYTE("nul_byte", "含有空字节", "a NUL byte"),
    COLUMN_COUNT("column_count", "列数与表头不符", "another number of columns than the header"),
    NO_PAYLOAD("no_payload", "没有可以更正的内容", "nothing that could be corrected"),
    MISSING_FIELD("missing_field", "缺少必填项", "a required field is missing"),
    DUPLICATE_FIELD("duplicate_field", "同一项出现两次", "a field given twice"),
    WRONG_TYPE("wrong_type", "值的类型不对", "a value of another type"),
    TOO_LONG("too_long", "值太长", "a value that is too long"),
    CONTROL_CHARACTER("control_character", "含有控制字符", "a control character"),
    UNKNOWN_VALUE("unknown_value", "不认识的值", "a value that is not on the list"),
    UNKNOWN_FEED("unknown_feed", "不认识的情别", "a feed the configuration does not have"),
    OUT_OF_RANGE("out_of_range", "值超出范围", "a value out of range"),
    IN_THE_FUTURE("in_the_future", "时间在将来", "a time in the future"),
    PERSONAL_DATA("personal_data", "含有个人信息", "what looks like a person's data");

    private final String code;
    private final String chinese;
    private final String english;

    RejectReason(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    static RejectReason of(SourceFault fault) {
        return switch (fault) {
            case NONE -> NOT_PARSEABLE;
            case LINE_TOO_LONG -> LINE_TOO_LONG;
            case MALFORMED_ENCODING -> MALFORMED_ENCODING;
            case QUOTE_NOT_CLOSED -> QUOTE_NOT_CLOSED;
            case TEXT_AFTER_QUOTE -> TEXT_AFTER_QUOTE;
            case NUL_BYTE -> NUL_BYTE;
        };
    }
}
