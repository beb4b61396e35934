package org.qingyu.streaming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.util.SerializedThrowable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.operation.WriterLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description = "Loads files into the lake: each version of each record once, whatever the file is called.",
        footer = {
            "",
            "Examples: qingyu ingest exports/ petitions.csv.gz",
            "          qingyu ingest --feed YUQING --source 12345 --covers 2026-05-01..2026-05-07"
        })
final class IngestCommand extends QingyuCommand {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders or patterns; .gz too.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "NAME|FILE", description = "Feed profile of every file.")
    private @Nullable String profile;

    @Option(names = "--covers", paramLabel = "DAY..DAY", description = "Days the delivery speaks for.")
    private @Nullable String covers;

    @Option(names = "--feed", description = "Feed of every record that names none.")
    private @Nullable String feed;

    @Option(names = "--source", description = "Source system of every record that names none.")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Counts and shows the first refusals; writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--follow",
            description =
                    "Goes on watching the paths, or without one the folders and Kafka topics of qingyu.yaml, until stopped.")
    private boolean follow;

    @Option(
            names = "--commit-every",
            paramLabel = "SECONDS",
            description = "Time between commits of a long load (default: ${DEFAULT-VALUE}).")
    private int commitSeconds = 10;

    @Override
    protected ExitCode run() throws Exception {
        Coverage coverage = covers == null ? null : Coverage.parse(covers);
        HomeConfig config = home().exists() ? home().config() : HomeConfig.defaults();
        checkCommandLine(config);
        var wish = new FileInflow.Wish(coverage, profileText(), overrides());
        if (follow) {
            return follow(wish);
        }
        InputPlan plan = paths.isEmpty() ? new InputPlan(List.of(), List.of()) : plan(paths);
        var files = new FileInflow(plan, wish);
        return dryRun ? rehearse(files, config) : load(files);
    }

    private void checkCommandLine(HomeConfig config) {
        List<String> problems = new ArrayList<>();
        if (paths.isEmpty() && !follow && (covers == null || feed == null || source == null)) {
            problems.add("expected a PATH, or --feed, --source and --covers for a delivery of nothing, found neither");
        }
        if (feed != null && !Feeds.of(config).contains(feed)) {
            problems.add(
                    "expected --feed to be one of " + String.join(", ", Feeds.of(config)) + ", found '" + feed + "'");
        }
        if (commitSeconds < 1) {
            problems.add("expected --commit-every to be a number of seconds from 1, found " + commitSeconds);
        }
        if (dryRun && follow) {
            problems.add("expected --dry-run or --follow, found both");
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, "wrong command line", problems);
        }
    }

    private InputPlan plan(List<String> from) {
        ProfileCatalogue profiles = ProfileCatalogue.shipped();
        FeedProfile forced = profile == null ? null : profiles.require(profile);
        InputPlan plan = InputPlan.of(from, forced, profiles.all());
        plan.passedOver().forEach(this::note);
        return plan;
    }

    private @Nullable String profileText() throws IOException {
        boolean isFile = profile != null
                && ProfileCatalogue.shipped().find(profile) == null
                && Files.isRegularFile(Path.of(profile));
        return isFile ? Files.readString(Path.of(profile)) : null;
    }

    private Map<String, String> overrides() {
        Map<String, String> overrides = new TreeMap<>();
        if (feed != null) {
            overrides.put("feed", feed);
        }
        if (source != null) {
            overrides.put("source_system", source);
        }
        return overrides;
    }

    private ExitCode rehearse(FileInflow files, HomeConfig config) throws Exception {
        var rehearsal = new Rehearsal(home(), config, clock().instant());
        Load.Tally tally = rehearsal.run(files);
        rehearsal.firstRefusals().forEach(this::note);
        return report(tally);
    }

    private ExitCode load(FileInflow files) throws Exception {
        Home home = createdHome();
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            return report(runLoad(home, reached -> files));
        }
    }

    /** Without a path what the configuration names: its folders and its topics. */
    private ExitCode follow(FileInflow.Wish wish) throws Exception {
        Home home = createdHome();
        HomeConfig config = home.config();
        List<String> watched = !paths.isEmpty()
                ? paths
                : config.watch().paths().stream()
                        .map(path -> home.root().resolve(path).toString())
                        .toList();
        try (FollowedTopics topics = paths.isEmpty() ? FollowedTopics.of(home, config) : null) {
            List<String> all = new ArrayList<>(watched);
            if (topics != null) {
                topics.names().forEach(name -> all.add("topic " + name));
            }
            if (all.isEmpty()) {
                throw QingyuError.of(
                        ExitCode.USAGE,
                        "a PATH, or paths or topics under watch in the configuration",
                        "none of them",
                        home.configFile().toString(),
                        "name the folder to watch");
            }
            note("watching " + String.join(", ", all) + "; stop with Ctrl-C");
            var watch = new Watch(watched);
            while (true) {
                loadFiles(home, watch, wish);
                if (topics != null) {
                    loadMessages(home, topics);
                }
                watch.pause();
            }
        }
    }

    private void loadFiles(Home home, Watch watch, FileInflow.Wish wish) throws Exception {
        InputPlan plan = usable(watch.filesThatStoodStill());
        if (plan.files().isEmpty()) {
            return;
        }
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            report(runLoad(home, reached -> new FileInflow(plan, wish)));
        } catch (QingyuError refused) {
            note(refused.sentence());
            if (refused.exitCode() == ExitCode.BUSY) {
                watch.handBack(
                        plan.files().stream().map(InputPlan.PlannedFile::path).toList());
            }
        }
    }

    /** What could not be loaded is there at the next look. */
    private void loadMessages(Home home, FollowedTopics topics) throws Exception {
        Load.Choice choice = topics.look(clock().instant(), this::note);
        if (choice == null) {
            return;
        }
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            Load.Tally tally = runLoad(home, choice);
            if (tally.read() > 0) {
                report(tally);
            }
        } catch (QingyuError refused) {
            note(refused.sentence());
        }
    }

    /** Of the files that are ready those that can be read; one that cannot never keeps another waiting. */
    private InputPlan usable(List<String> ready) {
        List<InputPlan.PlannedFile> files = new ArrayList<>();
        for (String file : ready) {
            try {
                files.addAll(plan(List.of(file)).files());
            } catch (QingyuError refused) {
                note("passed over until it changes: " + refused.sentence());
            }
        }
        return new InputPlan(files, List.of());
    }

    private Load.Tally runLoad(Home home, Load.Choice choice) throws Exception {
        try {
            return new Load(home, home.config(), clock(), Duration.ofSeconds(commitSeconds)).run(choice);
        } catch (Exception failure) {
            throw causeOf(failure);
        }
    }

    private ExitCode report(Load.Tally tally) {
        done(
                "read", tally.read(),
                "accepted", tally.accepted(),
                "duplicate", tally.duplicate(),
                "rejected", tally.rejected());
        boolean nothingUsable = tally.read() > 0 && tally.rejected() == tally.read();
        if (nothingUsable && !follow) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "at least one record that can be used",
                    tally.rejected() + " refused ones and no other",
                    String.join(", ", paths),
                    "see why with 'qingyu rejects'");
        }
        return ExitCode.DONE;
    }

    /** The error of ours inside Flink's, or one that says what Kafka said, or the failure itself. */
    private static Exception causeOf(Exception failure) {
        Throwable cause = failure;
        while (cause != null) {
            Throwable plain = cause instanceof SerializedThrowable packed
                    ? packed.deserializeError(IngestCommand.class.getClassLoader())
                    : cause;
            if (plain instanceof QingyuError error) {
                return error;
            }
            if (plain instanceof KafkaException told) {
                return QingyuError.of(
                                ExitCode.MISSING,
                                "Kafka to give the messages it has",
                                told.getClass().getSimpleName(),
                                "",
                                "they are read at the next look")
                        .causedBy(failure);
            }
            cause = cause.getCause();
        }
        return failure;
    }
}
