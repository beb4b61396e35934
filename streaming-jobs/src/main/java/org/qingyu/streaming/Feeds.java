package org.qingyu.streaming;

import java.util.Set;
import java.util.TreeSet;
import org.qingyu.home.HomeConfig;

/** The feeds of a home: the four and those its configuration adds. */
final class Feeds {

    private static final Set<String> FOUR = Set.of("SHEQING", "FANGQING", "JINGQING", "YUQING");

    private Feeds() {}

    static Set<String> of(HomeConfig config) {
        Set<String> feeds = new TreeSet<>(FOUR);
        feeds.addAll(config.moreFeeds().keySet());
        return feeds;
    }
}
