package org.qingyu.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for what keeps regions from being a list. */
final class RegionProblems {

    private final List<Region> regions;
    private final Map<String, List<Region>> byCode = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    RegionProblems(List<Region> regions) {
        this.regions = regions;
        regions.forEach(region -> byCode.computeIfAbsent(region.code(), code -> new ArrayList<>(1))
                .add(region));
    }

    List<String> find() {
        if (regions.stream().noneMatch(region -> region.level() == RegionLevel.COUNTY)) {
            problems.add("expected at least one region of level county, found none");
        }
        byCode.values().forEach(this::checkTimes);
        for (var region : regions) {
            checkParent(region);
            checkNamed(region, "successors", region.successors());
            checkNamed(region, "neighbours", region.neighbours());
        }
        return problems;
    }

    private void checkTimes(List<Region> sameCode) {
        for (int i = 0; i < sameCode.size(); i++) {
            for (int k = i + 1; k < sameCode.size(); k++) {
                if (sameCode.get(i).overlaps(sameCode.get(k))) {
                    problems.add("code " + sameCode.get(i).code()
                            + ": expected one region at a time, found two; give them valid_from and valid_to");
                    return;
                }
            }
        }
    }

    private void checkParent(Region region) {
        @Nullable
        RegionLevel wanted = switch (region.level()) {
            case COUNTY -> null;
            case TOWN -> RegionLevel.COUNTY;
            case VILLAGE -> RegionLevel.TOWN;
        };
        String parent = region.parentCode();
        if (wanted == null) {
            return;
        }
        if (parent == null) {
            problems.add("code " + region.code() + ": expected the parent_code of a " + wanted.code() + ", found none");
            return;
        }
        var parents = byCode.get(parent);
        if (parents == null) {
            problems.add("code " + region.code() + ": expected parent_code to be a code of the list, found " + parent);
        } else if (parents.stream().noneMatch(candidate -> candidate.level() == wanted)) {
            problems.add("code " + region.code() + ": expected parent_code to be a " + wanted.code() + ", found "
                    + parent + ", a " + parents.get(0).level().code());
        }
    }

    private void checkNamed(Region region, String column, List<String> codes) {
        var seen = new HashSet<String>();
        for (String code : codes) {
            if (!byCode.containsKey(code) && seen.add(code)) {
                problems.add(
                        "code " + region.code() + ": expected " + column + " to be codes of the list, found " + code);
            }
            if (code.equals(region.code()) && seen.add(code)) {
                problems.add("code " + region.code() + ": expected " + column + " to be other regions, found itself");
            }
        }
    }
}
