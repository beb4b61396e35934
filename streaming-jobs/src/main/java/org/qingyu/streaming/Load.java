package org.qingyu.streaming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.LoadLog;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.TableRow;

/** Loads deliveries into a home whose writer lock is held. */
final class Load {

    /**
     * What an operator asks of a load besides its files.
     *
     * @param yaml text of a profile given as a file, or null
     * @param overrides {@code --feed} and {@code --source}
     */
    record Wish(@Nullable Coverage covers, @Nullable String yaml, Map<String, String> overrides) {}

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

    /** Loads the files; an empty plan is a delivery of nothing, which is an arrival all the same. */
    Tally run(InputPlan plan, Wish wish) throws Exception {
        try (var operations = OperationalDatabase.open(home.root());
                Lake lake = Lake.open(location)) {
            lake.createOrEvolveTables();
            var log = new LoadLog(operations);
            new InterruptedLoads(lake, log, config.zone()).close(clock.instant());
            clearCheckpoints();
            Instant beganAt = clock.instant();
            long loadId = log.begin(beganAt);
            LoadFacts facts = facts(loadId, beganAt, plan, wish);
            Tally tally = plan.files().isEmpty() ? NOTHING : stream(plan, wish, facts);
            if (tally.read() == 0) {
                lake.append(EventArrivalTable.TABLE, declared(facts, plan, wish));
            }
            log.end(loadId, LoadLog.State.DONE, clock.instant());
            return tally;
        }
    }

    private Tally stream(InputPlan plan, Wish wish, LoadFacts facts) throws Exception {
        StreamExecutionEnvironment environment = LocalFlink.environment(home.checkpoints(), commitEvery);
        FileDecoding decoding = decoding(home, config, plan, wish, facts.loadId(), facts.beganAt());
        IngestJob.topology(environment, OrderedFiles.source(decoding), new LakeCatalogLoader(location), facts);
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

    /** How a home decodes the files of a plan. */
    static IntakeDecoding decoding(
            Home home, HomeConfig config, InputPlan plan, Wish wish, long loadId, Instant beganAt) {
        return new IntakeDecoding(
                plan,
                wish.yaml(),
                Feeds.of(config),
                home.exists() ? home.secretKey() : new byte[32],
                loadId,
                beganAt,
                config.futureTolerance(),
                wish.overrides(),
                new LakeTexts(home.root().toString()));
    }

    private LoadFacts facts(long loadId, Instant beganAt, InputPlan plan, Wish wish) {
        var rhythms = new TreeMap<String, String>();
        var profiles = new TreeMap<String, String>();
        for (InputPlan.PlannedFile file : plan.files()) {
            FeedProfile profile = file.profile();
            String feed = value(profile, wish, EventField.FEED, profile.feed());
            String source = value(profile, wish, EventField.SOURCE_SYSTEM, null);
            rhythms.put(
                    feed == null || source == null ? "" : feed + ' ' + source,
                    profile.every().code());
            profiles.put(feed == null || source == null ? "" : feed + ' ' + source, profile.name());
        }
        config.sources().forEach((source, said) -> {
            if (said.every() != null) {
                for (String feed : said.feed() == null ? Feeds.of(config) : List.of(said.feed())) {
                    rhythms.put(feed + ' ' + source, said.every().code());
                }
            }
        });
        Coverage covers = wish.covers();
        return new LoadFacts(
                loadId,
                beganAt,
                config.zone().getId(),
                rhythms,
                profiles,
                covers == null ? null : covers.from(),
                covers == null ? null : covers.to());
    }

    private static List<TableRow> declared(LoadFacts facts, InputPlan plan, Wish wish) {
        List<TableRow> arrivals = new ArrayList<>();
        String feed = wish.overrides().get(EventField.FEED.name());
        String source = wish.overrides().get(EventField.SOURCE_SYSTEM.name());
        if (feed != null && source != null) {
            arrivals.add(facts.arrival(feed, source, LoadFacts.ArrivalState.DECLARED));
            return arrivals;
        }
        for (FeedProfile profile : plan.files().stream()
                .map(InputPlan.PlannedFile::profile)
                .distinct()
                .toList()) {
            String profileFeed = value(profile, wish, EventField.FEED, profile.feed());
            String profileSource = value(profile, wish, EventField.SOURCE_SYSTEM, null);
            if (profileFeed != null && profileSource != null) {
                arrivals.add(facts.arrival(profileFeed, profileSource, LoadFacts.ArrivalState.DECLARED));
            }
        }
        return arrivals;
    }

    private static @Nullable String value(FeedProfile profile, Wish wish, EventField field, @Nullable String other) {
        String said = wish.overrides().get(field.name());
        if (said != null) {
            return said;
        }
        String constant = profile.constants().get(field);
        return constant != null ? constant : other;
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
