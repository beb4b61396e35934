package org.qingyu.notices.message;

import java.time.LocalDate;

/**
 * What makes a notice one notice: sent once, however often the command runs.
 *
 * @param audience code of the town, or {@link #OPERATOR}
 * @param revision 1 for the first picture of the day that a town could be told, then counting up
 */
public record NoticeId(LocalDate day, String audience, String channel, NoticeKind kind, long revision) {

    public static final String OPERATOR = "operator";

    /** The same as one text. */
    public String key() {
        return String.join("/", day.toString(), audience, channel, kind.code(), Long.toString(revision));
    }
}
