package org.qingyu.notices.message;

/** What a notice is for. */
public enum NoticeKind {
    /** The day's message to a town 每日提示. */
    DAILY("DAILY"),
    /** A level that was told has changed since 更正. */
    CORRECTION("CORRECTION"),
    /** The data a message would need has not arrived 数据未更新; to the operator. */
    STALE("STALE");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static NoticeKind ofCode(String code) {
        for (NoticeKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Kind of a notice must be DAILY, CORRECTION or STALE but was " + code);
    }
}
