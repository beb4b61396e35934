package org.qingyu.code;

/** 三色 and grey. */
public enum WarningLevel {
    GREEN("GREEN"),
    GREY("GREY"),
    YELLOW("YELLOW"),
    RED("RED");

    private final String code;

    WarningLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The level of a code. */
    public static WarningLevel ofCode(String code) {
        for (WarningLevel level : values()) {
            if (level.code.equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("Level must be RED, YELLOW, GREEN or GREY but was " + code);
    }
}
