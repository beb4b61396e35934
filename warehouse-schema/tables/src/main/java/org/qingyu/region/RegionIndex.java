package org.qingyu.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a source says of a place into a region of one list. What is not known exactly counts for the smallest region
 * that is: an unknown village for its town, anything else for the county. Made once a list, then only read.
 */
public final class RegionIndex {

    /**
     * The region an event counts for.
     *
     * @param regionCode the most exact region known
     * @param townCode its town, null where only the county is known
     * @param countyCode its county
     */
    public record Resolved(
            String regionCode,
            RegionQuality quality,
            @Nullable String townCode,
            String countyCode) {}

    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;

    private final RegionList list;
    private final NameIndex names;
    private final NearNames near;
    private final Neighbours neighbours;
    private final PlacesInText places;
    private final Map<String, Region> townByPrefix = new HashMap<>();
    private final Map<String, Region> countyByPrefix = new HashMap<>();
    private final Map<String, Region> bySynonym = new HashMap<>();

    public RegionIndex(RegionList list) {
        this.list = list;
        this.names = new NameIndex(list);
        this.near = new NearNames(list);
        this.neighbours = new Neighbours(list);
        this.places = new PlacesInText(list);
        for (var region : list.regions()) {
            if (Region.isTwelveDigits(region.code()) && region.level() == RegionLevel.TOWN) {
                townByPrefix.put(region.code().substring(0, TOWN_DIGITS), region);
            }
            if (Region.isTwelveDigits(region.code()) && region.level() == RegionLevel.COUNTY) {
                countyByPrefix.put(region.code().substring(0, COUNTY_DIGITS), region);
            }
            region.synonyms().forEach(synonym -> bySynonym.putIfAbsent(synonym.strip(), region));
        }
    }

    public RegionList list() {
        return list;
    }

    /** The places of the list, as they are looked for in texts. */
    public PlacesInText placesInText() {
        return places;
    }

    /**
     * Resolves a place, in the order: code, the source's own code, name, the beginning of a code, the text.
     *
     * @param code region_code as given
     * @param sourceCode region_source_code as given
     * @param name region_name as given
     * @param textPlaces names of known places found in the text
     * @param day the event's day: of regions that took each other's place, the one of that day is meant
     */
    public Resolved resolve(
            @Nullable String code,
            @Nullable String sourceCode,
            @Nullable String name,
            List<String> textPlaces,
            LocalDate day) {
        var exact = byCode(code, day);
        if (exact == null) {
            exact = byCode(sourceCode, day);
        }
        if (exact != null) {
            return resolved(exact, RegionQuality.EXACT, day);
        }
        var station = byStation(code, sourceCode);
        if (station != null) {
            return resolved(station, RegionQuality.STATION_MAPPED, day);
        }
        var named = name == null ? null : byName(name, day);
        if (named != null) {
            return resolved(named, RegionQuality.EXACT, day);
        }
        var town = firstNonNull(
                byPrefix(townByPrefix, TOWN_DIGITS, code), byPrefix(townByPrefix, TOWN_DIGITS, sourceCode));
        if (town == null) {
            town = townInText(textPlaces, day);
        }
        if (town != null) {
            return resolved(town, RegionQuality.TOWN_ONLY, day);
        }
        var county = firstNonNull(
                byPrefix(countyByPrefix, COUNTY_DIGITS, code), byPrefix(countyByPrefix, COUNTY_DIGITS, sourceCode));
        return resolved(county == null ? list.county() : county, RegionQuality.UNKNOWN, day);
    }

    private Resolved resolved(Region given, RegionQuality quality, LocalDate day) {
        var region = given;
        var reached = quality;
        if (given.endedBefore(day)) {
            var next = list.successorOf(given, day);
            if (next.isPresent()) {
                region = next.get();
            } else if (given.successors().size() > 1) {
                // It was split: which part is meant is not known, so what lies above counts.
                region = Objects.requireNonNullElse(list.parentOf(given, day), list.county());
                reached = region.level() == RegionLevel.TOWN ? RegionQuality.TOWN_ONLY : RegionQuality.UNKNOWN;
            }
        }
        var town = list.townOf(region);
        return new Resolved(
                region.code(),
                reached,
                town == null ? null : town.code(),
                list.countyOf(region).code());
    }

    private @Nullable Region byCode(@Nullable String given, LocalDate day) {
        if (given == null) {
            return null;
        }
        String code = given.strip();
        var found = list.find(code, day);
        if (found.isEmpty() && isDigits(code)) {
            found = switch (code.length()) {
                case COUNTY_DIGITS, TOWN_DIGITS -> list.find(code + "0".repeat(12 - code.length()), day);
                // Behind the village stands the grid (网格).
                case 13, 14, 15, 16 -> list.find(code.substring(0, 12), day);
                default -> found;
            };
        }
        return found.orElse(null);
    }

    private @Nullable Region byStation(@Nullable String code, @Nullable String sourceCode) {
        var station = sourceCode == null ? null : bySynonym.get(sourceCode.strip());
        return station == null && code != null ? bySynonym.get(code.strip()) : station;
    }

    private @Nullable Region byName(String name, LocalDate day) {
        var found = names.find(name, day);
        return found == null ? byCode(name, day) : found;
    }

    private static @Nullable Region byPrefix(Map<String, Region> regions, int digits, @Nullable String code) {
        return code == null || code.strip().length() < digits
                ? null
                : regions.get(code.strip().substring(0, digits));
    }

    /** The one town that the text names, itself or by its villages; two different ones are none. */
    private @Nullable Region townInText(List<String> textPlaces, LocalDate day) {
        Region town = null;
        for (String place : textPlaces) {
            var region = names.find(place, day);
            var named = region == null ? null : list.townOf(region);
            if (named != null && town != null && !named.code().equals(town.code())) {
                return null;
            }
            town = named == null ? town : named;
        }
        return town;
    }

    private static @Nullable Region firstNonNull(@Nullable Region first, @Nullable Region second) {
        return first == null ? second : first;
    }

    private static boolean isDigits(String code) {
        return code.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** The region a person means by a code or a name; empty if there is none or several. */
    public Optional<Region> find(String codeOrName, LocalDate day) {
        var found = byCode(codeOrName, day);
        return Optional.ofNullable(found == null ? names.find(codeOrName, day) : found);
    }

    /** Regions whose name or code is near what was typed, the nearest first, for "did you mean". */
    public List<Region> near(String typed, int most) {
        return near.find(typed, most);
    }

    /** Codes of the regions beside one: as given, else the nearest of its level. */
    public List<String> neighboursOf(String code) {
        return neighbours.of(code);
    }

    /** Synonyms that are the same as names, for a reader of the list. */
    public List<String> namesOf(Region region) {
        var all = new LinkedHashSet<String>();
        all.add(region.name());
        all.addAll(region.synonyms());
        return List.copyOf(all);
    }
}
