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
}
