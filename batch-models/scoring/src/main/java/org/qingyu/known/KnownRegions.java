package org.qingyu.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.Place;
import org.qingyu.lake.Lake;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionRows;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

/** One version of the region list, as the places that get levels. */
public record KnownRegions(String version, List<TableRow> rows) {

    private static final Place NO_LIST = new Place(
            RegionList.NOT_IMPORTED.code(), RegionList.NOT_IMPORTED.name(), Place.Kind.COUNTY, null, null, null);

    public KnownRegions {
        rows = List.copyOf(rows);
    }

    /** The newest list that had been imported by an instant. */
    public static KnownRegions knownBy(Lake lake, Instant instant) {
        List<TableRow> all = lake.list(lake.scan(RegionTable.TABLE));
        @Nullable
        TableRow newest = all.stream()
                .filter(row -> !row.require(RegionTable.IMPORTED_AT).isAfter(instant))
                .max(Comparator.comparing((TableRow row) -> row.require(RegionTable.IMPORTED_AT))
                        .thenComparing(row -> row.require(RegionTable.LIST_VERSION)))
                .orElse(null);
        return newest == null
                ? new KnownRegions(RegionList.notImported().version(), List.of())
                : ofVersion(all, newest.require(RegionTable.LIST_VERSION));
    }

    /** The list of that version. */
    public static KnownRegions ofVersion(Lake lake, String version) {
        return ofVersion(lake.list(lake.scan(RegionTable.TABLE)), version);
    }

    private static KnownRegions ofVersion(List<TableRow> all, String version) {
        List<TableRow> own = all.stream()
                .filter(row -> row.require(RegionTable.LIST_VERSION).equals(version))
                .sorted(Comparator.comparing((TableRow row) -> row.require(RegionTable.CODE))
                        .thenComparing(row -> row.orElse(RegionTable.VALID_FROM, LocalDate.MIN)))
                .toList();
        return new KnownRegions(version, own);
    }

    /** Each county with its towns and villages; without a list one county that everything counts for. */
    public Map<Place, List<Place>> counties() {
        var counties = new HashMap<Place, List<Place>>();
        Map<String, Place> byCode = rows.stream()
                .map(KnownRegions::placeOf)
                .collect(Collectors.toMap(Place::code, place -> place, (older, newer) -> newer));
        for (Place place : byCode.values()) {
            Place county = countyOf(place, byCode);
            if (county != null) {
                counties.computeIfAbsent(county, missing -> new ArrayList<>()).add(place);
            }
        }
        if (counties.isEmpty()) {
            counties.put(NO_LIST, List.of(NO_LIST));
        }
        return counties;
    }

    /** Codes of the regions beside each one: as the list says, else the five nearest of its level. */
    public Map<String, List<String>> neighbours() {
        var index = new RegionIndex(RegionRows.listOf(rows));
        Map<String, List<String>> neighbours = new HashMap<>();
        for (TableRow row : rows) {
            String code = row.require(RegionTable.CODE);
            List<String> own = index.neighboursOf(code);
            if (!own.isEmpty()) {
                neighbours.put(code, own);
            }
        }
        return neighbours;
    }

    private static @Nullable Place countyOf(Place place, Map<String, Place> byCode) {
        Place above = place;
        for (int steps = 0; above != null && steps < 4; steps++) {
            if (above.kind() == Place.Kind.COUNTY) {
                return above;
            }
            String parent = above.parentCode();
            above = parent == null ? null : byCode.get(parent);
        }
        return null;
    }

    /** A region that is not there yet is judged too: before its first day it has no events. */
    private static Place placeOf(TableRow row) {
        Place.Kind kind = switch (row.require(RegionTable.LEVEL)) {
            case "county" -> Place.Kind.COUNTY;
            case "town" -> Place.Kind.TOWN;
            default -> Place.Kind.VILLAGE;
        };
        return new Place(
                row.require(RegionTable.CODE),
                Objects.requireNonNull(row.get(RegionTable.NAME)),
                kind,
                row.get(RegionTable.PARENT_CODE),
                null,
                row.get(RegionTable.VALID_TO));
    }
}
