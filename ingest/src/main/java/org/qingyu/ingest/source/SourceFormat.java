package org.qingyu.ingest.source;

/** How a file is cut into records. */
public enum SourceFormat {
    JSON_LINES("jsonl"),
    CSV("csv");

    private final String code;

    SourceFormat(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The one of that code; anything else is an {@link IllegalArgumentException}. */
    public static SourceFormat ofCode(String code) {
        for (SourceFormat format : values()) {
            if (format.code.equalsIgnoreCase(code)) {
                return format;
            }
        }
        throw new IllegalArgumentException("SourceFormat must be one of its codes but was " + code);
    }
}
