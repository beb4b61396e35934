package org.qingyu.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ingest --follow} watches without a path.
 *
 * @param paths folders and files, relative to the home unless absolute
 * @param kafkaServers {@code host:port,…} of Kafka brokers, or null where there are no topics
 * @param kafkaPropertiesFile file with further settings of Kafka's client, such as TLS and its secrets, relative to the home;
 *     or null
 * @param topics in the order of the file
 * @param topicsEvery how long after a look at the topics the next one comes
 */
public record WatchConfig(
        List<String> paths,
        @Nullable String kafkaServers,
        @Nullable String kafkaPropertiesFile,
        List<Topic> topics,
        Duration topicsEvery) {

    /** The profile of messages in the standard form. */
    private static final String STANDARD = "standard";

    private static final int LONGEST_NAME = 249;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}");
    private static final int USUAL_SECONDS = 60;

    /**
     * A topic of Kafka, each of whose messages is one record.
     *
     * @param profile name of a profile of JSON Lines, or a file that holds one, relative to the home
     * @param feed feed of every record that names none
     * @param source source system of every record that names none
     */
    public record Topic(
            String name,
            String profile,
            @Nullable String feed,
            @Nullable String source) {}

    public WatchConfig {
        paths = List.copyOf(paths);
        topics = List.copyOf(topics);
    }

    static WatchConfig read(YamlMapping yaml) {
        List<String> paths = yaml.has("paths") ? yaml.texts("paths") : List.of("inbox");
        String servers = yaml.text("kafka-servers").orElse(null);
        List<Topic> topics = topics(yaml);
        if (!topics.isEmpty() && servers == null) {
            yaml.reject("topics", "expected kafka-servers beside topics, found none");
        }
        int seconds = yaml.value("topics-every-seconds", "a whole number", Integer::valueOf)
                .orElse(USUAL_SECONDS);
        if (seconds < 1) {
            yaml.reject("topics-every-seconds", "expected a number from 1, found " + seconds);
        }
        return new WatchConfig(
                paths, servers, yaml.text("kafka-properties-file").orElse(null), topics, Duration.ofSeconds(seconds));
    }

    /** Topics with what is said about each, or a list of names alone. */
    private static List<Topic> topics(YamlMapping yaml) {
        List<Topic> topics = new ArrayList<>();
        if (!yaml.isMapping("topics")) {
            for (String name : yaml.texts("topics")) {
                topics.add(new Topic(checked(name, yaml), STANDARD, null, null));
            }
            return topics;
        }
        YamlMapping named = yaml.mapping("topics");
        for (String name : named.keys()) {
            YamlMapping topic = named.mapping(name);
            topics.add(new Topic(
                    checked(name, yaml),
                    topic.text("profile").orElse(STANDARD),
                    topic.text("feed").orElse(null),
                    topic.text("source").orElse(null)));
        }
        return topics;
    }

    private static String checked(String name, YamlMapping yaml) {
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            yaml.reject(
                    "topics",
                    "expected a topic's name of at most " + LONGEST_NAME + " letters, digits, '.', '_' and '-', found '"
                            + name + "'");
        }
        return name;
    }
}
