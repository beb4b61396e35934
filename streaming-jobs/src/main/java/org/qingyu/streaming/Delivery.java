package org.qingyu.streaming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one load brought of one source of one feed: a running tally. */
final class Delivery {

    /** Feed or source of a record that does not say it. */
    static final String UNKNOWN = "-";

    private final String feed;
    private final String source;
    private long accepted;
    private long duplicate;
    private long rejected;
    private long droppedFields;
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;

    Delivery(String feed, String source) {
        this.feed = feed;
        this.source = source;
    }

    boolean isKnown() {
        return !feed.equals(UNKNOWN) && !source.equals(UNKNOWN);
    }

    String feed() {
        return feed;
    }

    String source() {
        return source;
    }

    long read() {
        return accepted + duplicate + rejected;
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    long rejected() {
        return rejected;
    }

    long droppedFields() {
        return droppedFields;
    }

    @Nullable
    LocalDate firstDay() {
        return firstDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(firstDay);
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(lastDay);
    }

    void countEvent(Admission.Answer answer, @Nullable LocalDate day) {
        if (answer == Admission.Answer.NEW) {
            accepted++;
        } else {
            duplicate++;
        }
        if (day != null) {
            firstDay = Math.min(firstDay, day.toEpochDay());
            lastDay = Math.max(lastDay, day.toEpochDay());
        }
    }

    void countRefusal(Admission.Answer answer) {
        if (answer == Admission.Answer.KNOWN) {
            duplicate++;
        } else {
            rejected++;
        }
    }

    void countDropped(long fields) {
        droppedFields += fields;
    }

    /** Counts refusals of another delivery as its own. */
    void takeRefusalsOf(Delivery other) {
        rejected += other.rejected;
        duplicate += other.duplicate;
        droppedFields += other.droppedFields;
    }
}
