package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.ingest.synthetic.BenchEvents;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;

/** Topics of a real broker. {@code -Dkills=12 -Devents=300000} runs a longer campaign of kills. */
class FollowedTopicsIT {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long EVENTS = Long.getLong("events", 60_000);
    private static final long SEED = Long.getLong("seed", 20260504L);
    private static final int PARTITIONS = 3;
    private static final int ONE_BROKEN_IN = 1000;

    @TempDir
    static Path kafka;

    private static OneBroker broker;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-05-05T01:00:00Z");

    @BeforeAll
    static void start() throws IOException {
        broker = new OneBroker(kafka);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void eachMessageIsLoadedOnceWithItsPlaceAndNoneOfATransactionThatWasGivenUp() throws Exception {
        broker.createTopic("calls", 2);
        broker.send("calls", 0, values(call("1"), "{broken", call("2")));
        broker.sendInTransaction("calls", 0, values(call("3"), call("4")), false);
        broker.sendInTransaction("calls", 1, values(call("5"), call("1"), " "), true);
        Home home = home("calls: {feed: JINGQING, source: jcj}");

        try (FollowedTopics topics = FollowedTopics.of(home, home.config())) {
            assertThat(load(home, topics)).isEqualTo(new Load.Tally(5, 3, 1, 1));
            assertThat(topics.look(now, note -> {})).as("too early").isNull();
            assertThat(load(home, topics)).isEqualTo(Load.NOTHING);
            now = now.plusSeconds(60);
            assertThat(topics.look(now, note -> {})).as("nothing new").isNull();
            broker.send("calls", 1, values(call("6")));
        }
        try (FollowedTopics topics = FollowedTopics.of(home, home.config())) {
            assertThat(load(home, topics)).isEqualTo(new Load.Tally(1, 1, 0, 0));
        }

        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            assertThat(lake.list(lake.scan(EventHistoryTable.TABLE)))
                    .extracting(row -> row.require(EventColumns.FEED)
                            + ' '
                            + row.require(EventColumns.SOURCE_SYSTEM)
                            + ' '
                            + row.require(EventColumns.SOURCE_RECORD_NO))
                    .containsExactlyInAnyOrder("JINGQING jcj 1", "JINGQING jcj 2", "JINGQING jcj 5", "JINGQING jcj 6");
            assertThat(lake.list(lake.scan(EventRejectedTable.TABLE)))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.require(EventRejectedTable.FILE)).isEqualTo("calls/0");
                        assertThat(row.require(EventRejectedTable.LINE)).isEqualTo(1);
                        assertThat(row.require(EventRejectedTable.REASON)).isEqualTo("not_parseable");
                    });
        }
    }

    @Test
    void aFollowerThatIsKilledLeavesTheLakeOfAnUndisturbedLoad() throws Exception {
        List<String> lines = lines();
        broker.createTopic("events", PARTITIONS);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            broker.send("events", partition, values(part(lines, partition).toArray(String[]::new)));
        }
        Home home = home("events:");
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Files.write(files.resolve(partition + ".jsonl"), part(lines, partition));
        }
        Home undisturbed = new Home(folder.resolve("undisturbed"));
        long start = System.nanoTime();
        assertThat(run(undisturbed, files.toString()).waitFor()).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        var random = new SplittableRandom(SEED);
        for (int i = 0; i < KILLS; i++) {
            Process follower = run(home, "--follow");
            long instant = length * (i + 1) / (KILLS + 1) + random.nextLong(Math.max(1, length / KILLS));
            assertThat(follower.waitFor(instant, TimeUnit.MILLISECONDS)).isFalse();
            follower.destroyForcibly().waitFor();
        }
        Process last = run(home, "--follow");
        while (reached(home) < lines.size()) {
            assertThat(last.isAlive()).isTrue();
            Thread.sleep(200);
        }
        last.destroyForcibly().waitFor();

        assertThat(rows(home, EventHistoryTable.TABLE, EventColumns.VERSION_ID))
                .as("seed %d", SEED)
                .isEqualTo(rows(undisturbed, EventHistoryTable.TABLE, EventColumns.VERSION_ID));
        assertThat(count(home, EventHistoryTable.TABLE)).isEqualTo(count(undisturbed, EventHistoryTable.TABLE));
        assertThat(sum(home, EventArrivalTable.ACCEPTED)).isEqualTo(count(home, EventHistoryTable.TABLE));
        assertThat(count(home, EventRejectedTable.TABLE)).isEqualTo(EVENTS / ONE_BROKEN_IN);
        assertThat(sum(home, EventArrivalTable.REJECTED)).isEqualTo(EVENTS / ONE_BROKEN_IN);
        assertThat(rows(home, EventRejectedTable.TABLE, EventRejectedTable.LINE))
                .hasSize((int) (EVENTS / ONE_BROKEN_IN));
    }

    @Test
    void aBrokerThatDoesNotAnswerEndsTheCommandWithItsAddress() throws IOException {
        Home home = home("calls:");
        Files.writeString(
                home.configFile(),
                "watch: {kafka-servers: '127.0.0.1:1', kafka-properties-file: kafka.properties, topics: [calls]}");
        Files.writeString(
                home.root().resolve("kafka.properties"), "default.api.timeout.ms=500\nrequest.timeout.ms=400");

        var error = catchThrowableOfType(QingyuError.class, () -> FollowedTopics.of(home, home.config()));

        assertThat(error.exitCode()).isEqualTo(ExitCode.MISSING);
        assertThat(error.sentence())
                .startsWith("expected a Kafka broker that answers")
                .contains("127.0.0.1:1;");
    }

    private Load.Tally load(Home home, FollowedTopics topics) throws Exception {
        now = now.plusSeconds(60);
        Load.Choice choice = topics.look(now, note -> {});
        return new Load(home, home.config(), Clock.systemUTC(), Duration.ofSeconds(1)).run(choice);
    }

    private Home home(String topic) throws IOException {
        Home home = new Home(folder.resolve("home")).create();
        Files.writeString(home.configFile(), """
                watch:
                  paths: []
                  kafka-servers: %s
                  topics:
                    %s
                  topics-every-seconds: 1
                """.formatted(broker.address(), topic));
        return home;
    }

    private static String call(String number) {
        return "{\"source_record_no\":\"" + number + "\",\"registered_at\":\"2026-05-04T09:12:00+08:00\"}";
    }

    private static List<byte[]> values(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Events, every thousandth of them cut off in the middle. */
    private List<String> lines() throws IOException {
        BenchEvents.of(SEED).write(folder.resolve("events"), 0, EVENTS, 1);
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("events/BENCH-0001.jsonl")));
        for (int i = 0; i < lines.size(); i += ONE_BROKEN_IN) {
            lines.set(i, lines.get(i).substring(0, 100));
        }
        return lines;
    }

    private static List<String> part(List<String> lines, int partition) {
        int each = (lines.size() + PARTITIONS - 1) / PARTITIONS;
        return lines.subList(partition * each, Math.min(lines.size(), (partition + 1) * each));
    }

    private Process run(Home home, String input) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamingMain.class.getName(),
                        "--home",
                        home.root().toString(),
                        "ingest",
                        "--commit-every",
                        "1",
                        input)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "load", ".log").toFile())
                .start();
    }

    /** Offsets of all partitions that loads which are done have left behind. */
    private static long reached(Home home) throws Exception {
        try (var operations = OperationalDatabase.open(home.root())) {
            return new TopicLog(operations)
                    .reached().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static TreeSet<String> rows(Home home, WarehouseTable table, Column<?> key) throws Exception {
        var texts = new TreeSet<String>();
        for (TableRow row : all(home, table)) {
            row.set(EventColumns.LOAD_ID, null);
            if (table == EventHistoryTable.TABLE) {
                row.set(EventColumns.ARRIVAL_SEQ, null)
                        .set(EventColumns.INGESTED_AT, null)
                        .set(EventColumns.SOURCE_FILE, null)
                        .set(EventColumns.SOURCE_LINE, null);
            }
            assertThat(texts.add(Rows.text(row)))
                    .as("a row twice: %s", row.require(key))
                    .isTrue();
        }
        return texts;
    }

    private static long count(Home home, WarehouseTable table) {
        return all(home, table).size();
    }

    private static long sum(Home home, Column<Long> column) {
        return all(home, EventArrivalTable.TABLE).stream()
                .mapToLong(row -> row.require(column))
                .sum();
    }

    private static List<TableRow> all(Home home, WarehouseTable table) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            return lake.list(lake.scan(table));
        }
    }
}
