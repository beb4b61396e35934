package org.qingyu.event;

import java.time.Instant;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/** History rows for tests. */
final class Versions {

    static final Instant BEGINNING = Instant.parse("2026-05-04T01:00:00Z");

    private long arrivals;

    /** A row that arrives after every row made before it. */
    TableRow version(Long sourceVersion, String hash) {
        arrivals++;
        return EventHistoryTable.TABLE
                .row()
                .set(EventColumns.EVENT_ID, "e1")
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventColumns.SOURCE_RECORD_NO, "2026-1")
                .set(EventColumns.SOURCE_VERSION, sourceVersion)
                .set(EventColumns.OP, "INSERT")
                .set(EventColumns.CONTENT_HASH, hash)
                .set(EventColumns.REGISTERED_AT, BEGINNING)
                .set(EventColumns.LOAD_ID, 1L)
                .set(EventColumns.ARRIVAL_SEQ, arrivals)
                .set(EventColumns.INGESTED_AT, BEGINNING);
    }
}
