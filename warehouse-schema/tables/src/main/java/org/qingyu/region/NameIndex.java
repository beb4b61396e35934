package org.qingyu.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds regions by name: as written in the list, by a synonym, or by the stem of the name; also as a path of names. */
final class NameIndex {

    private static final int LONGEST_PATH = 60;
    private static final int MOST_REMEMBERED = 100_000;

    /** A name at a time, and what it led to. */
    private record Asked(String name, int period) {}

    private record Answer(@Nullable Region region) {}

    private final RegionList list;
    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Map<String, List<Region>> byStem = new HashMap<>();

    private final Map<Asked, Answer> remembered = new ConcurrentHashMap<>();
    private final NavigableMap<LocalDate, Integer> periods = new TreeMap<>();

    NameIndex(RegionList list) {
        this.list = list;
        for (var region : list.regions()) {
            if (region.validFrom() != null) {
                periods.put(region.validFrom(), 0);
            }
            if (region.validTo() != null) {
                periods.put(region.validTo().plusDays(1), 0);
            }
        }
        int period = 0;
        for (var start : periods.entrySet()) {
            period++;
            start.setValue(period);
        }
        for (var region : list.regions()) {
            var names = new LinkedHashSet<String>();
            names.add(PlaceName.plain(region.name()));
            region.synonyms().forEach(synonym -> names.add(PlaceName.plain(synonym)));
            for (String name : names) {
                byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(region);
                byStem.computeIfAbsent(PlaceName.stem(name), key -> new ArrayList<>(1))
                        .add(region);
            }
        }
    }

    /** The one region of a name on a day, or null if there is none or it cannot be told which. */
    @Nullable
    Region find(String name, LocalDate day) {
        var period = periods.floorEntry(day);
        var asked = new Asked(name, period == null ? 0 : period.getValue());
        var answer = remembered.get(asked);
        if (answer == null) {
            answer = new Answer(search(name, day));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(asked, answer);
            }
        }
        return answer.region();
    }

    private @Nullable Region search(String name, LocalDate day) {
        String plain = PlaceName.plain(name);
        if (plain.isEmpty()) {
            return null;
        }
        var whole = choose(candidates(plain, null, day));
        return whole != null || plain.length() > LONGEST_PATH ? whole : findAlongPath(plain, null, day);
    }

    /** A name is read from the left: the first part must name a region, the rest one below it. */
    private @Nullable Region findAlongPath(String plain, @Nullable Region above, LocalDate day) {
        for (int end = plain.length() - 1; end >= 2; end--) {
            var first = choose(candidates(plain.substring(0, end), above, day));
            if (first == null || first.level() == RegionLevel.VILLAGE) {
                continue;
            }
            String rest = withoutSeparators(plain.substring(end));
            if (rest.isEmpty()) {
                return first;
            }
            var below = choose(candidates(rest, first, day));
            var found = below != null ? below : findAlongPath(rest, first, day);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String withoutSeparators(String rest) {
        int at = 0;
        while (at < rest.length() && !Character.isLetterOrDigit(rest.charAt(at))) {
            at++;
        }
        return rest.substring(at);
    }

    /** The regions a plain name may mean, under {@code above} if that is given; exact names before stems. */
    private List<Region> candidates(String plain, @Nullable Region above, LocalDate day) {
        var exact = onDay(byName.getOrDefault(plain, List.of()), above, day);
        if (!exact.isEmpty()) {
            return exact;
        }
        String stem = PlaceName.stem(plain);
        for (String key : List.of(stem, plain, PlaceName.stem(stem))) {
            var index = key.equals(stem) && byName.containsKey(stem) ? byName : byStem;
            var similar = onDay(index.getOrDefault(key, List.of()), above, day).stream()
                    .filter(region -> PlaceName.allows(plain, region.level()))
                    .toList();
            if (!similar.isEmpty()) {
                return similar;
            }
        }
        return List.of();
    }

    private List<Region> onDay(List<Region> regions, @Nullable Region above, LocalDate day) {
        if (regions.isEmpty()) {
            return regions;
        }
        var there = above == null
                ? regions
                : regions.stream().filter(region -> isBelow(region, above)).toList();
        var existing = there.stream().filter(region -> region.existsOn(day)).toList();
        return existing.isEmpty() ? there : existing;
    }

    private boolean isBelow(Region region, Region above) {
        var town = list.townOf(region);
        boolean inTown = !region.equals(above) && town != null && town.code().equals(above.code());
        return inTown
                || (region.level() != RegionLevel.COUNTY
                        && above.level() == RegionLevel.COUNTY
                        && list.countyOf(region).code().equals(above.code()));
    }

    /** One region is an answer; a town and villages of it are the town; anything else is open. */
    private @Nullable Region choose(List<Region> candidates) {
        if (candidates.size() <= 1) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        Set<String> codes = new LinkedHashSet<>();
        Region town = null;
        for (var region : candidates) {
            var above = list.townOf(region);
            codes.add(above == null ? region.code() : above.code());
            town = above;
        }
        boolean oneTown = codes.size() == 1 && town != null;
        return oneTown && candidates.stream().anyMatch(region -> region.level() == RegionLevel.TOWN) ? town : null;
    }
}
