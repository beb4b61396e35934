package org.qingyu.notices.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;

/**
 * One message, ready to go.
 *
 * @param level the town's level; null in a message about missing data
 * @param changes what changed since the day before, or since the message that this one corrects
 * @param due by when something is expected of the town, null where nothing is
 * @param text the whole message as people read it
 */
public record Notice(
        NoticeId id,
        String audienceName,
        @Nullable WarningLevel level,
        String title,
        List<String> changes,
        List<String> reasons,
        @Nullable String action,
        @Nullable LocalDate due,
        String text) {

    public Notice {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }
}
