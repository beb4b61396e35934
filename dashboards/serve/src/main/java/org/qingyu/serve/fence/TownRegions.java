package org.qingyu.serve.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.region.Region;
import org.qingyu.region.RegionLevel;
import org.qingyu.region.RegionList;
import org.qingyu.table.RegionTable;

/**
 * The towns of every region list a home ever imported, each with the codes of what lies below it: rows of old days keep
 * the codes of their day.
 *
 * @param current the towns of the newest list
 */
public record TownRegions(Map<String, Set<String>> subtrees, List<Region> current) {

    public TownRegions {
        subtrees = Map.copyOf(subtrees);
        current = List.copyOf(current);
    }

    public static TownRegions of(HomeLake lake) {
        var lists = new RegionLists(lake);
        List<RegionList> versions =
                lake.list(RegionTable.TABLE, Expressions.alwaysTrue(), RegionTable.LIST_VERSION).stream()
                        .map(row -> row.require(RegionTable.LIST_VERSION))
                        .distinct()
                        .map(version -> lists.of(version).list())
                        .toList();
        return of(versions, lists.newest().list());
    }

    static TownRegions of(List<RegionList> versions, RegionList newest) {
        var subtrees = new LinkedHashMap<String, Set<String>>();
        for (RegionList list : versions) {
            for (Region town : list.ofLevel(RegionLevel.TOWN)) {
                subtrees.computeIfAbsent(town.code(), code -> new TreeSet<>()).addAll(below(list, town.code()));
            }
        }
        // Codes are unique within a list only: what a later list gives to another town is no longer this one's.
        for (Region town : newest.ofLevel(RegionLevel.TOWN)) {
            Set<String> own = below(newest, town.code());
            subtrees.forEach((code, codes) -> {
                if (!code.equals(town.code())) {
                    codes.removeAll(own);
                }
            });
        }
        return new TownRegions(subtrees, newest.ofLevel(RegionLevel.TOWN));
    }

    private static Set<String> below(RegionList list, String town) {
        var found = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of(town));
        while (!waiting.isEmpty()) {
            String code = waiting.remove();
            if (found.add(code)) {
                list.childrenOf(code).forEach(child -> waiting.add(child.code()));
            }
        }
        return found;
    }

    /** Codes of all towns there ever were. */
    public Set<String> towns() {
        return subtrees.keySet();
    }

    /** The town's own code and every code below it; empty for a code that is no town's. */
    List<String> codesOf(String town) {
        return new ArrayList<>(new TreeSet<>(subtrees.getOrDefault(town, Set.of())));
    }
}
