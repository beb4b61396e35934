package org.qingyu.streaming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.LoadLog;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.TableRow;

/** Loads deliveries into a home whose writer lock is held. */
final class Load {

    /** Records of a load by what became of them. */
    record Tally(long read, long accepted, long duplicate, long rejected) {

        Tally plus(Tally other) {
            return new Tally(
                    read + other.read,
                    accepted + other.accepted,
                    duplicate + other.duplicate,
                    rejected + other.rejected);
        }
    }

    /** Says what there is to load, knowing how far the home has come in each partition of a topic; null for nothing. */
    interface Choice extends Function<Map<TopicLog.Partition, Long>, @Nullable Inflow> {}

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    private final Home home;
    private final HomeConfig config;
    private final Clock clock;
    private final Duration commitEvery;
    private final LakeLocation location;

    Load(Home home, HomeConfig config, Clock clock, Duration commitEvery) {
        this.home = home;
        this.config = config;
        this.clock = clock;
        this.commitEvery = commitEvery;
        this.location = LakeLocation.embeddedIn(home.root());
    }

    /** Loads files; none at all are a delivery of nothing, which is an arrival all the same. */
    Tally run(FileInflow files) throws Exception {
        return run(reached -> files);
    }

    /** Closes the books of loads that were killed, and loads what is then chosen. */
    Tally run(Choice choice) throws Exception {
        try (var operations = OperationalDatabase.open(home.root());
                Lake lake = Lake.open(location)) {
            lake.createOrEvolveTables();
            var log = new LoadLog(operations);
            var topics = new TopicLog(operations);
            new InterruptedLoads(lake, log, topics, config.zone()).close(clock.instant());
            Inflow inflow = choice.apply(topics.reached());
            if (inflow == null) {
                return NOTHING;
            }
            clearCheckpoints();
            Instant beganAt = clock.instant();
            long loadId = log.begin(beganAt);
            topics.begin(loadId, inflow.stretches());
            LoadFacts facts = facts(loadId, beganAt, inflow);
            Tally tally = inflow.isEmpty() ? NOTHING : stream(inflow, facts);
            List<TableRow> nothing = tally.read() == 0 ? inflow.arrivalsOfNothing(facts) : List.of();
            if (!nothing.isEmpty()) {
                lake.append(EventArrivalTable.TABLE, nothing);
            }
            log.end(loadId, LoadLog.State.DONE, clock.instant());
            return tally;
        }
    }

    private Tally stream(Inflow inflow, LoadFacts facts) throws Exception {
        StreamExecutionEnvironment environment = LocalFlink.environment(home.checkpoints(), commitEvery);
        var decoding = new DecodingFacts(home, config, facts.loadId(), facts.beganAt());
        IngestJob.topology(environment, inflow.source(decoding), new LakeCatalogLoader(location), facts);
        JobExecutionResult result = environment.execute("ingest");
        return new Tally(
                count(result, Admit.READ),
                count(result, Admit.ACCEPTED),
                count(result, Admit.DUPLICATE),
                count(result, Admit.REJECTED));
    }

    private static long count(JobExecutionResult result, String counter) {
        Long value = result.getAccumulatorResult(counter);
        return value == null ? 0 : value;
    }

    private LoadFacts facts(long loadId, Instant beganAt, Inflow inflow) {
        var rhythms = new TreeMap<String, String>();
        var profiles = new TreeMap<String, String>();
        for (Inflow.Sender sender : inflow.senders()) {
            rhythms.put(sender.name(), sender.profile().every().code());
            profiles.put(sender.name(), sender.profile().name());
        }
        config.sources().forEach((source, said) -> {
            if (said.every() != null) {
                for (String feed : said.feed() == null ? Feeds.of(config) : List.of(said.feed())) {
                    rhythms.put(feed + ' ' + source, said.every().code());
                }
            }
        });
        Coverage covers = inflow.covers();
        return new LoadFacts(
                loadId,
                beganAt,
                config.zone().getId(),
                rhythms,
                profiles,
                covers == null ? null : covers.from(),
                covers == null ? null : covers.to(),
                !inflow.stretches().isEmpty());
    }

    /** Checkpoints only time the commits: what a killed load left of them is of no use to anybody. */
    private void clearCheckpoints() throws IOException {
        Path folder = home.checkpoints();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
