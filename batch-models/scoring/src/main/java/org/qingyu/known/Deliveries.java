package org.qingyu.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/** Rows of {@code event.arrival} as the judgement reads them. */
public final class Deliveries {

    private Deliveries() {}

    /** The delivery of a row, null where it speaks for no day. */
    public static @Nullable Delivery of(TableRow row) {
        LocalDate from = row.get(EventArrivalTable.COVERED_FROM);
        LocalDate to = row.get(EventArrivalTable.COVERED_TO);
        return from == null || to == null
                ? null
                : new Delivery(
                        new FeedSource(row.require(EventColumns.FEED), row.require(EventColumns.SOURCE_SYSTEM)),
                        row.require(EventArrivalTable.EVERY),
                        from,
                        to);
    }
}
