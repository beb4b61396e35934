package org.qingyu.notices.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.message.NoticeId;

/**
 * One line of the ledger.
 *
 * @param level code of the level that was told, null in a message about missing data
 * @param providerCode what the channel answered
 */
public record LedgerEntry(
        NoticeId id,
        NoticeState state,
        int attempts,
        @Nullable String level,
        @Nullable String providerCode,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt) {

    boolean isSent() {
        return state == NoticeState.SENT;
    }
}
