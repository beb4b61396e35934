package org.qingyu.judgement.situation;

/** Whether what a source should have said of a day is there (R7). */
public enum FeedState {
    OK("OK"),
    /** Not covered yet, but the source's rhythm allows that. */
    LATE("LATE"),
    /** Not covered, and later than the source's rhythm allows. */
    MISSING("MISSING"),
    /** Covered, with so little in it that something was lost on the way. */
    SUSPECT_DROP("SUSPECT_DROP");

    private final String code;

    FeedState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether what the source carries cannot be judged. */
    boolean leavesAGap() {
        return this == MISSING || this == SUSPECT_DROP;
    }
}
