package org.qingyu.notices.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.message.Notice;
import org.qingyu.notices.message.NoticeId;

/**
 * Sends notices through one channel, each once.
 *
 * <p>The ledger says PENDING before a notice goes out and SENT after. A program that was killed in between leaves PENDING:
 * the next run asks the channel whether the notice went out, and sends it again only if not.
 */
public final class Delivery {

    /** What became of the notices. */
    public record Outcome(int sent, int skipped, int failed) {}

    private final Ledger ledger;
    private final Channel channel;
    private final Clock clock;

    public Delivery(Ledger ledger, Channel channel, Clock clock) {
        this.ledger = ledger;
        this.channel = channel;
        this.clock = clock;
    }

    /** Settles what a killed run left open on a day. To be called before the day's notices are composed. */
    public void settle(LocalDate day) {
        for (LedgerEntry entry : ledger.of(day, channel.name())) {
            if (entry.state() == NoticeState.PENDING && channel.hasDelivered(entry.id())) {
                ledger.sent(entry.id(), "found", clock.instant());
            }
        }
    }

    /** Sends what has not been sent. */
    public Outcome send(List<Notice> notices) {
        int sent = 0;
        int skipped = 0;
        int failed = 0;
        for (Notice notice : notices) {
            if (isTold(notice.id())) {
                skipped++;
            } else if (send(notice)) {
                sent++;
            } else {
                failed++;
            }
        }
        return new Outcome(sent, skipped, failed);
    }

    private boolean isTold(NoticeId id) {
        return ledger.newestSent(id.day(), id.audience(), id.channel()) >= id.revision();
    }

    private boolean send(Notice notice) {
        WarningLevel level = notice.level();
        ledger.begin(notice.id(), level == null ? null : level.code());
        try {
            String answer = channel.deliver(notice);
            ledger.sent(notice.id(), answer, clock.instant());
            return true;
        } catch (IOException refused) {
            ledger.failed(notice.id(), refused.getClass().getSimpleName());
            return false;
        }
    }
}
