package org.qingyu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Runs commands that read and holds what they said; makes homes with two scored days for them. */
final class Reader {

    static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
    static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    static final Instant SATURDAY_MORNING = Instant.parse("2026-05-02T00:00:00Z");
    static final Instant SUNDAY_MORNING = Instant.parse("2026-05-03T00:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path home;

    /** @param home the one that is read where a command names no other */
    Reader(Path home) {
        this.home = home;
    }

    /** A home with two days of levels, one of them corrected, and two loads. */
    static void fill(Path folder) {
        var home = new Home(folder).create();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            lake.append(
                    WarningIssuedTable.TABLE,
                    List.of(
                            warning(FRIDAY, "990101", "town", "ALL", "GREEN", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101", "town", "D06", "YELLOW", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "D06", "RED", 1, SATURDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "ALL", "RED", 1, SATURDAY_MORNING)));
            lake.append(
                    WarningIssuedTable.TABLE,
                    List.of(
                            warning(FRIDAY, "990101", "town", "D06", "RED", 2, SUNDAY_MORNING),
                            warning(FRIDAY, "990101001", "village", "D06", "GREEN", 2, SUNDAY_MORNING),
                            warning(SATURDAY, "990101", "town", "ALL", "GREY", 1, SUNDAY_MORNING),
                            warning(SATURDAY, "990101", "town", "D06", "GREEN", 1, SUNDAY_MORNING)
                                    .set(WarningIssuedTable.PREVIOUS_LEVEL, "RED")));
            lake.append(EventArrivalTable.TABLE, List.of(arrival(1, 5, FRIDAY), arrival(2, 3, FRIDAY.minusDays(3))));
        }
    }

    /** Lines on standard output so far. */
    List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    ExitCode run(String... args) {
        return run(home, args);
    }

    ExitCode run(Path other, String... args) {
        var surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of("QINGYU_HOME", other.toString()),
                Clock.fixed(SUNDAY_MORNING, ZoneOffset.UTC),
                Surroundings.Terminal.NONE);
        return Program.run(surroundings, args, ReadingMain.commands());
    }

    static TableRow version(String id, long load, LocalDate day) {
        return EventHistoryTable.TABLE
                .row()
                .set(EventColumns.EVENT_ID, id)
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventColumns.SOURCE_RECORD_NO, id)
                .set(EventColumns.OP, "INSERT")
                .set(EventColumns.CONTENT_HASH, id + load)
                .set(
                        EventColumns.REGISTERED_AT,
                        day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .set(EventColumns.CATEGORY_CODE, "D06")
                .set(EventColumns.VERSION_ID, new byte[16])
                .set(EventColumns.LOAD_ID, load)
                .set(EventColumns.ARRIVAL_SEQ, 1L)
                .set(EventColumns.INGESTED_AT, SATURDAY_MORNING);
    }

    private static TableRow arrival(long load, long accepted, LocalDate last) {
        return RehearseCommand.sampleRow(EventArrivalTable.TABLE)
                .set(EventColumns.LOAD_ID, load)
                .set(EventColumns.FEED, "FANGQING")
                .set(EventColumns.SOURCE_SYSTEM, "xf")
                .set(EventArrivalTable.ARRIVED_AT, SATURDAY_MORNING)
                .set(EventArrivalTable.STATE, "COMPLETE")
                .set(EventArrivalTable.EVERY, "day")
                .set(EventArrivalTable.READ, accepted + 1)
                .set(EventArrivalTable.ACCEPTED, accepted)
                .set(EventArrivalTable.REJECTED, 0L)
                .set(EventArrivalTable.FIRST_EVENT_DATE, last)
                .set(EventArrivalTable.LAST_EVENT_DATE, last)
                .set(EventArrivalTable.COVERED_TO, last);
    }

    static TableRow warning(
            LocalDate day,
            String region,
            String regionLevel,
            String category,
            String level,
            long revision,
            Instant at) {
        return WarningIssuedTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, region)
                .set(UnitColumns.REGION_NAME, "名" + region)
                .set(UnitColumns.REGION_LEVEL, regionLevel)
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(UnitColumns.CATEGORY_NAME, "类" + category)
                .set(WarningIssuedTable.LEVEL, level)
                .set(WarningIssuedTable.SINCE, day)
                .set(WarningIssuedTable.RULES, "R1;R2")
                .set(UnitColumns.WINDOW_DAYS, 7L)
                .set(UnitColumns.OBSERVED, 5L)
                .set(UnitColumns.EXPECTED, 1.25)
                .set(UnitColumns.COMPLETENESS, 1.0)
                .set(WarningIssuedTable.REASON, "原因")
                .set(WarningIssuedTable.REVISION, revision)
                .set(WarningIssuedTable.ISSUED_AT, at)
                .set(WarningIssuedTable.RULE_SET, "rs")
                .set(UnitColumns.RUN, "run1")
                .set(WarningIssuedTable.EVIDENCE, "{}")
                .set(WarningIssuedTable.KNOWN_LOAD, 1L)
                .set(WarningIssuedTable.REGION_VERSION, "v1");
    }
}
