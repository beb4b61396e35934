package org.qingyu.judgement.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which places lie next to which: every place with its nearest, by distance, then by name. */
final class Neighbours {

    /** A zone is a place with at least two others … */
    static final int SMALLEST_ZONE = 3;

    /** … and at most five. */
    private static final int LARGEST_ZONE = 6;

    private final Map<String, Integer> index = new TreeMap<>();
    private final List<int[]> nearest = new ArrayList<>();

    Neighbours(List<Place> places) {
        Map<String, Place> regions = new TreeMap<>();
        places.forEach(place -> regions.putIfAbsent(place.region(), place));
        List<Place> all = List.copyOf(regions.values());
        for (Place place : all) {
            index.put(place.region(), index.size());
        }
        for (Place centre : all) {
            nearest.add(IntStream.range(0, all.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> distance(centre, all.get(other)))
                            .thenComparing(other -> other))
                    .limit(LARGEST_ZONE)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    private static double distance(Place one, Place other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    int size() {
        return nearest.size();
    }

    int indexOf(String region) {
        return index.getOrDefault(region, 0);
    }

    /** The place itself first, then its nearest. */
    int[] of(int place) {
        return nearest.get(place);
    }
}
