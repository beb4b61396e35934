package org.qingyu.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.resource.ContentVersion;

/**
 * One version of the county's regions: parents exist, levels nest, no code stands for two regions at a time. A list
 * without any region stands for a home that has not imported one: then everything counts for one county of no name.
 */
public final class RegionList {

    /** The county of a home that has no list yet. */
    public static final Region NOT_IMPORTED = Region.of("000000000000", "未导入区划", null, RegionLevel.COUNTY);

    private static final Comparator<Region> BY_CODE = Comparator.comparing(Region::code)
            .thenComparing(region -> region.validFrom() == null ? LocalDate.MIN : region.validFrom());

    private final List<Region> regions;
    private final Map<String, List<Region>> byCode = new HashMap<>();
    private final Map<String, List<Region>> byParent = new HashMap<>();
    private final Region county;
    private final String version;

    private RegionList(List<Region> regions) {
        this.regions = regions.stream().sorted(BY_CODE).toList();
        var text = new StringBuilder();
        for (var region : this.regions) {
            byCode.computeIfAbsent(region.code(), code -> new ArrayList<>(1)).add(region);
            if (region.parentCode() != null) {
                byParent.computeIfAbsent(region.parentCode(), code -> new ArrayList<>())
                        .add(region);
            }
            text.append(region).append('\n');
        }
        this.county = this.regions.stream()
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .findFirst()
                .orElse(NOT_IMPORTED);
        this.version = ContentVersion.of(text.toString());
    }

    /** The list of a home that has imported none. */
    public static RegionList notImported() {
        return new RegionList(List.of(NOT_IMPORTED));
    }

    /** The list, or every problem it has. */
    public static RegionList of(List<Region> regions) {
        var problems = problemsOf(regions);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Expected a list of regions that holds together: " + problems);
        }
        return new RegionList(regions);
    }

    /** What keeps the regions from being a list, one sentence each; empty if nothing does. */
    public static List<String> problemsOf(List<Region> regions) {
        return new RegionProblems(regions).find();
    }

    public boolean isImported() {
        return !regions.contains(NOT_IMPORTED);
    }

    /** Every region, in the order of the codes. */
    public List<Region> regions() {
        return regions;
    }

    public List<Region> ofLevel(RegionLevel level) {
        return regions.stream().filter(region -> region.level() == level).toList();
    }

    /** The county, or the first of several: where a place is counted of which nothing is known. */
    public Region county() {
        return county;
    }

    /** The region of a code as it is now: the newest that has it. */
    public Optional<Region> find(String code) {
        var found = byCode.get(code);
        return found == null ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** The region that a code stood for on a day; the nearest in time if it stood for none. */
    public Optional<Region> find(String code, LocalDate day) {
        var found = byCode.get(code);
        if (found == null) {
            return Optional.empty();
        }
        for (var region : found) {
            if (region.existsOn(day)) {
                return Optional.of(region);
            }
        }
        var started = found.stream().filter(region -> region.endedBefore(day)).toList();
        return Optional.of(started.isEmpty() ? found.get(0) : started.get(started.size() - 1));
    }

    /** The region that took the place of one that has ended, if there is exactly one. */
    public Optional<Region> successorOf(Region region, LocalDate day) {
        var current = region;
        for (int step = 0; step < regions.size() && current.endedBefore(day); step++) {
            if (current.successors().size() != 1) {
                return Optional.empty();
            }
            var next = find(current.successors().get(0), day);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return current.equals(region) ? Optional.empty() : Optional.of(current);
    }

    public List<Region> childrenOf(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** The region above, as it is on the day. */
    public @Nullable Region parentOf(Region region, LocalDate day) {
        return region.parentCode() == null
                ? null
                : find(region.parentCode(), day).orElse(null);
    }

    /** The town of a village or of itself; null for a county. */
    public @Nullable Region townOf(Region region) {
        return switch (region.level()) {
            case COUNTY -> null;
            case TOWN -> region;
            case VILLAGE ->
                region.parentCode() == null ? null : find(region.parentCode()).orElse(null);
        };
    }

    /** The county of a region, or of itself. */
    public Region countyOf(Region region) {
        var current = region;
        while (current.level() != RegionLevel.COUNTY && current.parentCode() != null) {
            var parent = find(current.parentCode());
            if (parent.isEmpty()) {
                return county();
            }
            current = parent.get();
        }
        return current;
    }

    /** Hash of the content: equal lists have one version, in whatever order they were written. */
    public String version() {
        return version;
    }
}
