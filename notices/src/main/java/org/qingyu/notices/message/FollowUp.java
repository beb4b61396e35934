package org.qingyu.notices.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.county.IssuedLevel;

/**
 * By when a town is expected to act 办理时限: two days after the morning a yellow level was first told, two working days
 * after a red one. A level that lasts keeps its first deadline.
 */
public record FollowUp(WorkingDays workingDays) {

    private static final int DAYS = 2;

    /** The working days of the county's calendar. */
    public interface WorkingDays {
        /** The working day that comes so many working days after a day. */
        LocalDate after(LocalDate start, int workingDays);
    }

    @Nullable
    LocalDate dueOf(IssuedLevel row) {
        LocalDate told = row.since().plusDays(1);
        return switch (row.level()) {
            case RED -> workingDays.after(told, DAYS);
            case YELLOW -> told.plusDays(DAYS);
            case GREEN, GREY -> null;
        };
    }
}
