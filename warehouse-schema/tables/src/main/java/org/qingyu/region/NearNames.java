package org.qingyu.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds names and codes that are near what somebody typed. */
final class NearNames {

    private static final int FARTHEST = 3;
    private static final int CONTAINED = 1;

    private record Near(Region region, int distance) {}

    private final RegionList list;

    NearNames(RegionList list) {
        this.list = list;
    }

    /** The nearest first; of equally near ones the larger region, then the smaller code. */
    List<Region> find(String typed, int most) {
        String wanted = PlaceName.plain(typed);
        var near = new ArrayList<Near>();
        for (var region : list.regions()) {
            int distance = distance(wanted, region);
            if (distance <= FARTHEST) {
                near.add(new Near(region, distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance)
                .thenComparing(found -> found.region().level())
                .thenComparing(found -> found.region().code()));
        var distinct = new LinkedHashMap<String, Region>();
        near.forEach(found -> distinct.putIfAbsent(found.region().code(), found.region()));
        return distinct.values().stream().limit(most).toList();
    }

    private static int distance(String wanted, Region region) {
        int nearest = distance(wanted, region.code(), 2);
        nearest = Math.min(nearest, distance(wanted, PlaceName.plain(region.name()), limit(wanted)));
        for (String synonym : region.synonyms()) {
            nearest = Math.min(nearest, distance(wanted, PlaceName.plain(synonym), limit(wanted)));
        }
        return nearest;
    }

    /** Two letters of a short name are half of it. */
    private static int limit(String wanted) {
        return Math.max(1, Math.min(FARTHEST, wanted.length() / 2));
    }

    private static int distance(String wanted, String name, int limit) {
        if (wanted.length() < 1) {
            return FARTHEST + 1;
        }
        if (name.equals(wanted)) {
            return 0;
        }
        String stem = PlaceName.stem(name);
        boolean contained = wanted.length() >= 2 && (name.contains(wanted) || wanted.contains(name));
        if (contained || stem.equals(PlaceName.stem(wanted))) {
            return CONTAINED;
        }
        int edits = edits(wanted, name);
        return edits <= limit ? edits : FARTHEST + 1;
    }

    /** Letters to change, add or leave out. */
    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            before[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int change = before[k - 1] + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                now[k] = Math.min(change, 1 + Math.min(before[k], now[k - 1]));
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[b.length()];
    }
}
