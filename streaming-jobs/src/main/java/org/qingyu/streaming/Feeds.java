package org.qingyu.streaming;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingyu.code.Feed;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.home.HomeConfig;

/** The codes of a home's feeds: the four and those its configuration adds. */
final class Feeds {

    private Feeds() {}

    static Set<String> of(HomeConfig config) {
        return FeedCatalogue.with(config.moreFeeds()).feeds().stream()
                .map(Feed::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
