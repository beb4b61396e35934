package org.qingyu.scoring;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.backtest.KnownDelivery;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.known.Deliveries;
import org.qingyu.known.VersionClock;
import org.qingyu.lake.Lake;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * What could be known when the forecast of a day was due. A version that arrived after the next day's end does not enter,
 * whatever it says of earlier days. Old files that were loaded at once arrived long after their time: there a version enters
 * if the later of {@code registered_at} and {@code updated_at} lies before the day's end.
 */
final class KnownThen {

    private final Workshop workshop;
    private final Frozen frozen;
    private final LocalDate day;
    private final Instant saidBefore;
    private final Instant arrivedBefore;

    /** Which loads brought old files; null where everything arrived in time, so that nobody need ask. */
    private final @Nullable VersionClock clock;

    private KnownThen(Workshop workshop, Frozen frozen, LocalDate day) {
        this.workshop = workshop;
        this.frozen = frozen;
        this.day = day;
        ZoneId zone = workshop.config().zone();
        this.saidBefore = day.plusDays(1).atStartOfDay(zone).toInstant();
        this.arrivedBefore = day.plusDays(2).atStartOfDay(zone).toInstant();
        this.clock = allArrivedInTime() ? null : clock(workshop.lake(), zone);
    }

    /** @param day the day that is forecast from */
    static KnownThen of(Workshop workshop, Frozen frozen, LocalDate day) {
        return new KnownThen(workshop, frozen, day);
    }

    /** The events that the versions which could be known make, counted. */
    CountsByCounty counts() throws SQLException {
        MergedEvents events = workshop.mergedEvents();
        return CountsByCounty.of(
                clock == null ? events.asOf(frozen) : events.ofSome(frozen, couldBeKnown(clock.old())),
                frozen.regions().counties().size());
    }

    /** How many versions of the frozen loads came too late. */
    long leftOut() {
        return clock == null
                ? 0
                : history().where(not(couldBeKnown(clock.old()))).count();
    }

    /** The days that the deliveries of then spoke for. */
    Coverage coverage() {
        var deliveries = new ArrayList<Delivery>();
        Lake lake = workshop.lake();
        for (TableRow row : lake.list(lake.scan(EventArrivalTable.TABLE)
                .where(Expressions.lessThanOrEqual(EventColumns.LOAD_ID.name(), frozen.knownLoad())))) {
            Delivery delivery = Deliveries.of(row);
            Delivery known = delivery == null ? null : known(delivery, row);
            if (known != null) {
                deliveries.add(known);
            }
        }
        return Coverage.of(deliveries);
    }

    private @Nullable Delivery known(Delivery delivery, TableRow row) {
        Instant arrivedAt = row.require(EventArrivalTable.ARRIVED_AT);
        if (clock == null || arrivedAt.isBefore(arrivedBefore)) {
            return delivery;
        }
        LocalDate arrived = LocalDate.ofInstant(arrivedAt, workshop.config().zone());
        boolean old = clock.isOld(VersionClock.batchOf(row)) || VersionClock.isOld(delivery.coveredTo(), arrived);
        return old ? new KnownDelivery(null, delivery).asOf(day) : null;
    }

    private boolean allArrivedInTime() {
        Row newest = history()
                .agg(max(SparkRows.column(EventColumns.INGESTED_AT)).lt(lit(arrivedBefore)))
                .first();
        return newest.isNullAt(0) || newest.getBoolean(0);
    }

    private static VersionClock clock(Lake lake, ZoneId zone) {
        try (CloseableIterable<TableRow> rows = lake.scan(EventHistoryTable.TABLE)
                .columns(VersionClock.COLUMNS.toArray(org.qingyu.table.Column<?>[]::new))
                .rows()) {
            return VersionClock.of(zone, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Dataset<Row> history() {
        return workshop.spark()
                .table(SparkRows.nameOf(EventHistoryTable.TABLE))
                .where(SparkRows.column(EventColumns.LOAD_ID).leq(frozen.knownLoad()));
    }

    private Column couldBeKnown(Iterable<VersionClock.Batch> old) {
        var keys = new ArrayList<Object>();
        old.forEach(batch -> keys.add(batch.load() + "\n" + batch.feed() + "\n" + batch.source()));
        Column batch =
                concat_ws("\n", SparkRows.columns(EventColumns.LOAD_ID, EventColumns.FEED, EventColumns.SOURCE_SYSTEM));
        Column saidAt = greatest(SparkRows.columns(EventColumns.REGISTERED_AT, EventColumns.UPDATED_AT));
        Column arrivedAt = SparkRows.column(EventColumns.INGESTED_AT);
        Column ofItsTime = batch.isin(keys.toArray()).and(saidAt.isNotNull()).and(saidAt.lt(lit(saidBefore)));
        return ofItsTime.or(arrivedAt.lt(lit(arrivedBefore)));
    }
}
