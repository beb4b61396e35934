package org.qingyu.streaming;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.home.WatchConfig;
import org.qingyu.operation.TopicLog;

/** The topics of a home's configuration, looked at from time to time. */
final class FollowedTopics implements AutoCloseable {

    /** A killed load reads its messages again; this many are read in some seconds. */
    private static final long MOST_OF_A_PARTITION = 500_000;

    /** How long a broker may take to answer, in milliseconds. */
    private static final int PATIENCE_MILLIS = 15_000;

    private final Properties client;
    private final Map<String, TopicSender> senders;
    private final TopicBroker broker;
    private final Duration every;
    private final Set<String> said = new HashSet<>();
    private Map<TopicLog.Partition, TopicReach.Held> loaded = Map.of();
    private Instant nextLook = Instant.MIN;

    private FollowedTopics(Properties client, Map<String, TopicSender> senders, Duration every) {
        this.client = client;
        this.senders = senders;
        this.every = every;
        this.broker = new TopicBroker(client);
    }

    /** Topics to follow, or null where none is configured. A broker that does not answer now is exit 5. */
    static @Nullable FollowedTopics of(Home home, HomeConfig config) throws IOException, InterruptedException {
        WatchConfig watch = config.watch();
        String servers = watch.kafkaServers();
        if (watch.topics().isEmpty() || servers == null) {
            return null;
        }
        Map<String, TopicSender> senders = TopicSender.of(home, config);
        try {
            var topics = new FollowedTopics(client(home, watch, servers), senders, watch.topicsEvery());
            topics.broker.held(senders.keySet());
            return topics;
        } catch (KafkaException noAnswer) {
            throw QingyuError.of(
                            ExitCode.MISSING,
                            "a Kafka broker that answers",
                            reason(noAnswer),
                            servers,
                            "start it, or correct watch.kafka-servers and watch.kafka-properties-file in "
                                    + home.configFile())
                    .causedBy(noAnswer);
        }
    }

    Set<String> names() {
        return senders.keySet();
    }

    /**
     * Looks, when it is time to, and says what there is to load.
     *
     * @param notes takes sentences for the operator; each is said once
     * @return null where there is nothing new
     */
    Load.@Nullable Choice look(Instant now, Consumer<String> notes) throws InterruptedException {
        if (now.isBefore(nextLook)) {
            return null;
        }
        nextLook = now.plus(every);
        Map<TopicLog.Partition, TopicReach.Held> held;
        try {
            held = broker.held(senders.keySet());
        } catch (KafkaException noAnswer) {
            sayOnce("expected Kafka to answer, found " + reason(noAnswer) + "; asking again", notes);
            return null;
        }
        if (held.equals(loaded)) {
            return null;
        }
        return reached -> {
            TopicReach reach = TopicReach.of(held, reached, MOST_OF_A_PARTITION);
            reach.notes().forEach(note -> sayOnce(note, notes));
            if (!reach.isAll()) {
                nextLook = now;
            }
            if (reach.stretches().isEmpty()) {
                loaded = held;
                return null;
            }
            return new TopicInflow(client, senders, reach.stretches());
        };
    }

    private void sayOnce(String sentence, Consumer<String> notes) {
        if (said.add(sentence)) {
            notes.accept(sentence);
        }
    }

    private static Properties client(Home home, WatchConfig watch, String servers) throws IOException {
        var client = new Properties();
        if (watch.kafkaPropertiesFile() != null) {
            Path file = home.root().resolve(watch.kafkaPropertiesFile());
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                client.load(reader);
            } catch (IOException unreadable) {
                throw QingyuError.of(
                                ExitCode.USAGE,
                                "a properties file of Kafka's client",
                                unreadable.getClass().getSimpleName(),
                                file.toString(),
                                "correct watch.kafka-properties-file in " + home.configFile())
                        .causedBy(unreadable);
            }
        }
        client.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        client.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MILLIS));
        client.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MILLIS));
        return client;
    }

    /** Kafka's own words hold hosts and names of settings, never a secret. */
    private static String reason(KafkaException failure) {
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    }

    @Override
    public void close() {
        broker.close();
    }
}
