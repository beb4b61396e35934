package org.qingyu.ingest.source;

/** Why the bytes of one record could not even be split into fields. */
public enum SourceFault {
    NONE("none"),
    LINE_TOO_LONG("line_too_long"),
    MALFORMED_ENCODING("malformed_encoding"),
    QUOTE_NOT_CLOSED("quote_not_closed"),
    TEXT_AFTER_QUOTE("text_after_quote"),
    NUL_BYTE("nul_byte");

    private final String code;

    SourceFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
