package org.qingyu.command;

import java.util.Locale;

/** The forms a listing can take. */
public enum OutputFormat {
    TABLE,
    CSV,
    JSON;

    static OutputFormat ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
