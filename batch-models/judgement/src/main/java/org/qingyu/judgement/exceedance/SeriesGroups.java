package org.qingyu.judgement.exceedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/**
 * Which series learn from each other. A group is a category in a feed, over all regions: one season, one spread of levels.
 * A stream is a feed in a region, over all categories: one factor for how much that region reports there.
 */
final class SeriesGroups {

    final int groups;
    final int streams;
    final int categories;
    final int[] groupOf;
    final int[] streamOf;
    final int[] categoryOf;
    final int[] feedOfGroup;

    SeriesGroups(CountTable table) {
        Map<String, Integer> groupIndex = new TreeMap<>();
        Map<String, Integer> streamIndex = new TreeMap<>();
        Map<String, Integer> categoryIndex = new TreeMap<>();
        int series = table.seriesCount();
        groupOf = new int[series];
        streamOf = new int[series];
        categoryOf = new int[series];
        List<Integer> feeds = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            SeriesKey key = table.key(s);
            int known = groupIndex.size();
            groupOf[s] = index(groupIndex, key.categoryCode() + '\0' + key.feed());
            if (groupIndex.size() > known) {
                feeds.add(table.feedOf(s));
            }
            streamOf[s] = index(streamIndex, key.regionCode() + '\0' + key.feed());
            categoryOf[s] = index(categoryIndex, key.categoryCode());
        }
        groups = groupIndex.size();
        streams = streamIndex.size();
        categories = categoryIndex.size();
        feedOfGroup = feeds.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int index(Map<String, Integer> known, String name) {
        Integer found = known.get(name);
        if (found != null) {
            return found;
        }
        int next = known.size();
        known.put(name, next);
        return next;
    }
}
