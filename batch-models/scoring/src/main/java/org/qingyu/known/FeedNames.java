package org.qingyu.known;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.home.HomeConfig;

/** Chinese names of the four feeds and of those a home adds. */
public final class FeedNames {

    private FeedNames() {}

    /** By code. */
    public static Map<String, String> of(HomeConfig config) {
        var names = new LinkedHashMap<String, String>();
        FeedCatalogue.with(config.moreFeeds()).feeds().forEach(feed -> names.put(feed.code(), feed.label()));
        return names;
    }
}
