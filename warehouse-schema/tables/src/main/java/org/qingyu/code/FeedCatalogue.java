package org.qingyu.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The feeds a home knows: the four, then those of its configuration. */
public final class FeedCatalogue {

    private static final List<Feed> FOUR = List.of(Feed.SHEQING, Feed.FANGQING, Feed.JINGQING, Feed.YUQING);

    private final Map<String, Feed> byCode = new LinkedHashMap<>();

    private FeedCatalogue(Map<String, String> more) {
        FOUR.forEach(feed -> byCode.put(feed.code(), feed));
        new TreeMap<>(more).forEach((code, label) -> byCode.put(code, new Feed(code, label)));
    }

    public static FeedCatalogue standard() {
        return new FeedCatalogue(Map.of());
    }

    /** The four and those configured, code to Chinese name. */
    public static FeedCatalogue with(Map<String, String> more) {
        return new FeedCatalogue(more);
    }

    public List<Feed> feeds() {
        return List.copyOf(byCode.values());
    }

    public Optional<Feed> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The Chinese name, or the code itself where the feed is not known any more. */
    public String labelOf(String code) {
        var feed = byCode.get(code);
        return feed == null ? code : feed.label();
    }
}
