package org.qingyu.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a first region list from the places that stand in loaded data, for somebody to correct: one county, the places as
 * its towns. Places that are 12-digit codes keep their county, town and village. A code and the name that stands beside it
 * are one place, also where the name stands alone. Where events have coordinates a place lies in their middle, so that
 * places beside each other are known without a map.
 */
public final class RegionProposal {

    /**
     * A place as a source writes it, and how many events have it. At least one of code and name is there.
     *
     * @param code 12 digits or the source's own code
     * @param lon of the middle of its events, null where none says where it was
     * @param lat of the same
     */
    public record PlaceCount(
            @Nullable String code,
            @Nullable String name,
            long count,
            @Nullable Double lon,
            @Nullable Double lat) {

        public PlaceCount(@Nullable String code, @Nullable String name, long count) {
            this(code, name, count, null, null);
        }
    }

    private static final String COUNTY_PREFIX = "990000";
    private static final int MOST_NUMBERED = 999;

    /** One place: its codes and its names by how many events have each. */
    private static final class Found {
        private final Map<String, Long> codes = new TreeMap<>();
        private final Map<String, Long> names = new TreeMap<>();
        private @Nullable PlaceCount located;

        /** The spelling with most events says where the place is. */
        void locate(PlaceCount place) {
            PlaceCount before = located;
            if (place.lon() != null && place.lat() != null && (before == null || place.count() > before.count())) {
                located = place;
            }
        }

        /** Spellings, the most frequent first, names before codes. */
        List<String> spellings() {
            return Stream.concat(mostFrequentFirst(names), mostFrequentFirst(codes))
                    .distinct()
                    .toList();
        }

        private static Stream<String> mostFrequentFirst(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
        }

        long count() {
            return Math.max(sum(codes), sum(names));
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final String countyName;
    private final Map<String, Region> byCode = new TreeMap<>();

    private RegionProposal(String countyName) {
        this.countyName = countyName;
    }

    /** The list; empty places are passed over, places that differ only in case or spaces are one. */
    public static RegionList of(Collection<PlaceCount> places, String countyName) {
        var coded = new TreeMap<String, Found>();
        var named = new TreeMap<String, Found>();
        Map<String, String> codeOfName = codesOfNames(places);
        for (var place : places) {
            String name = text(place.name());
            String code = text(place.code());
            String known = code.isEmpty() ? codeOfName.getOrDefault(PlaceName.plain(name), "") : code;
            Found found;
            if (Region.isTwelveDigits(known)) {
                found = coded.computeIfAbsent(known, none -> new Found());
            } else if (!known.isEmpty() || !name.isEmpty()) {
                found = named.computeIfAbsent(PlaceName.plain(known.isEmpty() ? name : known), none -> new Found());
            } else {
                continue;
            }
            found.locate(place);
            count(found.codes, code, place.count());
            count(found.names, name, place.count());
        }
        var proposal = new RegionProposal(countyName);
        String county = proposal.county(coded);
        coded.forEach((code, found) -> proposal.addCoded(code, found, county));
        proposal.addNamed(named.values(), county);
        return RegionList.of(List.copyOf(proposal.byCode.values()));
    }

    /** The code that most often stands beside a name. */
    private static Map<String, String> codesOfNames(Collection<PlaceCount> places) {
        var together = new HashMap<String, Map<String, Long>>();
        for (var place : places) {
            if (!text(place.name()).isEmpty() && !text(place.code()).isEmpty()) {
                together.computeIfAbsent(PlaceName.plain(text(place.name())), none -> new TreeMap<>())
                        .merge(text(place.code()), place.count(), Long::sum);
            }
        }
        var codes = new HashMap<String, String>();
        together.forEach((name, counts) -> counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> codes.put(name, most.getKey())));
        return codes;
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }

    private static void count(Map<String, Long> counts, String text, long events) {
        if (!text.isEmpty()) {
            counts.merge(text, events, Long::sum);
        }
    }

    /** The county most of the codes are of. */
    private String county(Map<String, Found> coded) {
        var events = new TreeMap<String, Long>();
        coded.forEach((code, found) -> events.merge(code.substring(0, 6), found.count(), Long::sum));
        String prefix = events.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(COUNTY_PREFIX);
        String code = prefix + "000000";
        byCode.put(code, Region.of(code, countyName, null, RegionLevel.COUNTY));
        return code;
    }

    private void addCoded(String code, Found found, String county) {
        if (!code.startsWith(county.substring(0, 6)) || code.equals(county)) {
            return;
        }
        String town = code.substring(0, 9) + "000";
        byCode.putIfAbsent(town, Region.of(town, town, county, RegionLevel.TOWN));
        boolean isTown = code.equals(town);
        byCode.put(code, called(code, found, isTown ? county : town, isTown ? RegionLevel.TOWN : RegionLevel.VILLAGE));
    }

    private static Region called(String code, Found found, String parent, RegionLevel level) {
        List<String> spellings = found.spellings();
        Region region = Region.of(code, spellings.get(0), parent, level)
                .withSynonyms(spellings.stream()
                        .skip(1)
                        .filter(spelling -> !spelling.equals(code))
                        .toList());
        PlaceCount located = found.located;
        Double lon = located == null ? null : located.lon();
        Double lat = located == null ? null : located.lat();
        return lon == null || lat == null ? region : region.at(lon, lat);
    }

    private void addNamed(Collection<Found> named, String county) {
        int number = 0;
        for (Found found : named) {
            String code;
            do {
                number++;
                code = code(county, number);
            } while (byCode.containsKey(code));
            byCode.put(code, called(code, found, county, RegionLevel.TOWN));
        }
    }

    private static String code(String county, int number) {
        return number <= MOST_NUMBERED
                ? "%s%03d000".formatted(county.substring(0, 6), number)
                : "%s-%d".formatted(county.substring(0, 6), number);
    }
}
