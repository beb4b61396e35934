package org.qingyu.notices.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.message.NoticeId;

/** The record of notices. A notice is there once, under its id. */
public interface Ledger {

    /** Every entry: by day, audience, channel, then revision. */
    List<LedgerEntry> all();

    /** Records that a notice is about to be sent, and counts the attempt. */
    void begin(NoticeId id, @Nullable String level);

    /** Records that it went out. */
    void sent(NoticeId id, String providerCode, Instant at);

    /** Records that it did not. */
    void failed(NoticeId id, String providerCode);

    /** A ledger that knows of nothing and records nothing. */
    static Ledger empty() {
        return new Ledger() {
            @Override
            public List<LedgerEntry> all() {
                return List.of();
            }

            @Override
            public void begin(NoticeId id, @Nullable String level) {}

            @Override
            public void sent(NoticeId id, String providerCode, Instant at) {}

            @Override
            public void failed(NoticeId id, String providerCode) {}
        };
    }

    /** The entries of one day and channel. */
    default List<LedgerEntry> of(LocalDate day, String channel) {
        return all().stream()
                .filter(entry ->
                        entry.id().day().equals(day) && entry.id().channel().equals(channel))
                .toList();
    }

    /** The newest revision that was sent to an audience on a day, 0 where none was. */
    default long newestSent(LocalDate day, String audience, String channel) {
        return of(day, channel).stream()
                .filter(entry -> entry.isSent() && entry.id().audience().equals(audience))
                .mapToLong(entry -> entry.id().revision())
                .max()
                .orElse(0);
    }

    /** The first day since another on which an audience was sent anything, null where it was sent nothing. */
    default @Nullable LocalDate firstSent(LocalDate since, String audience, String channel) {
        return all().stream()
                .filter(LedgerEntry::isSent)
                .map(LedgerEntry::id)
                .filter(id -> id.audience().equals(audience) && id.channel().equals(channel))
                .map(NoticeId::day)
                .filter(day -> !day.isBefore(since))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
