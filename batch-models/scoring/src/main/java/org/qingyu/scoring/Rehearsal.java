package org.qingyu.scoring;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.home.Home;
import org.qingyu.operation.LoadLog;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/** A home with a hundred invented events of one place, scored once. */
final class Rehearsal {

    private static final int DAYS = 100;
    private static final String FEED = "JINGQING";
    private static final String SOURCE = "rehearsal";

    private Rehearsal() {}

    static void on(Home home, Clock clock) throws Exception {
        Instant now = clock.instant();
        LocalDate last = LocalDate.ofInstant(now, home.config().zone()).minusDays(1);
        try (Workshop workshop = Workshop.open(home)) {
            workshop.lake().createOrEvolveTables();
            load(workshop, now, last);
            var run = new ScoreRun(workshop, workshop.frozenNow(now), clock);
            run.issue(run.count(), new Scoring.Days(last.minusDays(1), last), day -> {});
        }
    }

    private static void load(Workshop workshop, Instant now, LocalDate last) throws SQLException {
        var log = new LoadLog(workshop.database());
        long load = log.begin(now.minusSeconds(60));
        var rows = new ArrayList<TableRow>();
        for (int i = 0; i < DAYS; i++) {
            rows.add(EventHistoryTable.TABLE
                    .row()
                    .set(EventColumns.EVENT_ID, "e" + i)
                    .set(EventColumns.FEED, FEED)
                    .set(EventColumns.SOURCE_SYSTEM, SOURCE)
                    .set(EventColumns.SOURCE_RECORD_NO, Integer.toString(i))
                    .set(EventColumns.OP, "INSERT")
                    .set(EventColumns.CONTENT_HASH, Integer.toString(i))
                    .set(EventColumns.REGISTERED_AT, now.minus(DAYS - i, ChronoUnit.DAYS))
                    .set(EventColumns.CATEGORY_CODE, "D02")
                    .set(EventColumns.VERSION_ID, new byte[16])
                    .set(EventColumns.LOAD_ID, load)
                    .set(EventColumns.ARRIVAL_SEQ, (long) i)
                    .set(EventColumns.INGESTED_AT, now));
        }
        workshop.lake().append(EventHistoryTable.TABLE, rows);
        workshop.lake()
                .append(
                        EventArrivalTable.TABLE,
                        List.of(EventArrivalTable.TABLE
                                .row()
                                .set(EventColumns.LOAD_ID, load)
                                .set(EventColumns.FEED, FEED)
                                .set(EventColumns.SOURCE_SYSTEM, SOURCE)
                                .set(EventArrivalTable.ARRIVED_AT, now)
                                .set(EventArrivalTable.ARRIVAL_DATE, last)
                                .set(EventArrivalTable.STATE, "COMPLETE")
                                .set(EventArrivalTable.EVERY, "day")
                                .set(EventArrivalTable.READ, (long) DAYS)
                                .set(EventArrivalTable.ACCEPTED, (long) DAYS)
                                .set(EventArrivalTable.DUPLICATE, 0L)
                                .set(EventArrivalTable.REJECTED, 0L)
                                .set(EventArrivalTable.DROPPED_FIELDS, 0L)
                                .set(EventArrivalTable.COVERED_FROM, last.minusDays(DAYS))
                                .set(EventArrivalTable.COVERED_TO, last)));
        log.end(load, LoadLog.State.DONE, now.minusSeconds(30));
    }
}
