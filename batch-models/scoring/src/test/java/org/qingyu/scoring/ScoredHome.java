package org.qingyu.scoring;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qingyu.backtest.BacktestCommand;
import org.qingyu.command.Program;
import org.qingyu.command.QingyuCommand;
import org.qingyu.command.Surroundings;
import org.qingyu.event.CategoryResolver;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.maintenance.MaintainCommand;
import org.qingyu.operation.LoadLog;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** A home whose loads are written straight into the lake, and whose clock stands where a test puts it. */
final class ScoredHome {

    static final LocalDate DAY = LocalDate.parse("2026-05-10");
    static final LocalDate BEGIN = DAY.minusDays(499);
    static final String COUNTY = "990101000000";
    static final String TOWN = "990101101000";
    static final String VILLAGE = "990101101201";
    static final List<String> VILLAGES =
            List.of(VILLAGE, "990101101202", "990101102201", "990101102202", "990101103201");
    private static final List<String> CATEGORIES = List.of("D01", "D02", "D06", "D07", "D09", "A05");
    private static final List<String> FEEDS = List.of("JINGQING", "FANGQING");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Home home;
    private Instant now = Instant.parse("2026-05-11T01:00:00Z");

    /** What a command said. */
    record Said(ExitCode code, String out, String err) {

        /** A figure of the last line. */
        int figure(String key) {
            String last = out.strip().lines().reduce("", (before, line) -> line);
            for (String word : last.split(" ")) {
                if (word.startsWith(key + "=")) {
                    return Integer.parseInt(word.substring(key.length() + 1));
                }
            }
            throw new AssertionError("No " + key + " in " + last + "\n" + err);
        }
    }

    ScoredHome(Path folder) {
        home = new Home(folder).create();
        onLake(Lake::createOrEvolveTables);
    }

    Instant now() {
        return now;
    }

    Path root() {
        return home.root();
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    void onLake(Consumer<Lake> work) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            work.accept(lake);
        }
    }

    /** Imports a list of the county, three towns and five villages. */
    void importRegions(String version, String nameOfTown) {
        importRegions(version, nameOfTown, Map.of());
    }

    /** The same with who lies beside whom: code to codes as the list holds them, a JSON array. */
    void importRegions(String version, String nameOfTown, Map<String, String> neighbours) {
        var rows = new ArrayList<TableRow>();
        rows.add(region(version, COUNTY, "云岭县", null, "county"));
        Map<String, String> towns =
                new TreeMap<>(Map.of(TOWN, nameOfTown, "990101102000", "西河镇", "990101103000", "南山乡"));
        towns.forEach((code, name) -> rows.add(region(version, code, name, COUNTY, "town")));
        VILLAGES.forEach(code ->
                rows.add(region(version, code, code.substring(9) + "村", code.substring(0, 9) + "000", "village")));
        rows.forEach(row -> row.set(RegionTable.NEIGHBOURS, neighbours.get(row.require(RegionTable.CODE))));
        onLake(lake -> lake.append(RegionTable.TABLE, rows));
    }

    private TableRow region(String version, String code, String name, String parent, String level) {
        return RegionTable.TABLE
                .row()
                .set(RegionTable.LIST_VERSION, version)
                .set(RegionTable.IMPORTED_AT, now)
                .set(RegionTable.CODE, code)
                .set(RegionTable.NAME, name)
                .set(RegionTable.PARENT_CODE, parent)
                .set(RegionTable.LEVEL, level);
    }

    /** Writes one load: its versions, and an arrival for each feed that speaks for the days. */
    void load(LocalDate coveredFrom, LocalDate coveredTo, List<TableRow> versions) throws Exception {
        try (OperationalDatabase database = OperationalDatabase.open(home.root())) {
            var log = new LoadLog(database);
            long id = log.begin(now);
            for (int i = 0; i < versions.size(); i++) {
                versions.get(i)
                        .set(EventColumns.LOAD_ID, id)
                        .set(EventColumns.ARRIVAL_SEQ, (long) i)
                        .set(EventColumns.INGESTED_AT, now)
                        .set(EventColumns.VERSION_ID, new byte[16]);
            }
            onLake(lake -> {
                lake.append(EventHistoryTable.TABLE, versions);
                lake.append(
                        EventArrivalTable.TABLE,
                        FEEDS.stream()
                                .map(feed -> arrival(id, feed, coveredFrom, coveredTo))
                                .toList());
            });
            later(5);
            log.end(id, LoadLog.State.DONE, now);
            later(5);
        }
    }

    private TableRow arrival(long load, String feed, LocalDate from, LocalDate to) {
        return EventArrivalTable.TABLE
                .row()
                .set(EventColumns.LOAD_ID, load)
                .set(EventColumns.FEED, feed)
                .set(EventColumns.SOURCE_SYSTEM, "s-" + feed)
                .set(EventArrivalTable.ARRIVED_AT, now)
                .set(EventArrivalTable.ARRIVAL_DATE, LocalDate.ofInstant(now, ZONE))
                .set(EventArrivalTable.STATE, "COMPLETE")
                .set(EventArrivalTable.EVERY, "day")
                .set(EventArrivalTable.READ, 0L)
                .set(EventArrivalTable.ACCEPTED, 0L)
                .set(EventArrivalTable.DUPLICATE, 0L)
                .set(EventArrivalTable.REJECTED, 0L)
                .set(EventArrivalTable.DROPPED_FIELDS, 0L)
                .set(EventArrivalTable.COVERED_FROM, from)
                .set(EventArrivalTable.COVERED_TO, to);
    }

    /** Events of every day from {@link #BEGIN} to {@link #DAY}, about a dozen a day. */
    static List<TableRow> history(long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<TableRow>();
        for (LocalDate day = BEGIN; !day.isAfter(DAY); day = day.plusDays(1)) {
            int events = 8 + random.nextInt(9);
            for (int i = 0; i < events; i++) {
                rows.add(version("%s-%d".formatted(day, i), 1)
                        .set(EventColumns.FEED, FEEDS.get(random.nextInt(4) == 0 ? 1 : 0))
                        .set(
                                EventColumns.REGISTERED_AT,
                                day.atTime(9, 0).plusMinutes(i).atZone(ZONE).toInstant())
                        .set(EventColumns.REGION_CODE, VILLAGES.get(random.nextInt(VILLAGES.size())))
                        .set(EventColumns.CATEGORY_CODE, CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
            }
        }
        rows.forEach(ScoredHome::identify);
        return rows;
    }

    /** A version of an event of the village on a day. */
    static TableRow event(String number, long version, LocalDate day, String category) {
        return identify(version(number, version)
                .set(EventColumns.FEED, "JINGQING")
                .set(EventColumns.REGISTERED_AT, day.atTime(10, 0).atZone(ZONE).toInstant())
                .set(EventColumns.REGION_CODE, VILLAGE)
                .set(EventColumns.CATEGORY_CODE, category));
    }

    private static TableRow version(String number, long version) {
        return EventHistoryTable.TABLE
                .row()
                .set(EventColumns.SOURCE_RECORD_NO, number)
                .set(EventColumns.SOURCE_VERSION, version)
                .set(EventColumns.OP, "INSERT")
                .set(EventColumns.CONTENT_HASH, "h" + number + version);
    }

    private static TableRow identify(TableRow row) {
        String feed = row.require(EventColumns.FEED);
        return row.set(EventColumns.SOURCE_SYSTEM, "s-" + feed)
                .set(EventColumns.EVENT_ID, feed + row.require(EventColumns.SOURCE_RECORD_NO));
    }

    Said score(String... options) {
        return scoreWith(CategoryResolver.standard(), options);
    }

    /** Scores with a program that is shipped with these code maps and keyword rules. */
    Said scoreWith(CategoryResolver shipped, String... options) {
        Said said = run(new ScoreCommand(shipped), now, "score", options);
        later(60);
        return said;
    }

    /** The project's own maintenance, long after everything that was committed. */
    Said maintain() {
        return run(new MaintainCommand(), Instant.parse("2099-01-01T00:00:00Z"), "maintain", "--fewest", "2");
    }

    Said forecast(String... options) {
        Said said = run(new ForecastCommand(), now, "forecast", options);
        later(60);
        return said;
    }

    Said backtest(String... options) {
        return run(new BacktestCommand(), now, "backtest", options);
    }

    private Said run(QingyuCommand command, Instant at, String name, String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of(name, "--home", home.root().toString()));
        words.addAll(List.of(options));
        ExitCode code = Program.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        Clock.fixed(at, ZoneOffset.UTC),
                        Surroundings.Terminal.NONE),
                words.toArray(String[]::new),
                command);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All issued rows, in order. */
    List<TableRow> issued() {
        var rows = new ArrayList<TableRow>();
        onLake(lake -> rows.addAll(lake.list(lake.scan(WarningIssuedTable.TABLE))));
        rows.sort(Comparator.comparing((TableRow row) -> row.require(UnitColumns.DAY))
                .thenComparing(row -> row.require(UnitColumns.REGION_CODE))
                .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE))
                .thenComparing(row -> row.require(WarningIssuedTable.REVISION)));
        return rows;
    }

    void rules(String yaml) throws Exception {
        Files.writeString(home.root().resolve("rules.yaml"), yaml);
    }
}
