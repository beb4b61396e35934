package org.qingyu.notices.ledger;

/** How far a notice has come. */
public enum NoticeState {
    /** About to be sent; if it stays so, the program was killed in between. */
    PENDING("PENDING"),
    SENT("SENT"),
    FAILED("FAILED");

    private final String code;

    NoticeState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static NoticeState ofCode(String code) {
        for (NoticeState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("State of a notice must be PENDING, SENT or FAILED but was " + code);
    }
}
