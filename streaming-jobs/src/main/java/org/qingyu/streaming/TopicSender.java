package org.qingyu.streaming;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.home.WatchConfig;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.ingest.source.SourceFormat;

/**
 * Who sends the messages of a topic.
 *
 * @param overrides feed and source of messages that name none, by name of the field
 */
record TopicSender(ProfileText profile, TreeMap<String, String> overrides) implements Serializable {

    /** Senders by topic. Whatever is wrong with them is exit 2, all of it at once. */
    static TreeMap<String, TopicSender> of(Home home, HomeConfig config) throws IOException {
        var senders = new TreeMap<String, TopicSender>();
        List<String> problems = new ArrayList<>();
        for (WatchConfig.Topic topic : config.watch().topics()) {
            ProfileText profile = profile(home, topic);
            if (profile == null) {
                problems.add("expected the profile of topic " + topic.name()
                        + " to be one of 'qingyu profiles' or a file in the home, found '" + topic.profile() + "'");
            } else if (profile.profile().format() != SourceFormat.JSON_LINES) {
                problems.add("expected the profile of topic " + topic.name() + " to be one of JSON Lines, found "
                        + profile.name() + " of another format");
            } else {
                senders.put(topic.name(), new TopicSender(profile, overrides(topic)));
            }
            if (topic.feed() != null && !Feeds.of(config).contains(topic.feed())) {
                problems.add("expected the feed of topic " + topic.name() + " to be one of "
                        + String.join(", ", Feeds.of(config).stream().sorted().toList()) + ", found '" + topic.feed()
                        + "'");
            }
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, home.configFile() + ", watch.topics", problems);
        }
        return senders;
    }

    Inflow.Sender sender() {
        FeedProfile read = profile.profile();
        String feed = overrides.get(EventField.FEED.name());
        return new Inflow.Sender(
                feed != null ? feed : read.feed(), overrides.get(EventField.SOURCE_SYSTEM.name()), read);
    }

    private static @Nullable ProfileText profile(Home home, WatchConfig.Topic topic) throws IOException {
        if (ProfileCatalogue.shipped().find(topic.profile()) != null) {
            return new ProfileText(topic.profile(), null);
        }
        Path file = home.root().resolve(topic.profile());
        if (!Files.isRegularFile(file)) {
            return null;
        }
        String yaml = Files.readString(file, StandardCharsets.UTF_8);
        return new ProfileText(ProfileCatalogue.read(file.toString(), yaml).name(), yaml);
    }

    private static TreeMap<String, String> overrides(WatchConfig.Topic topic) {
        var overrides = new TreeMap<String, String>();
        if (topic.feed() != null) {
            overrides.put(EventField.FEED.name(), topic.feed());
        }
        if (topic.source() != null) {
            overrides.put(EventField.SOURCE_SYSTEM.name(), topic.source());
        }
        return overrides;
    }
}
