package org.qingyu.region;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which regions lie beside each other: as the county says, else the five nearest of the same level. */
final class Neighbours {

    private static final int NEAREST = 5;

    private final RegionList list;
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();

    Neighbours(RegionList list) {
        this.list = list;
    }

    List<String> of(String code) {
        return found.computeIfAbsent(
                code, wanted -> list.find(wanted).map(this::find).orElse(List.of()));
    }

    private List<String> find(Region region) {
        if (!region.neighbours().isEmpty()) {
            return region.neighbours();
        }
        if (region.lon() == null || region.lat() == null) {
            return List.of();
        }
        return list.ofLevel(region.level()).stream()
                .filter(other -> !other.code().equals(region.code()) && other.validTo() == null)
                .filter(other -> other.lon() != null && other.lat() != null)
                .sorted(Comparator.<Region>comparingDouble(other -> squaredDistance(region, other))
                        .thenComparing(Region::code))
                .limit(NEAREST)
                .map(Region::code)
                .toList();
    }

    /** On the scale of a county the earth is flat, but degrees of longitude are shorter than those of latitude. */
    private static double squaredDistance(Region a, Region b) {
        double lonA = a.lon() == null ? 0 : a.lon();
        double latA = a.lat() == null ? 0 : a.lat();
        double lonB = b.lon() == null ? 0 : b.lon();
        double latB = b.lat() == null ? 0 : b.lat();
        double east = (lonA - lonB) * Math.cos(Math.toRadians((latA + latB) / 2));
        double north = latA - latB;
        return east * east + north * north;
    }
}
