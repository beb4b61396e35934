package org.qingyu.known;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/**
 * From which judged day on a version was known.
 *
 * <p>A version is known when it arrived. Old files that are loaded at once arrived long after their time; there it counts as
 * known from the earlier of its arrival and the later of {@code registered_at} and {@code updated_at}. Files are old where
 * half of a source's versions in a load are older than a month: a late delivery or a backfill after an outage is younger.
 * A day is judged at noon of the next, when the morning's deliveries are in.
 */
public final class VersionClock {

    private static final Duration OLD = Duration.ofDays(31);
    private static final LocalTime JUDGED_AT = LocalTime.NOON;

    /** What {@link #of} reads of a version. */
    public static final List<Column<?>> COLUMNS = List.of(
            EventColumns.FEED,
            EventColumns.SOURCE_SYSTEM,
            EventColumns.REGISTERED_AT,
            EventColumns.UPDATED_AT,
            EventColumns.LOAD_ID,
            EventColumns.INGESTED_AT);

    /** One source of one feed in one load. */
    public record Batch(long load, String feed, String source) {}

    private final ZoneId zone;
    private final Set<Batch> old;

    private VersionClock(ZoneId zone, Set<Batch> old) {
        this.zone = zone;
        this.old = old;
    }

    /** Learns from all versions which loads brought old files. */
    public static VersionClock of(ZoneId zone, Iterable<TableRow> history) {
        Map<Batch, Ages> ages = new HashMap<>();
        for (TableRow row : history) {
            Instant said = saidAt(row);
            if (said != null) {
                ages.computeIfAbsent(batchOf(row), missing -> new Ages())
                        .add(Duration.between(said, row.require(EventColumns.INGESTED_AT)));
            }
        }
        var old = new HashSet<Batch>();
        ages.forEach((batch, own) -> {
            if (own.isOld()) {
                old.add(batch);
            }
        });
        return new VersionClock(zone, old);
    }

    /** How many versions of a batch there are, and how many of them were young when they arrived. */
    private static final class Ages {

        private long all;
        private long young;

        void add(Duration age) {
            all++;
            young += age.compareTo(OLD) > 0 ? 0 : 1;
        }

        /** Whether the median, the upper of two, is old. */
        boolean isOld() {
            return young <= all / 2;
        }
    }

    public static Batch batchOf(TableRow row) {
        return new Batch(
                row.require(EventColumns.LOAD_ID),
                row.require(EventColumns.FEED),
                row.require(EventColumns.SOURCE_SYSTEM));
    }

    private static @Nullable Instant saidAt(TableRow row) {
        Instant registered = row.get(EventColumns.REGISTERED_AT);
        Instant updated = row.get(EventColumns.UPDATED_AT);
        if (registered == null || updated == null) {
            return registered == null ? updated : registered;
        }
        return updated.isAfter(registered) ? updated : registered;
    }

    /** Whether a batch was of old files. */
    public boolean isOld(Batch batch) {
        return old.contains(batch);
    }

    /** Whether a delivery that speaks for days up to one was of old files when it arrived. */
    public static boolean isOld(LocalDate coveredTo, LocalDate arrived) {
        return coveredTo.plusDays(OLD.toDays()).isBefore(arrived);
    }

    /** The batches of old files. */
    public Set<Batch> old() {
        return Set.copyOf(old);
    }

    /** Sources and loads that count as old files. */
    public int oldBatches() {
        return old.size();
    }

    /** The first judged day that knew the version. */
    public LocalDate knownOn(TableRow version) {
        Instant arrived = version.require(EventColumns.INGESTED_AT);
        Instant said = saidAt(version);
        if (said != null && said.isBefore(arrived) && isOld(batchOf(version))) {
            return judgedAfter(said);
        }
        return judgedAfter(arrived);
    }

    /** The first day whose judgement comes after an instant. */
    public LocalDate judgedAfter(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalTime().isAfter(JUDGED_AT)
                ? local.toLocalDate()
                : local.toLocalDate().minusDays(1);
    }
}
