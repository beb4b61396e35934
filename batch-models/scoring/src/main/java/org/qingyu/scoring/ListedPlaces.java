package org.qingyu.scoring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.PlaceResolver;

/** Finds the place of an event among the places of a region list. */
final class ListedPlaces implements PlaceResolver, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TOWN_PREFIX = 9;

    private final Map<String, String[]> byCode = new HashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final List<String> counties = new ArrayList<>();

    static ListedPlaces of(KnownRegions regions) {
        var listed = new ListedPlaces();
        regions.counties().forEach((county, places) -> {
            listed.counties.add(county.code());
            for (org.qingyu.judgement.situation.Place place : places) {
                String town = switch (place.kind()) {
                    case COUNTY -> "";
                    case TOWN -> place.code();
                    case VILLAGE -> place.parentCode() == null ? "" : place.parentCode();
                };
                listed.byCode.put(place.code(), new String[] {town, county.code()});
                listed.codeByName.putIfAbsent(place.name(), place.code());
            }
        });
        return listed;
    }

    @Override
    public Place resolve(
            @Nullable String code,
            @Nullable String sourceCode,
            @Nullable String name,
            List<String> textPlaces,
            LocalDate day) {
        for (String given : new String[] {code, sourceCode, name == null ? null : codeByName.get(name)}) {
            String[] found = given == null ? null : byCode.get(given);
            if (given != null && found != null) {
                return new Place(given, "EXACT", found[0].isEmpty() ? null : found[0], found[1]);
            }
        }
        String town = code == null || code.length() < TOWN_PREFIX ? "" : code.substring(0, TOWN_PREFIX) + "000";
        String[] found = byCode.get(town);
        if (found != null && !found[0].isEmpty()) {
            return new Place(town, "TOWN_ONLY", town, found[1]);
        }
        String county = counties.isEmpty() ? "000000000000" : counties.get(0);
        return new Place(county, "UNKNOWN", null, county);
    }
}
