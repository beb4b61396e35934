package org.qingyu.notices;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.lake.Lake;
import org.qingyu.notices.ledger.Ledger;
import org.qingyu.notices.ledger.LedgerEntry;
import org.qingyu.table.NoticeLogTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** The ledger as rows of {@code mart.notice_log}: who was told what and when, and nothing of how he is reached. */
final class NoticeLogRows {

    private NoticeLogRows() {}

    /** Brings the copy up to the ledger; for the holder of the writer's lock. */
    static void publish(Lake lake, Ledger ledger) {
        lake.createOrEvolveTables();
        List<TableRow> rows = ledger.all().stream().map(NoticeLogRows::row).toList();
        if (!rows.equals(lake.list(lake.scan(NoticeLogTable.TABLE)))) {
            lake.replaceAll(NoticeLogTable.TABLE, rows);
        }
    }

    private static TableRow row(LedgerEntry entry) {
        return NoticeLogTable.TABLE
                .row()
                .set(UnitColumns.DAY, entry.id().day())
                .set(NoticeLogTable.AUDIENCE, entry.id().audience())
                .set(NoticeLogTable.CHANNEL, entry.id().channel())
                .set(NoticeLogTable.KIND, entry.id().kind().code())
                .set(WarningIssuedTable.REVISION, entry.id().revision())
                .set(NoticeLogTable.STATE, entry.state().code())
                .set(NoticeLogTable.ATTEMPTS, (long) entry.attempts())
                .set(WarningIssuedTable.LEVEL, entry.level())
                .set(NoticeLogTable.SENT_AT, toMicros(entry.sentAt()))
                .set(NoticeLogTable.ACKNOWLEDGED_AT, toMicros(entry.acknowledgedAt()));
    }

    /** The precision of the lake. */
    private static @Nullable Instant toMicros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
