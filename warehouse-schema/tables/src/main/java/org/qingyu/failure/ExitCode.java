package org.qingyu.failure;

/** The exit codes of every command. They are a contract with scripts and timers. */
public enum ExitCode {
    /** Done. Refused records are counted and are no error. */
    DONE(0),
    /** Anything the other codes do not name. */
    FAILED(1),
    /** The command line or the configuration is wrong. */
    USAGE(2),
    /** Input cannot be read, or nothing in it could be used. */
    NO_INPUT(3),
    /** Another writer holds the home. */
    BUSY(4),
    /** A component is missing or not reachable. */
    MISSING(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
